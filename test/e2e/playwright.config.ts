import { defineConfig } from '@playwright/test';
import { findChromium, launchArguments } from '../chromium.ts';

const executablePath = findChromium();

/** Journeys in a real Chromium. Each worker has a server and a database of its own (fixtures.ts). */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../test-results',
  // One more than cores: a journey also waits, for its server and for what a person would wait for.
  workers: 3,
  fullyParallel: true,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 90_000,
  // A busy machine is slow, not wrong.
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    // Nobody waits for what only slides: that it does is looked at where it matters.
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...launchArguments, '--process-per-site'],
      ...(executablePath ? { executablePath } : {}),
    },
  },
});
