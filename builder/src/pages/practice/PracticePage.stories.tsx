import type { ConversationBody } from '@parley/shared/api/conversations';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { MessageBody } from '../../api/client.ts';
import { type Answers, calls, serve } from '../../stories/fake-api.ts';
import { StoryPage } from '../../stories/StoryPage.tsx';
import { PracticePage } from './PracticePage.tsx';

const phone = '+15550101234';
const place = `/practice?phone=${encodeURIComponent(phone)}`;

function conversation(more: Partial<ConversationBody>): ConversationBody {
  return {
    id: 'c1',
    contactId: 'k1',
    phone,
    name: 'Jordan Rivera',
    channel: 'practice',
    lastText: 'real person please',
    lastAt: 0,
    unanswered: false,
    optedOut: false,
    handoff: null,
    running: null,
    ...more,
  };
}

function message(
  id: string,
  direction: 'in' | 'out',
  text: string,
  more: Partial<MessageBody> = {},
): MessageBody {
  return { id, direction, text, status: 'delivered', at: 0, texts: 1, trouble: null, ...more };
}

/** A server that keeps what is texted, and whose one handoff can be taken and closed. */
function aServer(first: Partial<ConversationBody> | null, more: Answers = {}): () => void {
  let state = first === null ? null : conversation(first);
  const messages = [
    message('1', 'out', 'A or B?', { texts: 2 }),
    message('2', 'in', 'real person please'),
    message('3', 'out', 'One moment!', { status: 'failed', trouble: 'the number could not be reached' }),
  ];
  const handoff = (next: 'taken' | 'closed') => () => {
    if (state?.handoff) state = { ...state, handoff: { ...state.handoff, state: next } };
    return null;
  };
  return serve({
    'GET /api/conversations': () => ({ items: state ? [state] : [] }),
    'GET /api/conversations/c1/messages': () => ({ items: [...messages] }),
    'GET /api/contacts': () => ({
      items: [{ id: 'k1', fields: { first_name: 'Jordan' }, tags: ['Hot lead'] }],
    }),
    'POST /api/practice/texts': (body) => {
      state ??= conversation({ name: '' });
      messages.push(message(String(messages.length + 1), 'in', (body as { text: string }).text));
      return { messageId: 'x' };
    },
    'POST /api/conversations/c1/messages': (body) => {
      messages.push(message(String(messages.length + 1), 'out', (body as { text: string }).text));
      return messages.at(-1);
    },
    'POST /api/handoffs/h1/take': handoff('taken'),
    'POST /api/handoffs/h1/close': handoff('closed'),
    ...more,
  });
}

const waiting = {
  id: 'h1',
  conversationId: 'c1',
  phone,
  state: 'waiting',
  to: 'anyone',
  reason: 'asked',
  createdAt: 0,
  takenBy: null,
} as const;

const page = (at: string) => (
  <StoryPage place={at}>
    <main>
      <PracticePage />
    </main>
  </StoryPage>
);

export default { title: 'Pages/Practice phone', parameters: { layout: 'fullscreen' } } satisfies Meta;
type Story = StoryObj;

export const APersonIsAsked: Story = {
  render: () => page(place),
  beforeEach: () => aServer({ handoff: waiting }),
  play: async ({ canvas }) => {
    const log = await canvas.findByRole('log', { name: 'Texts of +1 555 010 1234' });
    await expect(await within(log).findByText(/2 texts · Delivered/)).toBeVisible();
    await expect(within(log).getByText(/Not sent: the number could not be reached/)).toBeVisible();
    const side = within(canvas.getByRole('complementary', { name: "The business's side" }));
    await expect(await side.findByText('Hot lead')).toBeVisible();
    await expect(side.getByRole('alert')).toHaveTextContent('Waiting for a person');
    await userEvent.click(side.getByRole('button', { name: "I'll take it" }));
    await userEvent.type(await side.findByLabelText('Answer as the business'), 'Sam here!{Enter}');
    await waitFor(() => expect(within(log).getByText('Sam here!')).toBeVisible());
    await userEvent.click(side.getByRole('button', { name: 'Done' }));
    await waitFor(() => expect(side.queryByLabelText('Answer as the business')).toBeNull());
  },
};

export const APersonIsAskedInTheDark: Story = {
  render: () => page(place),
  beforeEach: () => aServer({ handoff: waiting }),
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await canvas.findByText('One moment!');
  },
};

export const TheFirstText: Story = {
  render: () => page('/practice'),
  beforeEach: () =>
    aServer(null, {
      'GET /api/flows': () => ({ items: [{ id: 'f1', name: 'Booking', liveVersion: 2 }] }),
      'GET /api/flows/f1/versions/2': () => ({
        version: 2,
        flow: { nodes: [{ data: { triggers: [{ type: 'keyword', words: ['BOOK'] }] } }] },
      }),
    }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/nothing leaves this machine/)).toBeVisible();
    const [first] = await canvas.findAllByRole('button', { name: 'New phone' });
    if (first) await userEvent.click(first);
    await expect(canvas.getByTestId('place').textContent).toMatch(/phone=%2B1555010\d{4}/);
    await userEvent.click(await canvas.findByRole('button', { name: 'BOOK Booking' }));
    await waitFor(async () => {
      const texted = calls.find(({ route }) => route === 'POST /api/practice/texts');
      await expect(texted?.body).toMatchObject({ text: 'BOOK' });
    });
  },
};

export const TheyOptedOut: Story = {
  render: () => page(place),
  beforeEach: () => aServer({ optedOut: true }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/They opted out\./)).toBeVisible();
    await expect(canvas.queryByRole('button', { name: 'Start a flow here' })).toBeNull();
  },
};

export const ARealNumber: Story = {
  render: () => page('/practice'),
  beforeEach: () =>
    serve({
      'GET /api/status': () => ({ channel: 'messagebird', number: '+1 415 555 0123', trouble: null }),
      'GET /api/conversations': () => ({ items: [] }),
    }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/connected to a real number, \+1 415 555 0123/)).toBeVisible();
  },
};
