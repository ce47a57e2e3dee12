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
      'Answer C also “confirm, ok” goes to Conversation ends',
      'Answer Happy also a number from 4 to 5 goes to Conversation ends',
      'Answer Any text leads nowhere yet',
      'Anything else asks again twice, then a person',
      'No reply after 4 hours ends',
    ];
    for (const row of rows) await expect(await page.findByRole('button', { name: row })).toBeVisible();
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

export const RenameAnswer: Story = {
  args: { flow, height: 560 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.dblClick(await page.findByRole('button', { name: /^Answer Happy/ }));
    await userEvent.clear(await page.findByRole('textbox', { name: 'Answer 2' }));
    await userEvent.type(page.getByRole('textbox', { name: 'Answer 2' }), 'Great{Enter}');
    await expect(await page.findByRole('button', { name: /^Answer Great/ })).toBeInTheDocument();
  },
};

export const Dark: Story = { ...Answers, globals: { theme: 'dark' } };
