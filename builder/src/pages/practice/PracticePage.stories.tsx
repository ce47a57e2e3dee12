import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { calls } from '../../stories/fake-api.ts';
import { StoryPage } from '../../stories/StoryPage.tsx';
import { aServer, phone, waiting } from '../conversations/story-server.ts';
import { PracticePage } from './PracticePage.tsx';

const place = `/practice?phone=${encodeURIComponent(phone)}`;

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

export const TheOnlyPhone: Story = {
  render: () => page('/practice'),
  beforeEach: () => aServer({}),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('log', { name: 'Texts of +1 555 010 1234' })).toBeVisible();
    await expect(canvas.getByTestId('place').textContent).toMatch(/phone=%2B15550101234/);
  },
};

export const NoFlowStartsByAWord: Story = {
  render: () => page('/practice'),
  beforeEach: () =>
    aServer(null, {
      'GET /api/flows': () => ({ items: [{ id: 'f1', name: 'Reminder', liveVersion: 2 }] }),
      'GET /api/flows/f1/versions/2': () => ({
        version: 2,
        flow: { nodes: [{ data: { triggers: [] } }] },
      }),
      'POST /api/flows/f1/start': () => ({ runId: 'r1' }),
    }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/^No live flow starts by a word, so start one/)).toBeVisible();
    await userEvent.click(await canvas.findByRole('button', { name: 'Start a flow here' }));
    await userEvent.click(await within(document.body).findByRole('menuitem', { name: 'Reminder' }));
    await waitFor(() => expect(canvas.getByTestId('place').textContent).toMatch(/phone=%2B1555010\d{4}/));
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
    aServer(null, {
      'GET /api/status': () => ({ channel: 'messagebird', number: '+14155550123', trouble: null }),
    }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/made-up numbers only \(\+1 555 …\)/)).toBeVisible();
    await expect((await canvas.findAllByRole('button', { name: 'New phone' }))[0]).toBeVisible();
  },
};
