import type { Flow } from '@parley/shared/flow/flow';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import { StoryCanvas } from '../canvas/StoryCanvas.tsx';
import { serve } from '../stories/fake-api.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import { useAbove } from './desk.ts';

const meta: Meta<typeof StoryCanvas> = {
  title: 'Editor/Actions',
  component: StoryCanvas,
  args: { flow: exampleFlow, height: 640 },
  beforeEach: () => {
    const stop = serve({
      'GET /api/flows': () => ({
        items: [
          { id: 'other', name: 'After hours', status: 'live', liveVersion: 3, running: 2, updatedAt: 0 },
        ],
      }),
    });
    return () => {
      stop();
      useAbove.setState({ dialog: null, menu: null });
    };
  },
};
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

const body = within(document.body);
const open = (dialog: 'find' | 'palette' | 'help') => useAbove.setState({ dialog });

export const Palette: Story = {
  play: async () => {
    await body.findByRole('application');
    open('palette');
    const palette = within(await body.findByRole('dialog', { name: 'Go to or do anything' }));
    const line = palette.getByRole('combobox');
    await waitFor(() => expect(line).toHaveFocus());
    await palette.findByRole('option', { name: 'After hours' });
    await userEvent.type(line, 'undo');
    await expect(palette.queryAllByRole('option')).toHaveLength(0);
    await userEvent.clear(line);
    await userEvent.type(line, 'all');
    await waitFor(() => expect(palette.getByRole('option', { name: /^Show all/ })).toBeVisible());
    await userEvent.keyboard('{ArrowDown}');
    await expect(palette.getAllByRole('option', { selected: true })).toHaveLength(1);
  },
};

export const NothingCalledThat: Story = {
  play: async () => {
    await body.findByRole('application');
    open('palette');
    const palette = within(await body.findByRole('dialog', { name: 'Go to or do anything' }));
    await userEvent.type(palette.getByRole('combobox'), 'xyzzy');
    await waitFor(() => expect(body.getByText('Nothing is called “xyzzy”.')).toBeVisible());
  },
};

export const Find: Story = {
  play: async () => {
    await body.findByRole('application');
    open('find');
    const finder = within(await body.findByRole('dialog', { name: 'Find in this flow' }));
    const line = finder.getByRole('combobox');
    await userEvent.type(line, 'confirm');
    const hits = finder.getAllByRole('option').length;
    await expect(hits).toBeGreaterThan(1);
    await expect(finder.getByText(`${hits} places found`)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.querySelector('.card.is-selected')).not.toBeNull());
    await expect(line).toHaveFocus();
  },
};

export const FoundNothing: Story = {
  play: async () => {
    await body.findByRole('application');
    open('find');
    const finder = within(await body.findByRole('dialog', { name: 'Find in this flow' }));
    await userEvent.type(finder.getByRole('combobox'), 'elephant');
    await waitFor(() => expect(body.getByText('Nothing in this flow has “elephant”.')).toBeVisible());
  },
};

export const Help: Story = {
  play: async () => {
    await body.findByRole('application');
    open('help');
    const sheet = within(await body.findByRole('dialog', { name: 'Keys and help' }));
    await waitFor(() => expect(sheet.getByText('Next step along the line')).toBeVisible());
  },
};

export const ContextMenu: Story = {
  play: async () => {
    await body.findByRole('application');
    const [card] = await body.findAllByRole('group', { name: /^Question/ });
    if (card === undefined) throw new Error('No question');
    await fireEvent.contextMenu(card, { clientX: 400, clientY: 160 });
    const menu = within(await body.findByRole('menu'));
    await waitFor(() => expect(menu.getByRole('menuitem', { name: 'Rename' })).toBeVisible());
    await waitFor(() => expect(menu.getByRole('menuitem', { name: 'Delete' })).toBeVisible());
  },
};

export const ContextMenuOfTheCanvas: Story = {
  play: async () => {
    const canvas = await body.findByRole('application');
    await fireEvent.contextMenu(canvas, { clientX: 400, clientY: 160 });
    const menu = within(await body.findByRole('menu'));
    await waitFor(() => expect(menu.getByRole('menuitem', { name: 'Add a message here' })).toBeVisible());
    await waitFor(() => expect(menu.getByRole('menuitem', { name: 'Paste' })).toBeVisible());
  },
};

export const LookingOnly: Story = {
  args: { view: { readOnly: true } },
  play: async () => {
    const canvas = await body.findByRole('application');
    await fireEvent.contextMenu(canvas, { clientX: 400, clientY: 160 });
    const menu = within(await body.findByRole('menu'));
    await expect(menu.queryByRole('menuitem', { name: 'Paste' })).toBeNull();
    await waitFor(() => expect(menu.getByRole('menuitem', { name: 'Find in this flow' })).toBeVisible());
  },
};

export const Dark: Story = { ...Palette, globals: { theme: 'dark' } };

const remarked: Flow = {
  ...exampleFlow,
  notes: [{ id: 'note', text: 'Ask Dana' }],
  layout: { ...exampleFlow.layout, note: { x: 0, y: 400 } },
};

/** What the browser does when its keys are pressed: the event carries the text. */
function clipboard(what: 'copy' | 'cut' | 'paste', text = ''): string {
  const clipboardData = new DataTransfer();
  if (what === 'paste') clipboardData.setData('text/plain', text);
  document.activeElement?.dispatchEvent(
    new ClipboardEvent(what, { clipboardData, bubbles: true, cancelable: true }),
  );
  return clipboardData.getData('text/plain');
}

export const NotesTravel: Story = {
  args: { flow: remarked, height: 640 },
  play: async () => {
    const notes = () => body.queryAllByRole('article', { name: 'Note' });
    const text = await body.findByRole('button', { name: 'Ask Dana' });
    text.focus();
    await userEvent.keyboard('{Control>}d{/Control}');
    await waitFor(() => expect(notes()).toHaveLength(2));
    // The copy has the focus, so it is what is cut.
    await waitFor(() => expect(notes()[1]).toContainElement(document.activeElement as HTMLElement));
    const cut = clipboard('cut');
    await expect(JSON.parse(cut)).toMatchObject({ nodes: [], notes: [{ text: 'Ask Dana' }] });
    await waitFor(() => expect(notes()).toHaveLength(1));
    await body.findByText('Note deleted');
    clipboard('paste', cut);
    await waitFor(() => expect(notes()).toHaveLength(2));
    // With all steps go all notes.
    const canvas = body.getByRole('application');
    canvas.focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect(JSON.parse(clipboard('copy')).notes).toHaveLength(2);
    await userEvent.keyboard('{Control>}z{/Control}{Control>}z{/Control}');
    await waitFor(() => expect(notes()).toHaveLength(2));
    await userEvent.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(notes()).toHaveLength(1));
  },
};
