import type { Decorator, Preview } from '@storybook/react-vite';
import { configure } from 'storybook/test';
import { useSaid } from '../src/actions/announce.ts';
import { useAbove, useHeaderDialog } from '../src/actions/desk.ts';
import { useToasts } from '../src/ui/toast.ts';
import { useJustPublished } from '../src/versions/just-published.ts';
import { useNaming } from '../src/versions/naming.ts';
import { useCompare } from '../src/versions/use-compare.ts';
import '../src/theme/theme.css';

// A busy machine is slow, not wrong.
configure({ asyncUtilTimeout: 5_000 });

/** The theme lives on the root element, as in the app. A story sets its own by `globals: { theme: 'dark' }`. */
const withTheme: Decorator = (Story, { globals }) => {
  document.documentElement.dataset.theme = globals.theme === 'dark' ? 'dark' : 'light';
  return <Story />;
};

/** What belongs to the page as a whole and would be seen in the next story. */
function forget(): void {
  useAbove.setState(useAbove.getInitialState(), true);
  useCompare.setState(useCompare.getInitialState(), true);
  useHeaderDialog.setState(useHeaderDialog.getInitialState(), true);
  useJustPublished.setState(useJustPublished.getInitialState(), true);
  useNaming.setState(useNaming.getInitialState(), true);
  useSaid.setState(useSaid.getInitialState(), true);
  useToasts.setState(useToasts.getInitialState(), true);
}

const preview: Preview = {
  beforeEach: forget,
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
