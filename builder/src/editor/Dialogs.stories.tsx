import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { setData } from '../document/commands.ts';
import { serve } from '../stories/fake-api.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import { ConflictDialog } from './ConflictDialog.tsx';
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
    await userEvent.click(
      await dialog.findByRole('button', { name: /^Stop sharing the link made on May 4/ }),
    );
    await waitFor(() => expect(dialog.queryByText('Links that work')).toBeNull());
  },
};
