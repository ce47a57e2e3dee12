import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { flowAround, StoryCanvas } from '../canvas/StoryCanvas.tsx';

const meta: Meta<typeof StoryCanvas> = { title: 'Cards/Hand to a person', component: StoryCanvas };
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

export const ToATeam: Story = {
  args: {
    flow: flowAround(
      {
        id: 'h',
        kind: 'handoff',
        data: { to: { team: 'Sales' }, text: 'Let me connect you with a person.', answerWithin: 'PT5M' },
      },
      ['done'],
    ),
    height: 560,
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getByText('the Sales team')).toBeVisible());
    const rows = [
      'When they are done goes to Conversation ends',
      /^Nobody answered in\s+5 minutes then it keeps waiting/,
    ];
    for (const row of rows) await expect(page.getByRole('button', { name: row })).toBeVisible();
    await expect(page.getByText('The Sales team gets an alert, with the conversation')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Nobody answered: Unit' }), 'hours');
    await expect(page.getByRole('button', { name: /^Nobody answered in\s+5 hours/ })).toBeInTheDocument();
    await userEvent.click(page.getByText(/^The same\. Write/));
    await userEvent.type(
      await page.findByRole('textbox', { name: /^After-hours text of/ }),
      'Closed!{Escape}',
    );
    await expect(await page.findByRole('button', { name: 'Edit text: Closed!' })).toBeVisible();
  },
};

export const LookOnly: Story = {
  args: {
    view: { readOnly: true },
    flow: flowAround(
      {
        id: 'h',
        kind: 'handoff',
        data: { to: { anyone: true }, text: 'One moment, please.', answerWithin: 'PT5M' },
      },
      ['done'],
    ),
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getByText('One moment, please.')).toBeVisible());
    await expect(page.queryByRole('button', { name: /^Edit text/ })).toBeNull();
    await expect(page.queryByRole('combobox')).toBeNull();
  },
};

export const Dark: Story = { ...ToATeam, globals: { theme: 'dark' } };
