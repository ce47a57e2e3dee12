import { removeNode } from '@parley/shared/flow/edit';
import { exampleFlow } from '@parley/shared/flow/example-flow';
import type { Flow } from '@parley/shared/flow/flow';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { addStepAfter, connect, inOrder, updateData } from '../document/commands.ts';
import { diffLines } from './diff-lines.ts';
import { diffScript } from './diff-script.ts';
import { ScriptDiff } from './ScriptDiff.tsx';

const meta: Meta = { title: 'Script/Differences' };
export default meta;
type Story = StoryObj;

const edited: Flow = inOrder(
  updateData<{ text: string }>('ask', (data) => ({ ...data, text: `${data.text}\nOr call us.` })),
  connect({ from: 'ask', exit: 'c', to: 'm2' }),
  updateData('w1', () => ({ for: 'P2D' })),
  updateData('start', () => ({ triggers: [{ type: 'keyword', words: ['BOOK', 'VISIT'] }] })),
  updateData('m2', () => ({ text: 'Rate us 1-5 (5 = amazing!)' })),
  (flow) => removeNode(flow, 't1'),
  addStepAfter('end', { from: 'b1', exit: 'otherwise' }),
)({ ...exampleFlow, name: 'Reminder' });

export const Flows: Story = {
  render: () => (
    <>
      <h2>What changes</h2>
      <ScriptDiff label="What changes" lines={diffScript(exampleFlow, { ...edited, name: 'Nudge' })} />
    </>
  ),
  play: async ({ canvasElement }) => {
    const all = within(within(canvasElement).getByRole('region', { name: 'What changes' }));
    const gone = all.getByText('Your appointment is still on.').closest('li');
    await expect(gone).toHaveTextContent('−Removed: Your appointment is still on.');
    await expect(all.getByRole('heading', { name: /Tag: Confirmed Removed/ })).toBeVisible();
  },
};
export const FlowsDark: Story = { ...Flows, globals: { theme: 'dark' } };

export const Transcripts: Story = {
  render: () => (
    <ScriptDiff
      label="Conversation"
      lines={diffLines(
        ['Business: Hi Jordan!', 'Reply 1-5', 'Contact: 4', 'Business: Thank you!'],
        ['Business: Hi Jordan!', 'Rate us 1-5 (5 = amazing!)', 'Contact: 4', 'Business: Thank you!'],
      )}
    />
  ),
};

export const AnEmptyLineGone: Story = {
  render: () => <ScriptDiff label="What changes" lines={diffLines(['Hi!', '', 'Bye'], ['Hi!', 'Bye'])} />,
  play: async ({ canvasElement }) => {
    const gone = within(canvasElement).getByText('(empty line)').closest('li');
    await expect(gone).toHaveTextContent('−Removed: (empty line)');
  },
};

export const Nothing: Story = {
  render: () => <ScriptDiff label="What changes" lines={diffScript(exampleFlow, exampleFlow)} />,
};
