import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { useDraft } from '../editor/editor-context.ts';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { Refusal, serve } from '../stories/fake-api.ts';
import { StoryPage } from '../stories/StoryPage.tsx';
import { exampleFlow } from '../try-it/example-flow.ts';
import { fakeResults, noResults } from './fake-results.ts';
import { Results } from './Results.tsx';
import '../editor/editor.css';

const meta: Meta = {
  title: 'Editor/Results',
  parameters: { layout: 'fullscreen' },
  beforeEach: () => {
    const { pathname, search } = window.location;
    // What one looks at is kept in the address, which all stories share.
    return () => window.history.replaceState(null, '', pathname + search);
  },
};
export default meta;
type Story = StoryObj;

const version = (number: number) => ({
  version: number,
  note: '',
  publishedAt: Date.UTC(2026, 4, number),
  publishedBy: 'Robin Reed',
});

/** Two versions, of which nobody has come to the first. */
const answers = (results: (query: URLSearchParams) => unknown = () => fakeResults) => ({
  'GET /api/flows/f/versions': () => ({ items: [version(2), version(1)] }),
  'GET /api/flows/f/versions/1': () => ({ ...version(1), flow: exampleFlow }),
  'GET /api/flows/f/versions/2': () => ({ ...version(2), flow: exampleFlow }),
  'GET /api/flows/f/results': (_: unknown, query: URLSearchParams) =>
    query.get('version') === '1' || query.has('from') ? noResults : results(query),
  'GET /api/settings': () => ({ timeZone: 'UTC', country: 'US' }),
});

interface PageProps {
  readonly live?: number;
  readonly readOnly?: boolean;
}

function Page({ live, readOnly = false }: PageProps) {
  return (
    <StoryPage place="/flows/f">
      <StoryEditor
        flow={exampleFlow}
        {...(live !== undefined && { live })}
        view={{ mode: 'results', readOnly }}
      >
        <div style={{ position: 'relative', display: 'flex', height: 820 }}>
          <Results />
        </div>
        <DraftNow />
      </StoryEditor>
    </StoryPage>
  );
}

function DraftNow() {
  const flow = useDraft((draft) => draft.flow);
  return (
    <output hidden data-testid="draft">
      {JSON.stringify(flow.nodes)}
    </output>
  );
}

const asTable = async (canvas: ReturnType<typeof within>) => {
  await userEvent.click(await canvas.findByRole('button', { name: 'Table' }));
  return canvas.findByRole('table', { name: 'Results, step by step' });
};

export const Drawn: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Page live={2} />,
  play: async ({ canvas }) => {
    await canvas.findByText('200 people came in');
    const way = await canvas.findByRole('button', { name: 'Reminder, C Confirm: 128 · 64 %' });
    await expect(way).toHaveTextContent('128 · 64 %');
    await expect(canvas.getByText('20 waiting now')).toBeVisible();
    await expect(canvas.getByText('31 of 200 never answered')).toBeVisible();
    way.focus();
    await expect(await canvas.findByRole('tooltip')).toHaveTextContent('The last 5 of 128“yep”Jordan Kim');
    await userEvent.keyboard('{ArrowDown}');
    await expect(canvas.getByRole('button', { name: /^Reminder, R Reschedule/ })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    const panel = canvas.getByRole('complementary', { name: 'One way, close up' });
    await expect(within(panel).getByRole('heading', { name: 'R Reschedule' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await expect(canvas.getByRole('button', { name: /^Reminder, R Reschedule/ })).toHaveFocus();
  },
};

export const DrawnInTheDark: Story = { ...Drawn, globals: { theme: 'dark' } };

export const AsATable: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Page live={2} />,
  play: async ({ canvas }) => {
    const table = await asTable(canvas);
    await expect(within(table).getByRole('row', { name: /^C Confirm 128 64 %/ })).toBeVisible();
    await expect(within(table).getByRole('rowheader', { name: /Question: Reminder/ })).toHaveTextContent(
      '200 came · 20 waiting now · 31 of 200 never answered',
    );
  },
};

export const AsATableInTheDark: Story = { ...AsATable, globals: { theme: 'dark' } };

export const ToAConversation: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Page live={2} />,
  play: async ({ canvas }) => {
    const table = await asTable(canvas);
    await userEvent.click(within(table).getByRole('button', { name: /^C Confirm/ }));
    const panel = within(canvas.getByRole('complementary', { name: 'One way, close up' }));
    await expect(panel.getAllByRole('link')).toHaveLength(4);
    await userEvent.click(panel.getByRole('link', { name: /Jordan Kim/ }));
    await expect(canvas.getByTestId('place')).toHaveTextContent('/conversations/with-Jordan-Kim');
  },
};

export const WhatNobodyExpected: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Page live={2} />,
  play: async ({ canvas }) => {
    const table = await asTable(canvas);
    await userEvent.click(within(table).getByRole('button', { name: /^Anything else/ }));
    const panel = within(canvas.getByRole('complementary', { name: 'One way, close up' }));
    await expect(panel.getAllByRole('listitem')[0]).toHaveTextContent('idk · 6');
    await userEvent.click(await panel.findByRole('button', { name: 'Also accept under …: “idk”' }));
    await userEvent.click(await within(document.body).findByRole('menuitem', { name: 'C Confirm' }));
    await panel.findByText('Taken care of: counts as C Confirm in your draft');
    await expect(canvas.getByTestId('draft')).toHaveTextContent('"words":["confirm","idk"]');
    await userEvent.click(panel.getByRole('button', { name: 'Make this an answer: “maybe”' }));
    await panel.findByText('Taken care of: counts as maybe in your draft');
    await expect(panel.getByText('Too long to be an answer.')).toBeVisible();
    await expect(panel.getByText(/^This is heard as STOP before any answer/)).toBeVisible();
    await expect(panel.queryByRole('button', { name: /“Unsubscribe\?”/ })).toBeNull();
    // Each goes by its own Undo, whatever was done to the step since.
    const undo = await canvas.findAllByRole('button', { name: 'Undo' });
    await userEvent.click(undo[0] as HTMLElement);
    await panel.findByRole('button', { name: 'Also accept under …: “idk”' });
    await expect(canvas.getByTestId('draft')).toHaveTextContent('"words":["confirm"]');
    await expect(panel.getByText('Taken care of: counts as maybe in your draft')).toBeVisible();
    await userEvent.click(undo[1] as HTMLElement);
    await panel.findByRole('button', { name: 'Make this an answer: “maybe”' });
  },
};

export const OnlyToLookAt: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Page live={2} readOnly />,
  play: async ({ canvas }) => {
    const table = await asTable(canvas);
    await userEvent.click(within(table).getByRole('button', { name: /^Anything else/ }));
    const make = await canvas.findByRole('button', { name: 'Make this an answer: “idk”' });
    await expect(make).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(make);
    await expect(canvas.getByTestId('draft')).not.toHaveTextContent('idk');
  },
};

export const OtherVersionsAndDays: Story = {
  beforeEach: () => serve(answers()),
  render: () => <Page live={2} />,
  play: async ({ canvas }) => {
    await canvas.findByText('200 people came in');
    const choice = canvas.getByRole('combobox', { name: 'Version' });
    await userEvent.selectOptions(choice, 'Version 1');
    await canvas.findByRole('heading', { name: 'Nobody has come to version 1 yet' });
    await expect(canvas.getByText(/^Text BOOK to begin/)).toBeVisible();
    await userEvent.click(canvas.getByRole('button', { name: 'See all versions' }));
    await canvas.findByText(/^Drawn as version 2 is/);
    await userEvent.type(canvas.getByLabelText('From'), '2026-05-04');
    await canvas.findByRole('heading', { name: 'Nobody came in on these days' });
    await userEvent.click(canvas.getAllByRole('button', { name: 'All days' })[0] as HTMLElement);
    await canvas.findByText('200 people came in');
  },
};

export const NothingPublished: Story = {
  beforeEach: () => serve({ ...answers(), 'GET /api/flows/f/versions': () => ({ items: [] }) }),
  render: () => <Page />,
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'Nothing is published yet' });
    await expect(canvas.getByRole('button', { name: 'Publish …' })).toBeVisible();
  },
};

export const Counting: Story = {
  beforeEach: () => {
    const stop = serve(answers());
    const { fetch } = globalThis;
    globalThis.fetch = (input, init) =>
      String(input).includes('/results') ? new Promise(() => undefined) : fetch(input, init);
    return stop;
  },
  render: () => <Page live={2} />,
  play: async ({ canvas }) => {
    await canvas.findByText('Counting …');
  },
};

let refuse = true;

export const NotToBeHad: Story = {
  beforeEach: () => {
    refuse = true;
    return serve(
      answers(() => (refuse ? new Refusal(500, 'The results could not be counted.') : fakeResults)),
    );
  },
  render: () => <Page live={2} />,
  play: async ({ canvas }) => {
    await canvas.findByText('The results could not be counted.');
    refuse = false;
    await userEvent.click(canvas.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(canvas.getByText('200 people came in')).toBeVisible());
  },
};
