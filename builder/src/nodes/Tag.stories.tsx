import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { flowAround, StoryCanvas } from '../canvas/StoryCanvas.tsx';

const meta: Meta<typeof StoryCanvas> = { title: 'Cards/Tag', component: StoryCanvas };
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

export const AddAndRemove: Story = {
  args: {
    flow: flowAround({ id: 't', kind: 'tag', data: { add: ['Needs call'], remove: ['New'] } }, ['next']),
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getByText('Needs call')).toBeVisible());
    await expect(page.getByRole('group', { name: /^Tag 1, / })).toBeVisible();
  },
};

export const Empty: Story = {
  args: { flow: flowAround({ id: 't', kind: 'tag', data: { add: [], remove: [] } }, ['next']) },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('Which tag?')).toBeVisible());
  },
};
