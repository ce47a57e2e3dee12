import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, launchArguments } from '../test/chromium.ts';

const executablePath = findChromium();

/**
 * What a browser says of tests, not of the page: a box measured again in the next frame, and a pointer that is only
 * pretended and so cannot be released.
 */
const harmless = /ResizeObserver loop completed|Failed to execute 'releasePointerCapture'/;

/** Every story is opened in a real browser, played, and looked over by axe. */
export default defineConfig({
  plugins: [storybookTest({ configDir: '.storybook' })],
  // All libraries are found beforehand: one found later reloads the page in the middle of a story.
  optimizeDeps: { entries: ['src/**/*.stories.tsx', 'src/main.tsx'] },
  test: {
    // All modules anew for each file cost more than most files; preview.tsx forgets what one leaves to the next.
    isolate: false,
    onUnhandledError: ({ message }) => (harmless.test(message) ? false : undefined),
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      instances: [{ browser: 'chromium' }],
      provider: playwright({
        launchOptions: { args: launchArguments, ...(executablePath ? { executablePath } : {}) },
      }),
    },
  },
});
