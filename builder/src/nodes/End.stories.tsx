import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { StoryCanvas } from '../canvas/StoryCanvas.tsx';
import { exampleFlow } from '../try-it/example-flow.ts';

const meta: Meta<typeof StoryCanvas> = { title: 'Cards/End', component: StoryCanvas };
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

export const InAFlow: Story = {
  args: { flow: exampleFlow, height: 640 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByRole('group', { name: /^End 1, Conversation ends/ })).toBeInTheDocument();
  },
};

export const Dark: Story = { ...InAFlow, globals: { theme: 'dark' } };
