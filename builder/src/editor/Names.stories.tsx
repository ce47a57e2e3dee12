import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { exampleFlow } from '../try-it/example-flow.ts';
import { useDraft } from './editor-context.ts';
import { FlowName } from './FlowName.tsx';
import { StoryEditor } from './StoryEditor.tsx';
import './editor.css';

const meta: Meta = { title: 'Editor/Name' };
export default meta;

function Stored() {
  const name = useDraft(({ flow }) => flow.name);
  const undo = useDraft(({ undoLabel }) => undoLabel);
  return (
    <p>
      Stored: {name}, {undo ?? 'nothing to undo'}
    </p>
  );
}

/** Escape leaves a name as it was, also where what was typed has been stored meanwhile; Enter keeps it. */
export const FlowsName: StoryObj = {
  render: () => (
    <StoryEditor flow={{ ...exampleFlow, name: 'Reminder' }}>
      <FlowName />
      <Stored />
    </StoryEditor>
  ),
  play: async ({ canvas }) => {
    const name = await canvas.findByRole('textbox', { name: 'Name of the flow' });
    await userEvent.type(name, ' twice');
    await canvas.findByText('Stored: Reminder twice, Rename flow');
    await userEvent.type(name, ' a day{Escape}');
    await expect(name).toHaveValue('Reminder');
    await canvas.findByText('Stored: Reminder, nothing to undo');
    await userEvent.type(name, ' at once{Escape}');
    await expect(name).toHaveValue('Reminder');
    await userEvent.type(name, ' daily{Enter}');
    await waitFor(() => canvas.getByText('Stored: Reminder daily, Rename flow'));
  },
};
