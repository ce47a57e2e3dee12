import type { Flow } from '@parley/shared/flow/flow';
import { prepareVersion } from '@parley/shared/flow/graph';
import { act, type ChatAction, newChat } from '@parley/shared/preview/chat-run';
import { saveChat } from '@parley/shared/preview/saved-run';
import { allTools } from '@parley/shared/understand/tools';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { useEditor } from '../editor/editor-context.ts';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { Toaster } from '../ui/Toaster.tsx';
import { exampleFlow, longFlow } from './example-flow.ts';
import { NotPlayed } from './NotPlayed.tsx';
import { settingFor } from './personas.ts';
import { TryIt } from './TryIt.tsx';
import { useSavedRuns } from './use-saved-runs.ts';
import '../editor/editor.css';

const monday = Date.UTC(2026, 4, 4, 18, 31);
const settings = {
  businessName: 'Blue Dental',
  timeZone: 'America/New_York',
  country: 'US',
  officeHours: null,
  helpText: '',
  stopText: '',
  startText: '',
};

function reworded(flow: Flow): Flow {
  return {
    ...flow,
    nodes: flow.nodes.map((node) =>
      node.id === 'm1' ? { id: 'm1', kind: 'message', data: { text: 'See you on Tuesday!' } } : node,
    ),
  };
}

function kept(name: string, ...actions: ChatAction[]) {
  const setting = { ...settingFor('jordan', { settings, people: {}, startedAt: monday }), notes: true };
  return saveChat(
    actions.reduce(act, newChat(prepareVersion(exampleFlow, allTools), setting)),
    `test-${name}`,
    name,
  );
}

const withTests: Flow = {
  ...reworded(exampleFlow),
  tests: [
    kept('Confirms', { do: 'send', text: 'C', id: 'contact-1' }),
    kept('Says nothing for four hours', { do: 'skip' }),
  ],
};

function Change() {
  const { store } = useEditor();
  return (
    <button type="button" onClick={() => store.getState().change('Edit text', reworded)}>
      Change the flow
    </button>
  );
}

interface DockProps {
  readonly flow?: Flow;
  readonly width?: number;
  readonly from?: string;
}

function Dock({ flow = exampleFlow, width = 360, from }: DockProps) {
  const [open, setOpen] = useState(true);
  return (
    <StoryEditor flow={flow} view={{ tryAt: from === undefined ? null : { node: from, turn: 1 } }}>
      <div className="dock" style={{ height: 666, width }}>
        <div className="dock-body is-phone">{open && <TryIt settings={settings} startsAt={monday} />}</div>
      </div>
      <Change />
      <button type="button" onClick={() => setOpen(!open)}>
        {open ? 'Close the panel' : 'Open the panel'}
      </button>
      <Toaster />
    </StoryEditor>
  );
}

const meta: Meta<typeof Dock> = { title: 'Try it', component: Dock };
export default meta;
type Story = StoryObj<typeof Dock>;

/** What is inside the phone, whose parts have their own root. */
async function phone(canvasElement: HTMLElement) {
  const element = await waitFor(() => {
    const found = canvasElement.querySelector('parley-chat');
    if (!found?.shadowRoot?.querySelector('textarea')) throw new Error('not yet');
    return found;
  });
  return within(element.shadowRoot as unknown as HTMLElement);
}

/** Once the bubbles have come to rest, as one reads them. */
async function settled(canvasElement: HTMLElement) {
  const root = canvasElement.querySelector('parley-chat')?.shadowRoot;
  await Promise.all((root?.getAnimations() ?? []).map((animation) => animation.finished));
}

const button = (canvasElement: HTMLElement, name: string | RegExp) =>
  within(canvasElement).findByRole('button', { name });
const press = async (canvasElement: HTMLElement, name: string | RegExp) =>
  userEvent.click(await button(canvasElement, name));

export const Waiting: Story = {
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    await expect(await button(canvasElement, 'Skip to “No reply”, in 4 h')).toBeVisible();
    await expect(await button(canvasElement, '“maybe?”')).toBeVisible();
    await expect(inside.queryByRole('button', { name: 'C' })).toBeNull();
    await expect(within(canvasElement).getByText('0 of 8 tried')).toBeVisible();
    await settled(canvasElement);
  },
};

export const Answered: Story = {
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    await press(canvasElement, 'C');
    await expect(await inside.findByText("You're confirmed!")).toBeInTheDocument();
    await expect(inside.getByText('Tag added · Confirmed')).toBeInTheDocument();
    await expect(within(canvasElement).getByText('1 of 8 tried')).toBeVisible();
    await settled(canvasElement);
  },
};

export const NobodyReplies: Story = {
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    await press(canvasElement, 'Skip to “No reply”, in 4 h');
    await expect(await inside.findByText('Your appointment is still on.')).toBeInTheDocument();
    await expect(inside.getByText('4 hours later')).toBeInTheDocument();
    await press(canvasElement, '+1 day');
    await expect(await inside.findByText('Nothing was waiting')).toBeInTheDocument();
    await settled(canvasElement);
  },
};

export const WithAPerson: Story = {
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    await userEvent.type(await inside.findByRole('textbox'), 'I want a real person{Enter}');
    await press(canvasElement, 'The person is done');
    await expect(within(canvasElement).queryByRole('button', { name: 'The person is done' })).toBeNull();
    await settled(canvasElement);
  },
};

export const OptedOut: Story = {
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    await userEvent.selectOptions(within(canvasElement).getByLabelText('Who is texting'), 'Opted out');
    await expect(await inside.findByText(/Opted out: nothing is sent/)).toBeInTheDocument();
    await press(canvasElement, 'START');
    await press(canvasElement, 'BOOK');
    await expect(await inside.findByText(/Reply C to confirm/)).toBeInTheDocument();
    await settled(canvasElement);
  },
};

export const GoToAMoment: Story = {
  play: async ({ canvasElement }) => {
    await phone(canvasElement);
    await press(canvasElement, 'Go to…');
    await press(canvasElement, 'Go');
    await expect(within(canvasElement).getByRole('alert')).toHaveTextContent('Time only goes forward');
    // The panel's own Escape would lead back to the step.
    const outside = fn();
    window.addEventListener('keydown', outside);
    await userEvent.keyboard('{Escape}');
    window.removeEventListener('keydown', outside);
    await expect(outside).not.toHaveBeenCalled();
    await expect(await button(canvasElement, 'Go to…')).toHaveFocus();
    await settled(canvasElement);
  },
};

export const WhatWeKnow: Story = {
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    const page = within(canvasElement);
    await press(canvasElement, 'What we know');
    await userEvent.type(page.getByRole('textbox', { name: 'New tag' }), 'VIP{Enter}');
    await userEvent.clear(page.getByRole('textbox', { name: 'First name' }));
    await userEvent.type(page.getByRole('textbox', { name: 'First name' }), 'Sam');
    await userEvent.tab();
    await expect(await button(canvasElement, 'Remove the tag VIP')).toBeVisible();
    await press(canvasElement, 'Restart');
    await expect(await inside.findByText(/Hi Sam!/)).toBeInTheDocument();
    await expect(page.getByLabelText('Who is texting')).toHaveDisplayValue('Sam');
  },
};

export const Log: Story = {
  play: async ({ canvasElement }) => {
    await phone(canvasElement);
    await press(canvasElement, 'C');
    await press(canvasElement, 'Log');
    const log = within(canvasElement).getByRole('region', { name: 'Log' });
    await expect(log).toHaveTextContent("C Confirm → “You're confirmed!”");
    await expect(log).toHaveTextContent('They text “C”');
  },
};

export const ReplayedWithChanges: Story = {
  play: async ({ canvasElement }) => {
    await phone(canvasElement);
    await press(canvasElement, 'C');
    await press(canvasElement, 'Change the flow');
    await press(canvasElement, 'Replay with the changes');
    await press(canvasElement, 'Show what differs');
    const list = within(canvasElement).getByRole('list', { name: 'What differs' });
    await expect(list).toHaveTextContent("Was: We: You're confirmed!");
    await expect(list).toHaveTextContent('Now: We: See you on Tuesday!');
  },
};

export const Untried: Story = {
  play: async ({ canvasElement }) => {
    await phone(canvasElement);
    const page = within(canvasElement);
    for (const tried of ['1 of 8 tried', '3 of 8 tried', '4 of 8 tried']) {
      await press(canvasElement, 'Try untried');
      await expect(await page.findByText(tried)).toBeVisible();
    }
    await settled(canvasElement);
  },
};

/** Whoever read further up sees what the buttons below the phone brought about. */
export const ScrollsToWhatWasAskedFor: Story = {
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    await press(canvasElement, 'C');
    const log = inside.getByRole('log');
    const fromEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight;
    log.style.flex = '0 0 80px';
    for (const name of ['+1 day', '+1 day', 'Try untried']) {
      await settled(canvasElement);
      await new Promise(requestAnimationFrame);
      log.scrollTop = 0;
      await new Promise(requestAnimationFrame);
      await expect(fromEnd()).toBeGreaterThan(48);
      await press(canvasElement, name);
      await waitFor(() => expect(fromEnd()).toBeLessThan(2));
      await expect(inside.queryByRole('button', { name: /New texts/ })).toBeNull();
    }
    await settled(canvasElement);
  },
};

export const EveryPath: Story = {
  args: { flow: { ...exampleFlow, edges: exampleFlow.edges.filter((edge) => edge.from !== 'm2') } },
  play: async ({ canvasElement }) => {
    await phone(canvasElement);
    await press(canvasElement, 'Every path');
    await press(canvasElement, 'Walk every path');
    const page = within(canvasElement);
    const told = await page.findByText(/conversations played to the end/);
    await expect(told).toHaveAttribute('aria-live', 'polite');
    await expect(page.getByText('After “Your appointment is still on.” nothing happens.')).toBeVisible();
  },
};

export const AWalkEndsWithThePanel: Story = {
  args: { flow: longFlow(10) },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await press(canvasElement, 'Every path');
    await press(canvasElement, 'Walk every path');
    await page.findByText(/^Walking…/);
    await press(canvasElement, 'Close the panel');
    await press(canvasElement, 'Open the panel');
    await expect(await page.findByText('Stopped before the end.')).toBeVisible();
  },
};

export const Saved: Story = {
  args: { flow: withTests },
  play: async ({ canvasElement }) => {
    await phone(canvasElement);
    await press(canvasElement, /^Saved 2/);
    const page = within(canvasElement);
    await expect(await page.findByText('1 of 2 goes differently now.')).toBeVisible();
    await expect(page.getByRole('list', { name: 'What differs' })).toHaveTextContent('See you on Tuesday!');
  },
};

/** As the panel of what is kept, where what plays it comes only the second time. */
function OnceNotLoaded() {
  const [load] = useState(() =>
    fn(() => import('./play-saved.ts')).mockRejectedValueOnce(new Error('offline')),
  );
  const { results, again } = useSavedRuns(settings, load);
  const played = results.filter(({ run }) => run !== null).length;
  return (
    <section aria-label="Kept" tabIndex={-1}>
      {again !== null && <NotPlayed onAgain={again} />}
      <p>{`${played} of ${results.length} played`}</p>
    </section>
  );
}

export const NotLoaded: Story = {
  render: () => (
    <StoryEditor flow={withTests}>
      <OnceNotLoaded />
    </StoryEditor>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByRole('alert')).toHaveTextContent('could not be played');
    await expect(page.getByText('0 of 2 played')).toBeVisible();
    await press(canvasElement, 'Try again');
    await expect(page.getByRole('region', { name: 'Kept' })).toHaveFocus();
    await expect(await page.findByText('2 of 2 played')).toBeVisible();
    await expect(page.queryByRole('alert')).toBeNull();
  },
};

export const Accepted: Story = {
  args: { flow: withTests },
  play: async ({ canvasElement }) => {
    await phone(canvasElement);
    await press(canvasElement, /^Saved 2/);
    await press(canvasElement, 'Accept as it is now');
    await expect(await within(canvasElement).findByText('All 2 go as they should.')).toBeVisible();
  },
};

export const Keeping: Story = {
  play: async ({ canvasElement }) => {
    await phone(canvasElement);
    await press(canvasElement, 'R');
    await press(canvasElement, 'Keep this as a test');
    await expect(within(canvasElement).getByRole('textbox', { name: 'Name of the test' })).toHaveValue('R');
    await press(canvasElement, 'Keep');
    await press(canvasElement, /^Saved 1/);
    await expect(await within(canvasElement).findByText('It goes as it should.')).toBeVisible();
  },
};

/** As “Try from here” of a card begins it. */
export const FromAStep: Story = {
  args: { from: 'h1' },
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    await expect(await inside.findByText('Let me connect you with a person.')).toBeInTheDocument();
    await press(canvasElement, 'Begin at the start');
    await expect(await inside.findByText(/Reply C to confirm/)).toBeInTheDocument();
    await settled(canvasElement);
  },
};

export const Narrow: Story = { ...Answered, args: { width: 320 } };
export const Wide: Story = { ...Answered, args: { width: 480 } };
export const Dark: Story = { ...Answered, globals: { theme: 'dark' } };
export const DarkSaved: Story = { ...Saved, globals: { theme: 'dark' } };
