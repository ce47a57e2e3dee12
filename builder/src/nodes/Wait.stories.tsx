import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { flowAround, StoryCanvas } from '../canvas/StoryCanvas.tsx';

const meta: Meta<typeof StoryCanvas> = { title: 'Cards/Wait', component: StoryCanvas };
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

export const ThreeDays: Story = {
  args: { flow: flowAround({ id: 'w', kind: 'wait', data: { for: 'P3D' } }, ['next']) },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByText('3 days')).toBeVisible());
  },
};

export const InSendingHours: Story = {
  args: {
    flow: flowAround({ id: 'w', kind: 'wait', data: { for: 'P3D', inHours: true } }, ['next']),
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(page.getByText('3 days')).toBeVisible());
    await expect(page.getByText('then in sending hours')).toBeVisible();
  },
};

export const DeletedByItsMenu: Story = {
  args: ThreeDays.args ?? {},
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(await page.findByRole('button', { name: 'More for Wait 3 days' }));
    await userEvent.click(await within(document.body).findByRole('menuitem', { name: 'Delete' }));
    await expect(page.queryByText('3 days')).toBeNull();
    const undo = await page.findByRole('button', { name: 'Undo' });
    await userEvent.click(undo);
    await waitFor(() => expect(page.getByText('3 days')).toBeVisible());
  },
};

export const DeletedByAKey: Story = {
  args: ThreeDays.args ?? {},
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    for (const key of ['{Backspace}', '{Delete}']) {
      await userEvent.click(await page.findByText('3 days'));
      await userEvent.keyboard(key);
      await waitFor(() => expect(page.queryByText('3 days')).toBeNull());
      await userEvent.keyboard('{Control>}z{/Control}');
      await waitFor(() => expect(page.getByText('3 days')).toBeVisible());
    }
  },
};
