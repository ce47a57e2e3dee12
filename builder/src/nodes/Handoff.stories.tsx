import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
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
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByText('the Sales team')).toBeVisible();
    const rows = [
      'When they are done goes to Conversation ends',
      'Nobody answered in 5 minutes then it keeps waiting',
    ];
    for (const row of rows) await expect(page.getByRole('button', { name: row })).toBeVisible();
  },
};
