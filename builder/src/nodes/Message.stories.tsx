import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { flowAround, StoryCanvas } from '../canvas/StoryCanvas.tsx';

const node = {
  id: 'm',
  kind: 'message',
  data: { text: 'Hi {{first_name|there}}, your table at [Restaurant] is ready.' },
} as const;

const meta: Meta<typeof StoryCanvas> = { title: 'Cards/Message', component: StoryCanvas };
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

export const Written: Story = {
  args: { flow: flowAround(node, ['next']) },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getByText('First name')).toBeVisible());
    await expect(page.getByText('Restaurant')).toBeVisible();
    await expect(page.getByText(/of 160 · sends as 1 text/)).toBeVisible();
  },
};

export const Empty: Story = {
  args: { flow: flowAround({ ...node, data: { text: '' } }) },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getByText('Write the text…')).toBeVisible());
    await userEvent.click(page.getByText('Write the text…'));
    await userEvent.type(await page.findByRole('textbox', { name: /^Text of/ }), 'Hello!');
    await userEvent.keyboard('{Escape}');
    await expect(await page.findByRole('button', { name: 'Edit text: Hello!' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'What happens next?' })).toBeVisible();
  },
};

export const Dark: Story = { ...Written, globals: { theme: 'dark' } };
