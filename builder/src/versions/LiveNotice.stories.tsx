import type { Flow } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import { StatusSentence } from '../editor/StatusSentence.tsx';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { calls, serve } from '../stories/fake-api.ts';
import { StoryPage } from '../stories/StoryPage.tsx';
import { exampleFlow } from '../try-it/example-flow.ts';
import { tellPublished } from './just-published.ts';
import { LiveNotice } from './LiveNotice.tsx';
import '../editing-lease/interruptions.css';
import '../editor/editor.css';

const meta: Meta = {
  title: 'Editor/Live',
  beforeEach: () =>
    serve({
      'GET /api/flows/f/versions/2': () => ({
        version: 2,
        note: '',
        publishedAt: 0,
        publishedBy: '',
        flow: exampleFlow,
      }),
    }),
};
export default meta;
type Story = StoryObj;

export const JustPublished: Story = {
  beforeEach: () => {
    tellPublished({ flowId: 'f', published: { version: 2, moved: 3, handedOver: 1 } });
    return () => tellPublished(null);
  },
  render: () => (
    <StoryPage place="/flows/f">
      <StoryEditor flow={exampleFlow} live={2}>
        <LiveNotice />
      </StoryEditor>
    </StoryPage>
  ),
  play: async ({ canvas }) => {
    await canvas.findByText('Version 2 is live.');
    await expect(canvas.getByText(/3 people go on in it/)).toHaveTextContent('Text BOOK to start it.');
    await userEvent.click(canvas.getByRole('button', { name: 'Close' }));
    await expect(canvas.queryByText('Version 2 is live.')).toBeNull();
  },
};

const byHand: Flow = {
  ...exampleFlow,
  nodes: exampleFlow.nodes.map((node) =>
    node.id === 'start' ? ({ ...node, data: { triggers: [] } } as FlowNode) : node,
  ),
};

/** A flow that no word starts begins on a practice phone at the press of a button. */
export const TriedLive: Story = {
  beforeEach: () => {
    tellPublished({ flowId: 'f', published: { version: 2 } });
    const undo = serve({
      'GET /api/status': () => ({ version: '1', channel: 'practice', number: null, trouble: null }),
      'GET /api/conversations': () => ({ items: [] }),
      'POST /api/flows/f/start': () => ({ runId: 'r' }),
    });
    return () => {
      undo();
      tellPublished(null);
    };
  },
  render: () => (
    <StoryPage place="/flows/f">
      <StoryEditor flow={byHand} live={2}>
        <LiveNotice />
      </StoryEditor>
    </StoryPage>
  ),
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('button', { name: 'Try it on the practice phone' }));
    await waitFor(() =>
      expect(calls.findLast(({ route }) => route === 'POST /api/flows/f/start')?.body).toMatchObject({
        phone: expect.stringMatching(/^\+1555010\d{4}$/),
      }),
    );
    await waitFor(() =>
      expect(canvas.getByTestId('place').textContent).toMatch(/practice\?phone=%2B1555010/),
    );
  },
};

const Sentences = () => (
  <StoryPage place="/flows/f">
    <StoryEditor flow={exampleFlow}>
      <StatusSentence />
    </StoryEditor>
    <StoryEditor flow={exampleFlow} live={2}>
      <StatusSentence />
    </StoryEditor>
    <StoryEditor flow={exampleFlow} live={2} paused={{ since: 0, hold: true }}>
      <StatusSentence />
    </StoryEditor>
    <StoryEditor flow={exampleFlow} live={2} saves="signed-out" edit={(flow) => ({ ...flow, name: 'Other' })}>
      <StatusSentence />
    </StoryEditor>
  </StoryPage>
);

export const WhatIsLive: Story = {
  render: Sentences,
  play: async ({ canvas }) => {
    await canvas.findByText('Not live yet · draft saved');
    await canvas.findByText('Version 2 is live · draft saved');
    await canvas.findByText('Version 2 is paused, everyone in it waits · draft saved');
    await canvas.findByText(/^Version 2 is live · signed out, kept on this device/, undefined, {
      timeout: 3000,
    });
  },
};

export const WhatIsLiveInTheDark: Story = { render: Sentences, globals: { theme: 'dark' } };
