import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { serve } from '../stories/fake-api.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import { Toaster } from '../ui/Toaster.tsx';
import { Composer } from './Composer.tsx';
import '../editor/editor.css';
import '../nodes/card.css';

interface Props {
  readonly text: string;
  readonly first?: boolean;
  readonly readOnly?: boolean;
}

function Writing({ text, first = false, readOnly = false }: Props) {
  const [stored, store] = useState(text);
  const [cost] = useState({ first });
  return (
    <StoryEditor flow={exampleFlow}>
      <div style={{ width: 320, minHeight: 440 }}>
        <Composer
          look="panel"
          label="Text"
          value={stored}
          placeholder="Write the text…"
          cost={cost}
          readOnly={readOnly}
          onCommit={store}
        />
        <output aria-label="Stored">{stored}</output>
      </div>
      <Toaster />
    </StoryEditor>
  );
}

const meta: Meta<typeof Writing> = { title: 'Composer', component: Writing };
export default meta;
type Story = StoryObj<typeof Writing>;
type Page = ReturnType<typeof within>;

const stored = (page: Page) => page.getByLabelText('Stored');
const body = within(document.body);

export const Names: Story = {
  args: { text: 'Hi {{first_name|there}}, see you at {{time}}!' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const box = page.getByRole('textbox', { name: 'Text' });
    await expect(box).toHaveTextContent('Hi First name · or “there”, see you at Time!');
    await expect(box).toHaveAccessibleDescription(/of 160 · sends as 1 text/);
    await userEvent.click(page.getByTitle('Change First name'));
    const editor = within(await body.findByRole('dialog', { name: 'Change First name' }));
    const fallback = editor.getByLabelText('If it is not known, say');
    await expect(fallback).toHaveFocus();
    await userEvent.clear(fallback);
    await userEvent.type(fallback, 'friend{Enter}');
    await expect(box).toHaveTextContent('Hi First name · or “friend”, see you at Time!');
    await expect(box).toHaveFocus();
    await userEvent.tab();
    await waitFor(() =>
      expect(stored(page)).toHaveTextContent('Hi {{first_name|friend}}, see you at {{time}}!'),
    );
  },
};

export const InsertName: Story = {
  args: { text: '' },
  beforeEach: () => serve({ 'POST /api/fields': () => ({ name: 'pet', standard: false }) }),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(page.getByRole('button', { name: 'Insert name' }));
    const search = await body.findByRole('combobox', { name: /Search/ });
    await userEvent.type(search, 'first');
    await expect(body.getByRole('option', { name: 'First name' })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    const box = page.getByRole('textbox', { name: 'Text' });
    await expect(box).toHaveTextContent('First name · or “there”');
    await userEvent.click(box);
    await userEvent.click(page.getByRole('button', { name: /Insert name|Change First name/ }));
    await userEvent.keyboard('{Escape}');
    await expect(body.queryByRole('dialog')).toBeNull();
  },
};

export const Emojis: Story = {
  args: { text: 'a'.repeat(80) },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(page.getByRole('button', { name: 'Insert emoji' }));
    const picker = within(await body.findByRole('dialog', { name: 'Insert emoji' }));
    await expect(picker.getByText('With an emoji this sends as 2 texts.')).toBeVisible();
    await userEvent.type(picker.getByRole('searchbox'), 'party');
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');
    await expect(picker.getByRole('button', { name: 'party popper' })).toHaveFocus();
    await userEvent.keyboard('{Enter}');
    await expect(page.getByText(/^82 of 134/)).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Leave out 🎉 (2 → 1)' }));
    await expect(page.getByText(/^80 of 160/)).toBeVisible();
  },
};

export const AllEmojis: Story = {
  args: { text: '' },
  play: async ({ canvasElement }) => {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Insert emoji' }));
    await expect(await body.findByRole('dialog', { name: 'Insert emoji' })).toBeVisible();
  },
};

export const Dear: Story = {
  args: {
    text: `It’s on — “Tuesday” at two in the afternoon, as always at our place on Hill Street.`,
    first: true,
  },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(page.getByText('Reply STOP to opt out.')).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'Use plain characters (2 → 1)' }));
    await expect(page.getByRole('textbox')).toHaveTextContent(/^It's on - "Tuesday"/);
  },
};

export const TooLong: Story = {
  args: { text: 'word '.repeat(2000).trim() },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/8399 characters too long/)).toBeVisible();
  },
};

/** As the checker counts: names at their longest, and the line about STOP. */
export const TooLongAsSent: Story = {
  args: { text: `${'a'.repeat(1560)} {{first_name|my dear friend}}, hello!`, first: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByText(/^This is 6 characters too long/)).toBeVisible();
  },
};

export const RightToLeft: Story = {
  args: { text: 'مرحبا {{first_name|صديقي}}، موعدك غدا' },
  play: async ({ canvasElement }) => {
    const box = within(canvasElement).getByRole('textbox');
    await expect(getComputedStyle(box).direction).toBe('rtl');
  },
};

export const ReadOnly: Story = { args: { text: 'Hi {{first_name|there}}!', readOnly: true } };

export const Dark: Story = { ...AllEmojis, globals: { theme: 'dark' } };
