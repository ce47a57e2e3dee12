import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { StatusSentence } from '../editor/StatusSentence.tsx';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { serve } from '../stories/fake-api.ts';
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
