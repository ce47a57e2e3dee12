import type { Flow } from '@parley/shared/flow/flow';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { StoryCanvas } from './StoryCanvas.tsx';
import { rememberView } from './seen-before.ts';

const text = 'Hi {{first_name|there}}! Just a reminder: you have an appointment tomorrow at two.';
const flow: Flow = {
  version: 1,
  name: 'Appointment reminder',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['HELLO'] }] } },
    {
      id: 'ask',
      kind: 'question',
      name: 'Reminder',
      data: {
        text,
        answers: [
          { id: 'c', label: 'C' },
          { id: 'r', label: 'R' },
        ],
        noReply: { after: 'PT4H' },
      },
    },
    { id: 'yes', kind: 'message', name: 'Confirmed', data: { text: 'Perfect, see you then.' } },
    {
      id: 'slots',
      kind: 'question',
      name: 'New time',
      data: { text: 'Which works better?', answers: [{ id: 'one', label: 'Tuesday' }] },
    },
    { id: 'nudge', kind: 'message', name: 'Gentle nudge', data: { text: 'Did you see my text?' } },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'c', to: 'yes' },
    { from: 'ask', exit: 'r', to: 'slots' },
    { from: 'ask', exit: 'no-reply', to: 'nudge' },
    { from: 'slots', exit: 'one', to: 'yes' },
    { from: 'slots', exit: 'anything-else', to: 'ask' },
    { from: 'nudge', exit: 'next', to: 'yes' },
  ],
  layout: {
    start: { x: 0, y: 60 },
    ask: { x: 432, y: 0 },
    yes: { x: 864, y: -40 },
    slots: { x: 864, y: 180 },
    nudge: { x: 432, y: 480 },
  },
};

const meta: Meta<typeof StoryCanvas> = { title: 'Canvas/Canvas', component: StoryCanvas };
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

/** What leads back is named at its row; the answer's line is drawn. */
export const LinesAndChips: Story = {
  args: { flow, height: 720 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByRole('button', { name: 'Back to Reminder' })).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Always on' })).toHaveTextContent('STOP');
  },
};

/** Whoever points at a row, or stands in it, sees where it leads. */
export const LitRoute: Story = {
  args: { flow, height: 720 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    (await page.findByRole('button', { name: /^Answer R/ })).focus();
    await expect(await page.findByText('R → New time')).toBeInTheDocument();
    await expect(page.getByRole('button', { name: 'Insert a step: R → New time' })).toBeInTheDocument();
  },
};

export const InsertOnALine: Story = {
  args: { flow, height: 720 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.hover(await page.findByRole('button', { name: /^Answer C/ }));
    await userEvent.click(await page.findByRole('button', { name: 'Insert a step: C → Confirmed' }));
    const picker = within(await page.findByRole('dialog'));
    await userEvent.click(picker.getByRole('button', { name: 'Wait' }));
    await expect(await page.findByRole('button', { name: /^Answer C.*goes to Wait/ })).toBeInTheDocument();
  },
};

async function zoomOut(canvasElement: HTMLElement, until: number) {
  const page = within(canvasElement);
  const zoom = async () => Number.parseInt((await page.findByText(/^\d+ %$/)).textContent ?? '', 10);
  for (let left = 12; left > 0 && (await zoom()) >= until; left--) {
    const before = await zoom();
    await userEvent.click(page.getByRole('button', { name: 'Smaller' }));
    await waitFor(async () => expect(await zoom()).toBeLessThan(before));
  }
}

/** From 60 % down: the first two lines, and the keys of the answers. */
export const HalfSize: Story = {
  args: { flow, height: 560 },
  play: async ({ canvasElement }) => {
    await zoomOut(canvasElement, 60);
    await waitFor(() => expect(canvasElement.querySelector('.simple')).not.toBeNull());
  },
};

/** Below 40 %: colours, and titles that stay readable. */
export const FromAfar: Story = {
  args: { flow, height: 560 },
  play: async ({ canvasElement }) => {
    await zoomOut(canvasElement, 40);
    await waitFor(() => expect(canvasElement.querySelector('.far')).not.toBeNull());
    await expect(within(canvasElement).getByText('Gentle nudge')).toBeVisible();
  },
};

const heightsOf = (canvasElement: HTMLElement) =>
  Object.fromEntries(
    [...canvasElement.querySelectorAll<HTMLElement>('.react-flow__node')].map((card) => [
      card.dataset.id,
      card.querySelector<HTMLElement>('.card')?.offsetHeight,
    ]),
  );

const wide: Flow = {
  ...flow,
  nodes: [
    ...flow.nodes.filter(({ id }) => id !== 'nudge'),
    { id: 'nudge', kind: 'message', data: { text: 'word '.repeat(2000) } },
    { id: 'desk', kind: 'handoff', data: { to: { anyone: true }, text: 'Sam will text you.' } },
    { id: 'warm', kind: 'tag', data: { add: ['Warm'], remove: [] } },
    { id: 'end', kind: 'end', data: {} },
  ],
  layout: {
    ...flow.layout,
    desk: { x: 864, y: 700 },
    warm: { x: 1296, y: 0 },
    end: { x: 1728, y: 0 },
  },
};

/** Opened from afar, cards are as tall as they are from close by, and follow what is written elsewhere. */
export const OpenedFromAfar: Story = {
  args: { flow: wide, height: 720 },
  beforeEach: () => {
    const before = window.location.href;
    window.history.replaceState(null, '', '/flows/afar');
    rememberView('afar', { x: 90, y: 90, zoom: 0.5 });
    return () => {
      window.history.replaceState(null, '', before);
      localStorage.removeItem('parley.canvas-views');
    };
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await waitFor(() => expect(canvasElement.querySelectorAll('.simple')).toHaveLength(8));
    await expect(page.getByText('+ Warm')).toBeVisible();
    const afar = heightsOf(canvasElement);
    await userEvent.click(page.getByText('50 %'));
    await waitFor(() => expect(canvasElement.querySelector('.simple')).toBeNull());
    await expect(heightsOf(canvasElement)).toEqual(afar);
  },
};

export const Dark: Story = { ...LinesAndChips, globals: { theme: 'dark' } };

const remarked: Flow = {
  ...flow,
  chapters: [{ id: 'booking', title: 'Booking', nodes: ['yes', 'slots'] }],
  notes: [{ id: 'note', text: 'The clinic wants the nudge before noon. Ask Dana.' }],
  layout: { ...flow.layout, note: { x: 0, y: 330 } },
};

/** A part of the conversation with a name, and a remark for whoever works on it. */
export const ChapterAndNote: Story = {
  args: { flow: remarked, height: 720 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const chapter = within(await page.findByRole('region', { name: 'Chapter Booking' }));
    chapter.getByRole('button', { name: 'Booking' }).focus();
    await userEvent.keyboard('{Enter}');
    const title = await page.findByRole('textbox', { name: 'Title of the chapter' });
    await userEvent.clear(title);
    await userEvent.type(title, 'New times{Enter}');
    await expect(await page.findByRole('button', { name: 'New times' })).toBeInTheDocument();
    page.getByRole('button', { name: /The clinic wants/ }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.type(await page.findByRole('textbox', { name: 'Text of the note' }), ' Today.{Escape}');
    await expect(await page.findByRole('button', { name: /Ask Dana\. Today\./ })).toBeInTheDocument();
  },
};

export const ChapterAndNoteDark: Story = {
  args: { flow: remarked, height: 720 },
  globals: { theme: 'dark' },
};
