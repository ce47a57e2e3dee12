import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { exampleFlow } from './example-flow.ts';
import { TryIt } from './TryIt.tsx';
import '../editor/editor.css';

const monday = Date.UTC(2026, 4, 4, 18, 30);
const settings = {
  businessName: 'Blue Dental',
  timeZone: 'America/New_York',
  country: 'US',
  officeHours: null,
  helpText: '',
  stopText: '',
  startText: '',
};

function Dock() {
  return (
    <StoryEditor flow={exampleFlow}>
      <div className="dock" style={{ height: 760 }}>
        <div className="dock-body is-phone">
          <TryIt settings={settings} startsAt={monday} />
        </div>
      </div>
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

export const Answered: Story = {
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    await userEvent.click(await inside.findByRole('button', { name: 'C' }));
    await expect(await inside.findByText("You're confirmed!")).toBeInTheDocument();
    await expect(inside.getByText('Tag added · Confirmed')).toBeInTheDocument();
    await settled(canvasElement);
  },
};

export const NobodyReplies: Story = {
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    await userEvent.click(await inside.findByRole('button', { name: 'Skip to “No reply”, in 4 h' }));
    await expect(await inside.findByText('Your appointment is still on.')).toBeInTheDocument();
    await expect(inside.getByText('4 hours later')).toBeInTheDocument();
    await settled(canvasElement);
  },
};

export const WithAPerson: Story = {
  play: async ({ canvasElement }) => {
    const inside = await phone(canvasElement);
    await userEvent.type(await inside.findByRole('textbox'), 'I want a real person{Enter}');
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'The person is done' }));
    await expect(within(canvasElement).queryByRole('button', { name: 'The person is done' })).toBeNull();
    await settled(canvasElement);
  },
};

export const Dark: Story = { ...Answered, globals: { theme: 'dark' } };
