import { exampleFlow } from '@parley/shared/flow/example-flow';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { FlowName } from '../editor/FlowName.tsx';
import { StatusSentence } from '../editor/StatusSentence.tsx';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import '../editor/editor.css';

function Header() {
  return (
    <StoryEditor flow={exampleFlow} live={2} saves="unreachable">
      <FlowName />
      <StatusSentence />
      <LiveRegion />
    </StoryEditor>
  );
}

const meta: Meta<typeof Header> = { title: 'Read out', component: Header };
export default meta;
type Story = StoryObj<typeof Header>;

/** The sentence in the header changes with every save and is silent; what matters of it is read out once. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(page.getByRole('status')).toHaveAttribute('aria-live', 'off');
    await userEvent.type(page.getByRole('textbox', { name: 'Name of the flow' }), ' again');
    const said = () => canvasElement.querySelector('[data-said]');
    await waitFor(() => expect(said()).toHaveTextContent('offline, kept on this device'), { timeout: 5000 });
  },
};
