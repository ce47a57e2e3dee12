import { defineConfig } from 'vitest/config';

/** Unit tests of every package. Stories run from builder/, browsers' journeys from test/e2e. */
export default defineConfig({
  test: {
    include: ['{shared,server,widget,builder}/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'test/e2e/**'],
    environment: 'node',
    // Some tests wait for a started server more than they compute: two at a time also on two cores.
    maxWorkers: 3,
    // On a busy machine a test may take its time; none of them asserts how long it takes.
    testTimeout: 30_000,
  },
});
