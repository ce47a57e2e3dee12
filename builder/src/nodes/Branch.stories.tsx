import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { flowAround, StoryCanvas } from '../canvas/StoryCanvas.tsx';

const meta: Meta<typeof StoryCanvas> = { title: 'Cards/Branch', component: StoryCanvas };
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

export const Conditions: Story = {
  args: {
    flow: flowAround(
      {
        id: 'b',
        kind: 'branch',
        data: {
          cases: [
            {
              id: 'hot',
              label: 'Hot lead',
              when: { all: [{ field: 'timeline', is: 'equals', value: 'ASAP' }] },
            },
            {
              id: 'vip',
              label: '',
              when: {
                any: [
                  { tag: 'VIP', is: 'exists' },
                  { hours: 'office', is: 'within' },
                ],
              },
            },
          ],
        },
      },
      ['hot'],
    ),
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const rows = [
      'Hot lead If timeline is ASAP goes to Conversation ends',
      'If has the tag VIP or it is within office hours leads nowhere yet',
      'Otherwise leads nowhere yet',
    ];
    for (const row of rows) await expect(await page.findByRole('button', { name: row })).toBeVisible();
  },
};
