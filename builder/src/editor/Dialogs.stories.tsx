import type { Flow } from '@parley/shared/flow/flow';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { nameFlow, setData } from '../document/commands.ts';
import { calls, serve } from '../stories/fake-api.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
import { FlowName } from './FlowName.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import { ShareDialog } from './ShareDialog.tsx';
import { StoryEditor } from './StoryEditor.tsx';
import './editor.css';

const meta: Meta = { title: 'Editor/Dialogs' };
export default meta;
type Story = StoryObj;

const nothing = () => undefined;
const broken = { ...exampleFlow, edges: exampleFlow.edges.filter((edge) => edge.from !== 'm1') };

export const Publish: Story = {
  render: () => (
    <StoryEditor flow={exampleFlow}>
      <PublishDialog onClose={nothing} />
    </StoryEditor>
  ),
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Publish this flow' }));
    await userEvent.type(dialog.getByLabelText(/What is new/), 'Shorter texts');
    await expect(dialog.getByRole('button', { name: 'Publish' })).toBeEnabled();
  },
};

const keptForHours: Flow = {
  ...exampleFlow,
  nodes: exampleFlow.nodes.map((node) => {
    const pause = kindOf(node).pause?.(node.data);
    return pause ? ({ ...node, data: pause.put(true) } as FlowNode) : node;
  }),
};

export const NoHoursYet: Story = {
  beforeEach: () => serve({ 'GET /api/settings': () => ({ officeHours: null }) }),
  render: () => (
    <StoryEditor flow={keptForHours}>
      <PublishDialog onClose={nothing} />
    </StoryEditor>
  ),
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Publish this flow' }));
    await dialog.findByText(/You have set none yet, so they go out at any time/);
    await dialog.findByRole('link', { name: 'Set your hours in Settings' });
  },
};

export const NothingNew: Story = {
  beforeEach: () =>
    serve({ 'GET /api/flows/f/versions/2': () => ({ number: 2, flow: exampleFlow, publishedAt: 0 }) }),
  render: () => (
    <StoryEditor flow={exampleFlow} live={2}>
      <PublishDialog onClose={nothing} />
    </StoryEditor>
  ),
  play: async () => {
    const dialog = within(
      await within(document.body).findByRole('dialog', { name: 'Version 2 is live already' }),
    );
    await expect(dialog.queryByRole('button', { name: 'Publish' })).toBeNull();
  },
};

const live = {
  ...exampleFlow,
  nodes: [...exampleFlow.nodes, { id: 'slot', kind: 'message' as const, data: { text: 'Pick a slot' } }],
};
const draft: Flow = {
  ...setData('m1', { text: 'Rate us 1-5 (5 = amazing!)' })(exampleFlow),
  tests: [
    {
      id: 'v1',
      name: 'Confirms at once',
      setting: { startedAt: 0, timeZone: 'UTC', business: '', fields: {}, tags: [], open: true },
      deeds: [{ type: 'text', id: 'c1', text: 'C' }],
      lines: [{ from: 'business', text: 'Hi!' }],
    },
  ],
};

export const PeopleAndChanges: Story = {
  beforeEach: () =>
    serve({
      'GET /api/flows/f/versions/4': () => ({
        version: 4,
        note: '',
        publishedAt: 0,
        publishedBy: '',
        flow: live,
      }),
      'GET /api/flows/f/people': () => ({
        items: [
          { version: 4, node: 'ask', withPerson: false, count: 9 },
          { version: 4, node: 'slot', withPerson: false, count: 3 },
        ],
      }),
      'PUT /api/flows/f/draft': () => ({ revision: 2, problems: [] }),
      'POST /api/flows/f/publish': () => ({ version: 5, moved: 3, handedOver: 0 }),
    }),
  render: () => (
    <StoryEditor flow={draft} live={4}>
      <PublishDialog onClose={nothing} />
    </StoryEditor>
  ),
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Publish this flow' }));
    await expect(dialog.getByRole('heading', { name: 'Publish this flow' })).toHaveFocus();
    await dialog.findByText('12 people in this conversation. 9 finish on version 4.');
    const choice = await dialog.findByRole('combobox', {
      name: 'What becomes of those who wait at Pick a slot',
    });
    await expect(choice).toHaveValue('keep');
    await userEvent.selectOptions(choice, 'Move to Your appointment is still on.');
    await expect(dialog.getByRole('region', { name: 'What changes' })).toHaveTextContent(
      'Added: Rate us 1-5',
    );
    await userEvent.click(await dialog.findByRole('button', { name: 'Show Confirms at once' }));
    await expect(dialog.getByText(/^Nothing tried|branches tried/)).toBeInTheDocument();
    await userEvent.type(dialog.getByLabelText(/What is new/), 'No more slots');
    await userEvent.click(dialog.getByRole('button', { name: 'Publish' }));
    await waitFor(() =>
      expect(calls.findLast(({ route }) => route === 'POST /api/flows/f/publish')?.body).toEqual({
        note: 'No more slots',
        people: [{ version: 4, node: 'slot', to: { node: 'm2' } }],
      }),
    );
  },
};

export const PeopleAndChangesInTheDark: Story = {
  ...PeopleAndChanges,
  globals: { theme: 'dark' },
  play: async () => {
    await within(document.body).findByText(/^12 people/);
  },
};

export const NotReady: Story = {
  render: () => (
    <StoryEditor flow={broken}>
      <PublishDialog onClose={nothing} />
    </StoryEditor>
  ),
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Not ready to publish' }));
    await expect(dialog.queryByRole('button', { name: 'Publish' })).toBeNull();
    await expect(dialog.getAllByRole('listitem').length).toBeGreaterThan(0);
  },
};

const withBlank: Flow = {
  version: 1,
  name: 'Times',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    {
      id: 'ask',
      kind: 'question',
      data: {
        text: 'Reply 1 for Monday or 2 for Friday at [Shop].',
        answers: [
          { id: 'a', label: 'Monday', accepts: [{ type: 'words', words: ['monday'] }] },
          { id: 'b', label: '[Other time]', accepts: [{ type: 'words', words: ['friday'] }] },
        ],
      },
    },
    { id: 'end', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'a', to: 'end' },
    { from: 'ask', exit: 'b', to: 'end' },
  ],
  layout: {},
};

/** What is left in brackets says where it stands, and is filled in everywhere at once. */
export const BlanksLeft: Story = {
  beforeEach: () => serve({ 'GET /api/settings': () => ({ businessName: 'Corner Shop' }) }),
  render: () => (
    <StoryEditor flow={withBlank}>
      <PublishDialog onClose={nothing} />
    </StoryEditor>
  ),
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Not ready to publish' }));
    await expect(dialog.getByText(/^Answer 2 is still called “\[Other time\]”/)).toBeVisible();
    await userEvent.click(dialog.getByRole('button', { name: 'Fill in the blanks …' }));
    const form = within(await within(document.body).findByRole('dialog', { name: 'Fill in the blanks' }));
    await expect(form.getByLabelText('Shop')).toHaveFocus();
    await userEvent.type(form.getByLabelText('Shop'), 'the corner');
    await userEvent.type(form.getByLabelText('Other time'), 'Friday');
    await userEvent.click(form.getByRole('button', { name: 'Fill in' }));
    const ready = await within(document.body).findByRole('dialog', { name: 'Publish this flow' });
    await waitFor(() => expect(ready).toContainElement(document.activeElement as HTMLElement));
  },
};

export const ChangedElsewhere: Story = {
  render: () => (
    <StoryEditor
      flow={exampleFlow}
      conflict={{ mine: setData('m1', { text: 'Mine' }), theirs: setData('m1', { text: 'Theirs' }) }}
    >
      <ConflictDialog />
    </StoryEditor>
  ),
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog'));
    await expect(dialog.getByText('Mine')).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Keep mine' }));
    await expect(within(document.body).queryByRole('dialog')).toBeNull();
  },
};

export const NamedTwice: Story = {
  render: () => (
    <StoryEditor flow={exampleFlow} conflict={{ mine: nameFlow('Book a visit'), theirs: nameFlow('Visits') }}>
      <ConflictDialog />
      <FlowName />
    </StoryEditor>
  ),
  play: async () => {
    const page = within(document.body);
    const dialog = within(await page.findByRole('dialog'));
    await waitFor(() =>
      expect(dialog.getByText("The flow's name: yours is “Book a visit”, theirs “Visits”")).toBeVisible(),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Take theirs' }));
    await expect(await page.findByRole('textbox', { name: 'Name of the flow' })).toHaveValue('Visits');
  },
};

export const Share: Story = {
  beforeEach: () => {
    let items: { id: string; createdAt: number; revision: number }[] = [];
    return serve({
      'GET /api/flows/f/previews': () => ({ items }),
      'POST /api/flows/f/previews': () => {
        items = [{ id: 'p1', createdAt: Date.UTC(2026, 4, 4, 15), revision: 1 }];
        return { id: 'p1', token: 'abc', url: '/p/abc' };
      },
      'DELETE /api/previews/p1': () => {
        items = [];
        return null;
      },
    });
  },
  render: () => (
    <StoryEditor flow={exampleFlow}>
      <ShareDialog flowId="f" onClose={nothing} />
    </StoryEditor>
  ),
  play: async () => {
    const dialog = within(await within(document.body).findByRole('dialog', { name: 'Share a preview' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Make a link' }));
    await waitFor(() => expect(dialog.getByLabelText('The link')).toHaveValue(`${location.origin}/p/abc`));
    await dialog.findByText(/This link opens on this computer only/);
    await userEvent.click(
      await dialog.findByRole('button', { name: /^Stop sharing the link made on May 4/ }),
    );
    await waitFor(() => expect(dialog.queryByText('Links that work')).toBeNull());
  },
};
