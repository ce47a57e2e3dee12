import type { Decorator, Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import '../src/theme/theme.css';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 5_000 });

/** The theme lives on the root element, as in the app. A story sets its own by `globals: { theme: 'dark' }`. */
const withTheme: Decorator = (Story, { globals }) => {
  document.documentElement.dataset.theme = globals.theme === 'dark' ? 'dark' : 'light';
  return <Story />;
};

const preview: Preview = {
  decorators: [withTheme],
  initialGlobals: { theme: 'light' },
  globalTypes: {
    theme: {
      description: 'Theme',
      toolbar: {
        icon: 'contrast',
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
        dynamicTitle: true,
      },
    },
  },
  // Only what is wrong is told: to tell as fully what is in order takes longer than finding it.
  parameters: { a11y: { test: 'error', options: { resultTypes: ['violations'] } }, layout: 'padded' },
};

export default preview;
