import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { StoryCanvas } from '../canvas/StoryCanvas.tsx';
import { exampleFlow } from '../try-it/example-flow.ts';

const meta: Meta<typeof StoryCanvas> = { title: 'Cards/End', component: StoryCanvas };
export default meta;
type Story = StoryObj<typeof StoryCanvas>;

export const InAFlow: Story = {
  args: { flow: exampleFlow, height: 640 },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(await page.findByRole('group', { name: /^End 1, Conversation ends/ })).toBeInTheDocument();
  },
};

export const Dark: Story = { ...InAFlow, globals: { theme: 'dark' } };

const flows = [
  { id: 'win', name: 'Win back', state: 'live' },
  { id: 'sale', name: 'Summer sale', state: 'draft' },
  { id: 'news', name: 'News', state: 'paused' },
] as const;
const going = (goTo: string): Story => ({
  args: {
    flow: {
      version: 1,
      name: 'Story',
      nodes: [
        { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['HELLO'] }] } },
        { id: 'go', kind: 'end', data: { goTo } },
      ],
      edges: [{ from: 'start', exit: 'next', to: 'go' }],
      layout: {},
    },
    view: { flows },
    height: 320,
  },
});
const said = async (canvasElement: HTMLElement, words: RegExp) => {
  const card = await within(canvasElement).findByRole('group', { name: /^End/ });
  await waitFor(() => expect(card).toHaveTextContent(words));
};

export const GoesToAFlow: Story = {
  ...going('win'),
  play: ({ canvasElement }) => said(canvasElement, /^Go to flow “Win back”$/),
};

export const GoesToAFlowThatIsNotPublished: Story = {
  ...going('sale'),
  globals: { theme: 'dark' },
  play: ({ canvasElement }) => said(canvasElement, /Go to flow “Summer sale” ?not published yet/),
};

export const GoesToAFlowThatIsGone: Story = {
  ...going('gone'),
  play: ({ canvasElement }) => said(canvasElement, /Go to a flow that is not here/),
};
