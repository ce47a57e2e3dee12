import type { Flow } from '@parley/shared/flow/flow';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import type { Paused } from '../api/client.ts';
import { StoryCanvas } from '../canvas/StoryCanvas.tsx';
import { addStepAfter, inOrder, removeNodes, setData } from '../document/commands.ts';
import { useDraft } from '../editor/editor-context.ts';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { calls, serve } from '../stories/fake-api.ts';
import { StoryPage } from '../stories/StoryPage.tsx';
import { exampleFlow } from '../try-it/example-flow.ts';
import { compareMarks } from './compare-marks.ts';
import { HistoryPanel } from './HistoryPanel.tsx';
import { hideMarks, showMarks } from './use-compare.ts';
import '../editor/editor.css';

const meta: Meta = { title: 'Editor/History' };
export default meta;
type Story = StoryObj;

const draft: Flow = setData('m1', { text: 'See you then!' })(exampleFlow);
const first: Flow = setData('m2', { text: 'Still on.' })(exampleFlow);
const row = (version: number, note: string) => ({
  version,
  note,
  publishedAt: Date.UTC(2026, 4, version, 15, 20),
  publishedBy: 'Robin Reed',
});
const answers = () => {
  const items = [row(2, 'Friendlier words'), row(1, '')];
  return {
    'GET /api/flows/f/versions': () => ({ items }),
    'GET /api/flows/f/versions/1': () => ({ ...row(1, ''), flow: first }),
    'GET /api/flows/f/versions/2': () => ({ ...row(2, ''), flow: exampleFlow }),
    'GET /api/flows/f/people': () => ({ items: [{ version: 2, node: 'ask', withPerson: false, count: 12 }] }),
    'PATCH /api/flows/f/versions/1': (body: unknown) => {
      items[1] = { ...row(1, ''), ...(body as { note: string }) };
      return items[1];
    },
    'POST /api/flows/f/pause': (body: unknown) => ({
      id: 'f',
      liveVersion: 2,
      paused: { since: 0, ...(body as { hold: boolean }) },
    }),
    'POST /api/flows/f/resume': () => ({ id: 'f', liveVersion: 2, paused: null }),
    'POST /api/flows/f/unpublish': () => ({ id: 'f', liveVersion: null, paused: null }),
  };
};

interface PanelProps {
  readonly live?: number;
  readonly paused?: Paused;
}

function Panel({ live = 2, ...rest }: PanelProps) {
  return (
    <StoryPage place="/flows/f">
      <StoryEditor flow={draft} live={live} {...rest}>
        <aside className="dock" aria-label="History">
          <div className="dock-body">
            <h2 className="visually-hidden">History</h2>
            <HistoryPanel />
          </div>
        </aside>
        <Text />
      </StoryEditor>
    </StoryPage>
  );
}

/** What the draft says now, for a story to look at. */
function Text() {
  const text = useDraft(({ flow }) => JSON.stringify(flow.nodes));
  return (
    <output hidden data-testid="draft">
      {text}
    </output>
  );
}

const menu = async (canvas: ReturnType<typeof within>, version: number, item: string) => {
  await userEvent.click(await canvas.findByRole('button', { name: `More for version ${version}` }));
  await userEvent.click(await within(document.body).findByRole('menuitem', { name: item }));
};

export const Versions: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Panel />,
  play: async ({ canvas }) => {
    await canvas.findByText('1 change is not live.');
    await canvas.findByText('12 people on it now');
    await menu(canvas, 1, 'Name this version');
    await userEvent.type(
      await canvas.findByRole('textbox', { name: 'What version 1 is about' }),
      'The first',
    );
    await userEvent.click(canvas.getByRole('button', { name: 'Save' }));
    await expect(await canvas.findByText('The first')).toBeVisible();
    await waitFor(() => expect(canvas.getByRole('button', { name: 'More for version 1' })).toHaveFocus());
  },
};
export const VersionsInTheDark: Story = {
  ...Versions,
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await canvas.findByText('12 people on it now');
  },
};

export const ReadAndRestored: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Panel />,
  play: async ({ canvas }) => {
    await menu(canvas, 1, 'Read it');
    await canvas.findByRole('heading', { name: 'Version 1 as it was published' });
    await canvas.findByText('Still on.');
    await userEvent.click(canvas.getByRole('button', { name: /^Restore version \d to draft$/ }));
    await waitFor(() => expect(canvas.getByTestId('draft')).toHaveTextContent('Still on.'));
    await userEvent.click(await canvas.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(canvas.getByTestId('draft')).toHaveTextContent('See you then!'));
  },
};

export const ComparedAndDiscarded: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Panel />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Compare with live' }));
    const between = await canvas.findByRole('region', { name: 'From version 2 to the draft' });
    await expect(between).toHaveTextContent('Added: See you then!');
    await userEvent.click(canvas.getByRole('button', { name: 'All versions' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Discard changes' }));
    await canvas.findByText('The draft is version 2 again.');
    await expect(canvas.getByTestId('draft')).not.toHaveTextContent('See you then!');
  },
};

export const PausedAndResumed: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Panel />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Pause …' }));
    const dialog = within(await canvas.findByRole('dialog', { name: 'Pause this flow?' }));
    await userEvent.click(dialog.getByRole('radio', { name: /They wait, too/ }));
    await userEvent.click(dialog.getByRole('button', { name: 'Pause it' }));
    await canvas.findByText(/^Version 2 is paused: nobody new gets in, and everyone in it waits/);
    await expect(calls).toContainEqual({ route: 'POST /api/flows/f/pause', body: { hold: true } });
    await userEvent.click(canvas.getByRole('button', { name: 'Resume' }));
    await canvas.findByText('Version 2 is live. 12 people in it now.');
  },
};

export const TakenDown: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Panel paused={{ since: 0, hold: false }} />,
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Take it down …' }));
    const dialog = within(await canvas.findByRole('dialog', { name: 'Take this flow down?' }));
    await userEvent.click(dialog.getByRole('button', { name: 'Take it down' }));
    await canvas.findByText('Nothing of this flow is live.');
  },
};

const after = inOrder(
  setData('m2', { text: 'Moved.' }),
  removeNodes(new Set(['t1'])),
  addStepAfter('message', { from: 'm2', exit: 'next' }),
)(exampleFlow);

function OnCards() {
  return <StoryCanvas flow={after} />;
}

export const OnTheCanvas: Story = {
  beforeEach: async () => {
    const { diffScript } = await import('../script/diff-script.ts');
    showMarks(compareMarks(diffScript(exampleFlow, after), exampleFlow, after));
    return hideMarks;
  },
  render: () => <OnCards />,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText('− Removed: Tag: Confirmed')).toBeVisible();
    await expect(canvas.getAllByText('~ Changed').length).toBeGreaterThan(0);
    await expect(canvas.getByText('+ New')).toBeVisible();
  },
};
