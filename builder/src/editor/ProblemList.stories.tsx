import type { Flow } from '@parley/shared/flow/flow';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { useView } from './editor-context.ts';
import { ProblemList } from './ProblemList.tsx';
import { StoryEditor } from './StoryEditor.tsx';
import './editor.css';

const meta: Meta = { title: 'Editor/What there is to fix' };
export default meta;
type Story = StoryObj;

function Listed() {
  return <ProblemList problems={useView(({ problems }) => problems)} />;
}

/** One question, as it comes out of a word processor. */
const text =
  'Dear Valued Customer, we’d love to know more about your “dream kitchen” — it’s our job! 🎉 ' +
  'What’s your budget? What’s your timeline? 🏠 Who else is involved? What have you tried before? 😀';
const flow: Flow = {
  version: 1,
  name: 'Kitchens',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    {
      id: 'ask',
      kind: 'question',
      data: { text, answers: [{ id: 'words', label: 'Their words', accepts: [{ type: 'text' }] }] },
    },
    { id: 'end', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'words', to: 'end' },
  ],
  layout: {},
};

/** Every remark says why; three presses make one text of each step, and nothing is left to look at. */
export const PastedText: Story = {
  render: () => (
    <StoryEditor flow={flow}>
      <div style={{ width: 360 }}>
        <Listed />
      </div>
    </StoryEditor>
  ),
  play: async ({ canvasElement }) => {
    const list = within(canvasElement);
    await expect(await list.findByText(/One question at a time/)).toBeVisible();
    for (const fix of [/^Use plain characters/, /^Say it like a person/, /^Split into two/])
      await userEvent.click((await list.findAllByRole('button', { name: fix }))[0] as HTMLElement);
    await expect(await list.findAllByText(/asks two questions/)).toHaveLength(2);
    await waitFor(() => expect(list.queryByLabelText('Worth a look')).toBeNull());
    // What was pressed is gone, the focus is not.
    await waitFor(() => expect(document.activeElement?.closest('.problems')).not.toBeNull());
  },
};
