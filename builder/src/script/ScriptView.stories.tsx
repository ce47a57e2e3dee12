import { exampleFlow as everyKind } from '@parley/shared/flow/example-flow';
import type { Flow } from '@parley/shared/flow/flow';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import type { View } from '../editor/view.ts';
import { ScriptView } from './ScriptView.tsx';
import '../editor/editor.css';

const meta: Meta = { title: 'Script/View' };
export default meta;
type Story = StoryObj;

const show = (flow: Flow, view: Partial<View> = {}, width?: number): Story => ({
  render: () => (
    <StoryEditor flow={flow} view={{ mode: 'script', ...view }}>
      <div className="editor-body" style={{ height: 900, ...(width === undefined ? {} : { width }) }}>
        <ScriptView />
      </div>
    </StoryEditor>
  ),
});

const chapters: Flow = {
  ...everyKind,
  nodes: [...everyKind.nodes, { id: 'lost', kind: 'message', data: { text: 'Nobody reads this.' } }],
  chapters: [{ id: 'c', title: 'Reminding', nodes: ['ask', 'm1', 't1'] }],
};

export const EveryKind: Story = show(chapters);
export const EveryKindDark: Story = { ...EveryKind, globals: { theme: 'dark' } };
export const OnAPhone: Story = show(chapters, {}, 320);
export const ReadOnly: Story = show(everyKind, { readOnly: true });
export const Tried: Story = show(everyKind, {
  trace: {
    current: 'm1',
    visited: new Map([
      ['start', 1],
      ['ask', 2],
      ['m1', 3],
    ]),
    lines: new Set(['start/next', 'ask/c']),
    tried: new Set(['start/next', 'ask/c']),
  },
});

const long: Flow = {
  ...everyKind,
  nodes: [
    ...everyKind.nodes.slice(0, 1),
    ...Array.from({ length: 120 }, (_, i) => ({
      ...{ id: `m${i}`, kind: 'message' as const },
      data: { text: `Hi {{first_name|there}}, text ${i + 1}.` },
    })),
  ],
  edges: Array.from({ length: 120 }, (_, i) => ({
    ...{ from: i === 0 ? 'start' : `m${i - 1}`, exit: 'next' },
    to: `m${i}`,
  })),
};

/** What is far away is words; going there makes it more. */
export const Long: Story = {
  ...show(long),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByRole('textbox', { name: 'Text of step 2' })).toBeVisible();
    await expect(page.queryByRole('textbox', { name: 'Text of step 121' })).not.toBeInTheDocument();
    page.getByRole('article', { name: /^Step 121,/ }).scrollIntoView();
    await expect(await page.findByRole('textbox', { name: 'Text of step 121' })).toBeVisible();
    await expect(page.queryByRole('textbox', { name: 'Text of step 2' })).not.toBeInTheDocument();
  },
};

const bare: Flow = { ...everyKind, nodes: everyKind.nodes.slice(0, 1), edges: [] };

export const WrittenAsText: Story = {
  ...show(bare),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.type(
      page.getByRole('textbox', { name: 'The conversation as text' }),
      'Coming?{Enter}A) Yes{Enter}    See you!{Enter}B) No{Enter}    Next time then.',
    );
    await userEvent.click(page.getByRole('button', { name: 'Use this text' }));
    await expect(await page.findByText('See you!')).toBeVisible();
    await expect(page.getByRole('article', { name: /Step 2, Question: Coming\?/ })).toHaveFocus();
  },
};

/** An arrow to a text that is not there is said, and nothing is used or lost. */
export const AnArrowToNowhere: Story = {
  ...show({ ...bare, name: 'Nowhere' }),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const box = page.getByRole('textbox', { name: 'The conversation as text' });
    await userEvent.clear(box);
    await userEvent.type(box, 'Coming?{Enter}A) Yes{Enter}B) No{Enter}    → 9');
    await userEvent.click(page.getByRole('button', { name: 'Use this text' }));
    await expect(await page.findByText(/^There is no text 9: only 1 is written\./)).toBeVisible();
    await expect(box).toHaveFocus();
    await expect(box).toBeInvalid();
    await userEvent.type(box, '{Backspace}1');
    await expect(page.queryByText(/There is no text/)).not.toBeInTheDocument();
    await userEvent.clear(box);
  },
};
export const Empty: Story = show(bare);
export const EmptyDark: Story = { ...Empty, globals: { theme: 'dark' } };

export const Edited: Story = {
  ...show(everyKind),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const user = userEvent.setup();
    const first = page.getByRole('textbox', { name: 'Answer 1 of step 2' });
    await user.click(first);
    await user.keyboard('{Enter}');
    const added = await page.findByRole('textbox', { name: 'Answer 2 of step 2' });
    await expect(added).toHaveFocus();
    await user.keyboard('D');
    await user.tab();
    await user.selectOptions(
      page.getByRole('combobox', { name: 'D goes to, step 2' }),
      '7. Message: Your appointment is still on.',
    );
    await expect(page.getByRole('combobox', { name: 'D goes to, step 2' })).toHaveDisplayValue(
      /Your appointment/,
    );
    await user.click(page.getByRole('button', { name: 'Add a step after D, step 2' }));
    await user.click(page.getByRole('button', { name: 'Message' }));
    const text = page
      .getAllByRole('textbox', { name: /^Text of step/ })
      .find((box) => box === document.activeElement);
    await expect(text).toBeDefined();
    await user.keyboard('Hello D');
    await user.clear(page.getByRole('textbox', { name: 'Answer 2 of step 2' }));
    await user.click(page.getByRole('textbox', { name: 'Answer 2 of step 2' }));
    await user.keyboard('{Backspace}');
    await expect(page.queryByRole('textbox', { name: 'Answer 3 of step 2' })).not.toBeInTheDocument();
    await expect(first).toHaveFocus();
  },
};
