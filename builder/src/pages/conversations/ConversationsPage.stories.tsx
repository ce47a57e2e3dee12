import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { AppFrame } from '../../frame/AppFrame.tsx';
import { calls, Refusal } from '../../stories/fake-api.ts';
import { StoryPage } from '../../stories/StoryPage.tsx';
import { ConversationsPage } from './ConversationsPage.tsx';
import { aServer, waiting } from './story-server.ts';

const open = { handoff: waiting, waitingSince: Date.now() - 3 * 60_000, channel: 'messagebird' };
const viewer = {
  'GET /api/session': () => ({
    user: { id: 'u2', name: 'Kim Vo', email: 'kim@example.com', role: 'viewer' },
    setupNeeded: false,
  }),
};

const page = (chosen: string | null) => (
  <StoryPage place="/conversations">
    <AppFrame>
      <ConversationsPage chosen={chosen} />
    </AppFrame>
  </StoryPage>
);

export default { title: 'Pages/Conversations', parameters: { layout: 'fullscreen' } } satisfies Meta;
type Story = StoryObj;

export const SomebodyWaits: Story = {
  render: () => page('c1'),
  beforeEach: () => aServer(open),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Conversations 1 waiting' })).toBeVisible();
    const list = within(canvas.getByRole('navigation', { name: 'Conversations' }));
    await expect(list.getByRole('heading', { name: 'Waiting for an answer (1)' })).toBeVisible();
    await expect(list.getByText('Waiting 3 min')).toBeVisible();
    const thread = within(await canvas.findByRole('region', { name: 'Conversation with Jordan Rivera' }));
    await expect(thread.getByRole('alert')).toHaveTextContent('Waiting for a person');
    await userEvent.click(thread.getByRole('button', { name: "I'll take it" }));
    await expect(await thread.findByText('You have this conversation')).toBeVisible();
    await userEvent.type(thread.getByLabelText('Answer as the business'), 'Sam here!{Enter}');
    await waitFor(() => expect(thread.getByText('Sam here!')).toBeVisible());
    await userEvent.click(thread.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(thread.queryByText('You have this conversation')).toBeNull());
  },
};

export const NobodyHasAnswered: Story = {
  render: () => page('c1'),
  beforeEach: () => aServer({ unanswered: true, waitingSince: Date.now() - 2 * 86_400_000 }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Nobody has answered yet')).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'No answer needed' }));
    await waitFor(() => expect(canvas.queryByText('Nobody has answered yet')).toBeNull());
    await expect(calls.some(({ route }) => route === 'POST /api/conversations/c1/settle')).toBe(true);
  },
};

export const NobodyCameInTime: Story = {
  render: () => page('c1'),
  globals: { theme: 'dark' },
  beforeEach: () => aServer({ ...open, handoff: { ...waiting, state: 'unanswered', to: 'the Sales team' } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/It is for the Sales team\./)).toBeVisible();
    await expect(canvas.getByRole('button', { name: 'Done' })).toBeVisible();
  },
};

export const SomebodyElseHasIt: Story = {
  render: () => page('c1'),
  beforeEach: () => aServer({ handoff: { ...waiting, state: 'taken', takenBy: 'Ada', takenById: 'u9' } }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('Ada has this conversation')).toBeVisible();
    const list = within(canvas.getByRole('navigation', { name: 'Conversations' }));
    await expect(list.getByText('With Ada')).toBeVisible();
  },
};

export const OneMayOnlyRead: Story = {
  render: () => page('c1'),
  beforeEach: () => aServer(open, viewer),
  play: async ({ canvas }) => {
    await canvas.findByText('One moment!');
    await expect(canvas.queryByRole('button', { name: "I'll take it" })).toBeNull();
    await expect(canvas.queryByLabelText('Answer as the business')).toBeNull();
  },
};

export const ThereIsNoSuchConversation: Story = {
  render: () => page('c9'),
  beforeEach: () =>
    aServer(open, { 'GET /api/conversations/c9': () => new Refusal(404, 'There is no such conversation.') }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('There is no such conversation.')).toBeVisible();
    await expect(canvas.getByRole('link', { name: 'All conversations' })).toBeVisible();
  },
};

export const NothingIsPicked: Story = { render: () => page(null), beforeEach: () => aServer(open) };

export const NobodyHasTexted: Story = {
  render: () => page(null),
  beforeEach: () => aServer(null),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Take a practice phone' })).toBeVisible();
  },
};

export const WentOnInAnotherFlow: Story = {
  render: () => page('c1'),
  beforeEach: () => {
    const texts = ['SALE', 'Noted.', 'Welcome back!'].map((text, i) => ({
      id: `${i}`,
      direction: i === 0 ? 'in' : 'out',
      text,
      status: 'delivered',
      at: 0,
      texts: 1,
      trouble: null,
    }));
    const wentOn = [
      { id: 's1', at: 0, flowId: 'win', flowName: 'Win back', state: 'started', before: '2' },
      { id: 's2', at: 0, flowId: 'sale', flowName: 'Summer sale', state: 'not-live', before: null },
    ];
    return aServer({}, { 'GET /api/conversations/c1/messages': () => ({ items: texts, wentOn }) });
  },
  play: async ({ canvas }) => {
    const log = await canvas.findByRole('log');
    await waitFor(() =>
      expect(log).toHaveTextContent(
        /Noted\..*Went on in “Win back”.*Welcome back!.*Was to go on in “Summer sale”/,
      ),
    );
  },
};
