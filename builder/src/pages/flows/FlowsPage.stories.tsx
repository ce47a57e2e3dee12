import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { FlowListItem } from '../../api/client.ts';
import { AppFrame } from '../../frame/AppFrame.tsx';
import { calls, Refusal, serve } from '../../stories/fake-api.ts';
import { StoryPage } from '../../stories/StoryPage.tsx';
import { FlowsPage } from './FlowsPage.tsx';

function flow(name: string, more: Partial<FlowListItem>): FlowListItem {
  return {
    id: name.toLowerCase(),
    name,
    revision: 4,
    liveVersion: null,
    liveRevision: null,
    publishedAt: null,
    paused: null,
    folder: '',
    updatedAt: 0,
    running: 0,
    blockers: 0,
    startsBy: 'Started by hand',
    ...more,
  };
}

const reminder = flow('Reminder', {
  revision: 9,
  liveVersion: 3,
  liveRevision: 7,
  running: 12,
  startsBy: '24 hours before appointment',
});
const feedback = flow('Feedback', { blockers: 2, startsBy: 'When “visit finished” happens' });

export default {
  title: 'Pages/Flows',
  parameters: { layout: 'fullscreen' },
  render: () => (
    <StoryPage place="/flows">
      <AppFrame>
        <FlowsPage />
      </AppFrame>
    </StoryPage>
  ),
} satisfies Meta;
type Story = StoryObj;

export const SomeFlows: Story = {
  beforeEach: () => serve({ 'GET /api/flows': () => ({ items: [reminder, feedback] }) }),
  play: async ({ canvas }) => {
    const [first, second] = await canvas.findAllByRole('listitem');
    await expect(first).toHaveTextContent('Version 3 is live · changes not live yet');
    await expect(first).toHaveTextContent('12 people in it now');
    await expect(second).toHaveTextContent('Draft, never published');
    await expect(second).toHaveTextContent('2 things to fix');
    await userEvent.click(canvas.getByRole('link', { name: 'Reminder' }));
    await expect(canvas.getByTestId('place')).toHaveTextContent('/flows/reminder');
  },
};

export const SomeFlowsInTheDark: Story = {
  beforeEach: () => serve({ 'GET /api/flows': () => ({ items: [reminder, feedback] }) }),
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await canvas.findByRole('link', { name: 'Reminder' });
  },
};

export const DeletingOne: Story = {
  beforeEach: () => {
    const items = [reminder, feedback];
    return serve({
      'GET /api/flows': () => ({ items: [...items] }),
      'DELETE /api/flows/reminder': () => {
        items.shift();
        return null;
      },
    });
  },
  play: async ({ canvas }) => {
    const more = await canvas.findByRole('button', { name: 'More for Reminder' });
    await userEvent.click(more);
    await userEvent.click(await within(document.body).findByRole('menuitem', { name: 'Delete …' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(more).toHaveFocus());
    await userEvent.click(more);
    await userEvent.click(await within(document.body).findByRole('menuitem', { name: 'Delete …' }));
    const dialog = await canvas.findByRole('dialog', { name: 'Delete “Reminder”?' });
    await expect(dialog).toHaveTextContent('12 people are in it right now: they go on to its end');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete it for good' }));
    await waitFor(() => expect(canvas.getByText('“Reminder” is deleted.')).toBeVisible());
    await expect(calls.map(({ route }) => route)).toContain('DELETE /api/flows/reminder');
    await waitFor(() => expect(canvas.getAllByRole('listitem')).toHaveLength(1));
  },
};

export const None: Story = {
  beforeEach: () => serve({}),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Draw your first conversation' });
    await userEvent.click(canvas.getByRole('link', { name: 'New flow' }));
    await expect(canvas.getByTestId('place')).toHaveTextContent('/flows/new');
  },
};

let answers = 0;

export const OutOfOrder: Story = {
  beforeEach: () => {
    answers = 0;
    return serve({
      'GET /api/flows': () => {
        answers += 1;
        return answers === 1 ? new Refusal(500, 'The database is busy. Try again.') : { items: [feedback] };
      },
      'GET /api/status': () => ({
        version: '0.1.0',
        channel: 'messagebird',
        number: '+1 415 555 0123',
        trouble: 'MessageBird refuses the key.',
      }),
    });
  },
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('The database is busy. Try again.')).toBeVisible();
    await expect(
      await canvas.findByText('Texts are not going out right now. MessageBird refuses the key.'),
    ).toBeVisible();
    canvas.getByText('+1 415 555 0123');
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await canvas.findByRole('link', { name: 'Feedback' });
  },
};
