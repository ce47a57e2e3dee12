import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { setData } from '../document/commands.ts';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { calls, serve } from '../stories/fake-api.ts';
import { StoryPage } from '../stories/StoryPage.tsx';
import { exampleFlow } from '../try-it/example-flow.ts';
import { FlowGone } from './FlowGone.tsx';
import { Interruptions } from './Interruptions.tsx';
import { LeaseNotice } from './LeaseNotice.tsx';
import type { LeaseState } from './lease.ts';
import '../editor/editor.css';

export default { title: 'Editor/Who writes' } satisfies Meta;
type Story = StoryObj;

const holder = { name: 'Robin Reed', since: 0, you: false };
const lease = { takeOver: () => Promise.resolve(true), editHere: () => Promise.resolve() };
const notices: readonly LeaseState[] = [
  { type: 'looking', holder, lost: null },
  { type: 'looking', holder: { ...holder, you: true }, lost: null },
  { type: 'looking', holder, lost: 'saved' },
  { type: 'looking', holder: { ...holder, you: true }, lost: 'saved' },
  { type: 'looking', holder, lost: 'unsaved' },
  { type: 'free' },
];

const AllNotices = () => (
  <div>
    {notices.map((state, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes.
      <LeaseNotice key={i} lease={lease} state={state} />
    ))}
  </div>
);

export const Notices: Story = {
  render: AllNotices,
  play: async ({ canvas }) => {
    await expect(canvas.getByText(/^Robin Reed is editing this/)).toBeVisible();
    await expect(canvas.getAllByRole('button', { name: 'Take over' })).toHaveLength(5);
    await expect(canvas.getByRole('button', { name: 'Edit here' })).toBeVisible();
  },
};

export const NoticesInTheDark: Story = { render: AllNotices, globals: { theme: 'dark' } };

const around = {
  'PUT /api/flows/f/editor': () => ({ mine: true, holder: { ...holder, you: true } }),
  'POST /api/flows/f/editor/leave': () => null,
  'GET /api/flows/f/versions': () => ({ items: [] }),
};

interface OpenProps {
  readonly saves: 'signed-out' | 'gone';
}

function Open({ saves }: OpenProps) {
  return (
    <StoryPage place="/flows/f">
      <StoryEditor flow={exampleFlow} saves={saves} edit={setData('m1', { text: 'Written just now' })}>
        <Interruptions />
      </StoryEditor>
    </StoryPage>
  );
}

export const SignedOut: Story = {
  beforeEach: () =>
    serve({
      ...around,
      'POST /api/session': () => ({
        user: { id: 'u1', name: 'Sam Okafor', email: 'sam@example.com', role: 'owner' },
      }),
    }),
  render: () => <Open saves="signed-out" />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Sign in again' }, { timeout: 3000 }));
    const dialog = within(await canvas.findByRole('dialog', { name: 'Sign in again' }));
    await userEvent.clear(dialog.getByLabelText('E-mail'));
    await userEvent.type(dialog.getByLabelText('E-mail'), 'sam@example.com');
    await userEvent.type(dialog.getByLabelText('Password'), 'a long enough one');
    await userEvent.click(dialog.getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(canvas.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(canvas.queryByText(/^You are signed out/)).toBeNull());
  },
};

export const Deleted: Story = {
  beforeEach: () =>
    serve({
      ...around,
      'POST /api/flows/f/restore': () => ({ id: 'f', liveVersion: null, paused: null }),
      'POST /api/flows': () => ({ id: 'f2' }),
    }),
  render: () => <Open saves="gone" />,
  play: async ({ canvas }) => {
    await canvas.findByText(/^This flow was deleted/, undefined, { timeout: 3000 });
    await userEvent.click(canvas.getByRole('button', { name: 'Save my copy as a new flow' }));
    await expect(await canvas.findByText('/flows/f2')).toBeInTheDocument();
    await expect(JSON.stringify(calls.at(-1)?.body)).toContain('Written just now');
  },
};

export const BroughtBack: Story = {
  ...Deleted,
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Bring it back' }, { timeout: 3000 }));
    await waitFor(() => expect(canvas.queryByText(/^This flow was deleted/)).toBeNull());
  },
};

export const Gone: Story = {
  beforeEach: () =>
    serve({ 'POST /api/flows/f/restore': () => ({ id: 'f', liveVersion: null, paused: null }) }),
  render: () => (
    <StoryPage place="/flows/f">
      <FlowGone flowId="f" onBack={() => undefined} />
    </StoryPage>
  ),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Bring it back' }));
    await waitFor(() => expect(calls.at(-1)?.route).toBe('POST /api/flows/f/restore'));
  },
};
