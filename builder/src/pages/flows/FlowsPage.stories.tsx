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
    changed: false,
    publishedAt: null,
    paused: null,
    folder: '',
    updatedAt: 0,
    running: 0,
    blockers: 0,
    startsBy: 'Started by hand',
    goesTo: [],
    ...more,
  };
}

const reminder = flow('Reminder', {
  revision: 9,
  liveVersion: 3,
  liveRevision: 7,
  changed: true,
  running: 12,
  startsBy: '24 hours before appointment',
});
const feedback = flow('Feedback', {
  blockers: 2,
  startsBy: 'When “visit finished” happens',
  goesTo: ['reminder'],
});

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
type Queries = ReturnType<typeof within>;

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

const menu = async (canvas: Queries, name: string, item: string) => {
  await userEvent.click(await canvas.findByRole('button', { name: `More for ${name}` }));
  await userEvent.click(await within(document.body).findByRole('menuitem', { name: item }));
};

export const ToTheResultsOfOne: Story = {
  beforeEach: () => serve({ 'GET /api/flows': () => ({ items: [reminder, feedback] }) }),
  play: async ({ canvas }) => {
    await menu(canvas, 'Reminder', 'See results');
    await expect(canvas.getByTestId('place')).toHaveTextContent('/flows/reminder?view=results');
  },
};

export const DeletingALiveOne: Story = {
  beforeEach: () => {
    const items = [reminder, feedback];
    return serve({
      'GET /api/flows': () => ({ items: [...items] }),
      'DELETE /api/flows/reminder': () => {
        items.shift();
        return null;
      },
      'POST /api/flows/reminder/restore': () => {
        items.unshift(reminder);
        return reminder;
      },
    });
  },
  play: async ({ canvas }) => {
    await menu(canvas, 'Reminder', 'Delete …');
    await userEvent.click(await canvas.findByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(canvas.getByRole('button', { name: 'More for Reminder' })).toHaveFocus());
    await menu(canvas, 'Reminder', 'Delete …');
    const dialog = await canvas.findByRole('dialog', { name: 'Delete “Reminder”?' });
    await expect(dialog).toHaveTextContent('12 people are in it right now: they go on to its end');
    await expect(dialog).toHaveTextContent('“Feedback” goes to it: there the conversation then ends.');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Delete it' }));
    await waitFor(() => expect(canvas.getByText('“Reminder” is deleted.')).toBeVisible());
    await waitFor(() => expect(canvas.getAllByRole('link', { name: /Reminder|Feedback/ })).toHaveLength(1));
    await userEvent.click(canvas.getByRole('button', { name: 'Undo' }));
    await canvas.findByRole('link', { name: 'Reminder' });
  },
};

export const DeletingADraft: Story = {
  beforeEach: () =>
    serve({ 'GET /api/flows': () => ({ items: [feedback] }), 'DELETE /api/flows/feedback': () => null }),
  play: async ({ canvas }) => {
    await menu(canvas, 'Feedback', 'Delete it');
    await waitFor(() => expect(canvas.getByText('“Feedback” is deleted.')).toBeVisible());
    await expect(calls.map(({ route }) => route)).toContain('DELETE /api/flows/feedback');
  },
};

const names = ['Reminder', 'Feedback', 'Welcome', 'Reviews', 'Win back', 'Waiting list', 'After the visit'];
const several = names.map((name, i) => flow(name, { folder: ['Dental', '', 'Marketing'][i % 3] ?? '' }));

export const Folders: Story = {
  beforeEach: () =>
    serve({
      'GET /api/flows': () => ({ items: several }),
      'GET /api/deleted-flows': () => ({
        items: [{ id: 'old', name: 'Old', deletedAt: Date.UTC(2026, 4, 4) }],
      }),
      'PATCH /api/flows/feedback': () => feedback,
    }),
  play: async ({ canvas }) => {
    await userEvent.selectOptions(await canvas.findByRole('combobox', { name: 'Folder' }), 'Dental');
    await expect(canvas.getAllByRole('heading', { level: 2 })).toHaveLength(3);
    await userEvent.type(canvas.getByRole('searchbox', { name: 'Find a flow' }), 'nothing of the kind');
    await userEvent.click(canvas.getByRole('button', { name: 'Show all flows' }));
    await menu(canvas, 'Feedback', 'Move to a folder …');
    const dialog = within(await canvas.findByRole('dialog', { name: 'Move “Feedback” to a folder' }));
    await userEvent.type(dialog.getByRole('combobox', { name: /Folder/ }), 'Reviews');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await expect(calls).toContainEqual({ route: 'PATCH /api/flows/feedback', body: { folder: 'Reviews' } });
    await userEvent.click(canvas.getByText('Deleted lately (1)'));
    await expect(canvas.getByRole('button', { name: 'Bring back Old' })).toBeVisible();
  },
};

export const FoldersInTheDark: Story = { ...Folders, globals: { theme: 'dark' } };

export const RenamedAndDuplicated: Story = {
  beforeEach: () =>
    serve({
      'GET /api/flows': () => ({ items: [feedback] }),
      'PATCH /api/flows/feedback': () => feedback,
      'GET /api/flows/feedback': () => ({
        draft: { version: 1, name: 'Feedback', nodes: [], edges: [], layout: {} },
      }),
      'POST /api/flows': () => ({ id: 'f2' }),
    }),
  play: async ({ canvas }) => {
    await menu(canvas, 'Feedback', 'Rename …');
    const dialog = within(await canvas.findByRole('dialog', { name: 'Rename “Feedback”' }));
    const name = dialog.getByRole('textbox', { name: 'Name of the flow' });
    await userEvent.clear(name);
    await userEvent.type(name, '  {Enter}');
    await expect(name).toHaveAccessibleDescription('Write a name, so that you find the flow again.');
    await userEvent.clear(name);
    await userEvent.type(name, 'Stars{Enter}');
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await expect(calls).toContainEqual({ route: 'PATCH /api/flows/feedback', body: { name: 'Stars' } });
    await menu(canvas, 'Feedback', 'Duplicate');
    await waitFor(() => expect(canvas.getByText('“Feedback (copy)” is there now.')).toBeVisible());
  },
};

export const Importing: Story = {
  beforeEach: () =>
    serve({ 'GET /api/flows': () => ({ items: [feedback] }), 'POST /api/flows': () => ({ id: 'f2' }) }),
  play: async ({ canvas }) => {
    await canvas.findByRole('button', { name: 'Import' });
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    const good = JSON.stringify({ version: 1, name: 'From a file', nodes: [], edges: [], layout: {} });
    const files = [
      new File(['{"half": '], 'broken.json', { type: 'application/json' }),
      new File(['{"a": 1}'], 'foreign.json', { type: 'application/json' }),
      new File([good], 'good.json', { type: 'application/json' }),
    ];
    if (input) await userEvent.upload(input, files);
    await waitFor(() => expect(canvas.getByText(/^“broken.json” was not imported/)).toBeVisible());
    await waitFor(() => expect(canvas.getByText(/It is not a Parley flow/)).toBeVisible());
    await waitFor(() => expect(canvas.getByText('“From a file” is imported.')).toBeVisible());
    if (input) await userEvent.upload(input, files.slice(2));
    await waitFor(() => expect(canvas.queryByText(/was not imported/)).toBeNull());
  },
};

export const NotRenamed: Story = {
  beforeEach: () =>
    serve({
      'GET /api/flows': () => ({ items: [feedback] }),
      'PATCH /api/flows/feedback': () => new Refusal(500, 'The database is busy. Try again.'),
    }),
  play: async ({ canvas }) => {
    await menu(canvas, 'Feedback', 'Rename …');
    const dialog = within(await canvas.findByRole('dialog', { name: 'Rename “Feedback”' }));
    const name = dialog.getByRole('textbox', { name: 'Name of the flow' });
    await userEvent.type(name, ' of the year{Enter}');
    await expect(await canvas.findByText('The database is busy. Try again.')).toBeInTheDocument();
    await waitFor(() => expect(dialog.getByRole('button', { name: 'Save' })).toBeEnabled());
    await expect(name).toHaveValue('Feedback of the year');
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
