import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { StoryCanvas } from '../canvas/StoryCanvas.tsx';

const meta: Meta<typeof StoryCanvas> = { title: 'Cards/Start', component: StoryCanvas };
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

export const WaysIn: Story = {
  args: {
    flow: {
      version: 1,
      name: 'Story',
      nodes: [
        {
          id: 'start',
          kind: 'start',
          data: {
            triggers: [
              { type: 'keyword', words: ['BOOK', 'APPOINTMENT'] },
              { type: 'date', field: 'appointment', offset: '-PT24H' },
            ],
          },
        },
      ],
      edges: [],
      layout: {},
    },
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getByText('When someone texts BOOK or APPOINTMENT')).toBeVisible());
    await expect(page.getByText(/before appointment/)).toBeVisible();
    await expect(page.queryByRole('button', { name: 'Start' })).toBeNull();
  },
};
