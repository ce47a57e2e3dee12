import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { flowAround, StoryCanvas } from '../canvas/StoryCanvas.tsx';

const node = {
  id: 'q',
  kind: 'question',
  name: 'Reminder',
  data: {
    text: 'Hi {{first_name|there}}! Reply C to confirm or R to reschedule.',
    answers: [
      { id: 'c', label: 'C', accepts: [{ type: 'words', words: ['confirm', 'ok'] }] },
      { id: 'stars', label: 'Happy', accepts: [{ type: 'number', min: 4, max: 5 }] },
      { id: 'any', label: '', accepts: [{ type: 'text' }] },
    ],
    noReply: { after: 'PT4H' },
  },
} as const;
const flow = flowAround(structuredClone(node) as never, ['c', 'stars']);

const meta: Meta<typeof StoryCanvas> = { title: 'Cards/Question', component: StoryCanvas };
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

export const Answers: Story = {
  args: { flow, height: 560 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const rows = [
      'Answer C Confirm also “ok” goes to Conversation ends',
      'Answer Happy also a number from 4 to 5 goes to Conversation ends',
      'Answer Any text leads nowhere yet',
      /^Anything else\s+asks again twice, then a person/,
      /^No reply after\s+4 hours: ends/,
    ];
    for (const row of rows) await expect(await page.findByRole('button', { name: row })).toBeVisible();
  },
};

export const NoReplyInSendingHours: Story = {
  args: {
    flow: flowAround(
      { ...node, data: { ...node.data, noReply: { after: 'PT4H', inHours: true } } } as never,
      ['c', 'stars'],
    ),
    height: 560,
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const row = /^No reply after\s+4 hours, then in sending hours: ends/;
    await expect(await page.findByRole('button', { name: row })).toBeVisible();
    await expect(page.getByText('then in sending hours')).toBeVisible();
    const amount = page.getByRole('spinbutton', { name: 'No reply: How many' });
    await userEvent.clear(amount);
    await userEvent.type(amount, '6{Enter}');
    const later = /^No reply after\s+6 hours, then in sending hours: ends/;
    await expect(await page.findByRole('button', { name: later })).toBeVisible();
  },
};

export const NewStepAfterAnAnswer: Story = {
  args: { flow, height: 560 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() =>
      expect(page.getByRole('button', { name: /What happens next after Their/ })).toBeVisible(),
    );
    await userEvent.click(page.getByRole('button', { name: /What happens next after Their/ }));
    const picker = within(await page.findByRole('dialog', { name: /What happens next/ }));
    await userEvent.click(picker.getByRole('button', { name: 'Message' }));
    await userEvent.type(await page.findByRole('textbox', { name: 'Text of New message' }), 'Thanks!');
    await userEvent.keyboard('{Escape}');
    await expect(
      await page.findByRole('button', { name: 'Answer Any text goes to Thanks!' }),
    ).toBeInTheDocument();
  },
};

export const WordsForANewMessage: Story = {
  args: { flow, height: 560 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: /What happens next after Their/ }));
    const picker = within(await page.findByRole('dialog', { name: /What happens next/ }));
    await userEvent.type(picker.getByRole('textbox'), 'Call us!');
    await expect(picker.getByRole('button', { name: 'New message: “Call us!”' })).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await expect(
      await page.findByRole('button', { name: 'Answer Any text goes to Call us!' }),
    ).toBeInTheDocument();
  },
};

export const RenameAnswer: Story = {
  args: { flow, height: 560 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.dblClick(await page.findByRole('button', { name: /^Answer Happy/ }));
    await userEvent.clear(await page.findByRole('textbox', { name: 'Answer 2' }));
    await userEvent.type(page.getByRole('textbox', { name: 'Answer 2' }), 'Great{Escape}');
    await expect(await page.findByRole('button', { name: /^Answer Great/ })).toBeInTheDocument();
  },
};

const lettered = {
  ...node,
  data: {
    text: 'How soon? A) ASAP B) Later',
    answers: [
      { id: 'a', label: 'A' },
      { id: 'b', label: 'B' },
    ],
  },
};

export const AnswersByKeyboard: Story = {
  args: { flow: flowAround(structuredClone(lettered) as never), height: 560 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const editor = (n: number) => page.findByRole('textbox', { name: `Answer ${n}` });
    await userEvent.dblClick(await page.findByRole('button', { name: /^Answer A/ }));
    await userEvent.keyboard('{Enter}');
    await expect(await editor(2)).toHaveValue('C');
    await userEvent.keyboard('Never{Enter}');
    await expect(await editor(3)).toHaveValue('');
    await userEvent.keyboard('{Backspace}');
    await expect(await editor(2)).toHaveValue('Never');
    await userEvent.keyboard(' ever{Escape}');
    await expect(await page.findByRole('button', { name: /^Answer Never ever/ })).toBeInTheDocument();
  },
};

export const AnswersPasted: Story = {
  args: { flow: flowAround(structuredClone(lettered) as never), height: 560 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: 'Add an answer' }));
    await userEvent.clear(await page.findByRole('textbox', { name: 'Answer 3' }));
    await userEvent.paste('C) Never\nD) No idea');
    await expect(await page.findByRole('button', { name: /^Answer C Never/ })).toBeInTheDocument();
    await expect(page.getByRole('button', { name: /^Answer D No idea/ })).toBeInTheDocument();
  },
};

export const ControlsInTheRows: Story = {
  args: { flow: flowAround(structuredClone(lettered) as never), height: 560 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.selectOptions(
      await page.findByRole('combobox', { name: 'How often it asks again' }),
      'asks again once',
    );
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'No reply: Unit' }), 'days');
    await expect(page.getByRole('button', { name: /^No reply after\s+24 days/ })).toBeInTheDocument();
    await userEvent.click(page.getByRole('button', { name: /^What it says then/ }));
    await userEvent.type(await page.findByRole('textbox', { name: 'What it says then' }), 'A or B?{Escape}');
    await expect(await page.findByRole('button', { name: 'What it says then: A or B?' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Remind them' }));
    await expect(await page.findByRole('textbox', { name: /^Text of Just checking in/ })).toHaveTextContent(
      'Just checking in, First name · or “there”! Reply A or B.',
    );
    await expect(page.getByText('then in sending hours')).toBeInTheDocument();
  },
};

const long = {
  ...node,
  data: {
    text: 'Which one?',
    answers: [
      { id: 'up', label: '👍🏽' },
      { id: 'family', label: '👨‍👩‍👧‍👦' },
      { id: 'ar', label: 'نعم، أريد ذلك من فضلك' },
      { id: 'long', label: 'An answer that goes on for longer than any card is wide, as some do' },
    ],
  },
};

export const AnyLanguage: Story = { args: { flow: flowAround(structuredClone(long) as never), height: 560 } };

export const Dark: Story = { ...Answers, globals: { theme: 'dark' } };
