import { defineConfig } from 'vitest/config';

const everywhere = ['{shared,server,widget,builder}/src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'];
/** Those that replace a module have their modules to themselves. */
const apart = ['server/src/users/sign-in-flood.test.ts'];

const shared = {
  environment: 'node',
  // On a busy machine a test may take its time; none of them asserts how long it takes.
  testTimeout: 30_000,
  unstubGlobals: true,
  restoreMocks: true,
} as const;

/** Unit tests of every package. Stories run from builder/, browsers' journeys from test/e2e. */
export default defineConfig({
  test: {
    // Some tests wait for a started server more than they compute: two at a time also on two cores.
    maxWorkers: 3,
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          include: everywhere,
          exclude: ['**/node_modules/**', 'test/e2e/**', ...apart],
          // A process and all its modules anew for each file cost more than most files themselves.
          isolate: false,
        },
      },
      { test: { ...shared, name: 'apart', include: apart } },
    ],
  },
});
