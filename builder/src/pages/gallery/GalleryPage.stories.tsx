import type { Template } from '@parley/shared/templates/index';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { calls, Refusal, serve } from '../../stories/fake-api.ts';
import { StoryPage } from '../../stories/StoryPage.tsx';
import { GalleryPage } from './GalleryPage.tsx';

const visit: Template = {
  key: 'visit',
  name: 'After a visit',
  about: 'Asks how it was.',
  transcript: [
    { from: 'business', text: 'How was your visit to Glow Studio, 1 to 5?' },
    { from: 'contact', text: '5!' },
    { from: 'business', text: 'Wonderful, thank you!' },
    { from: 'contact', text: 'Bye' },
  ],
  blanks: [
    { blank: 'Business name', example: 'Glow Studio' },
    { blank: 'Review link', hint: 'Where people review you', example: 'https://example.com/r' },
  ],
  flow: {
    version: 1,
    name: 'After a visit',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [] } },
      { id: 'm', kind: 'message', data: { text: 'Hi from [Business name]' } },
    ],
    edges: [{ from: 'start', exit: 'next', to: 'm' }],
    layout: {},
  },
};

export default {
  title: 'Pages/Gallery',
  parameters: { layout: 'fullscreen' },
  render: () => (
    <StoryPage place="/flows/new">
      <main>
        <GalleryPage templates={[visit]} />
      </main>
    </StoryPage>
  ),
} satisfies Meta;
type Story = StoryObj;

const answers = {
  'GET /api/settings': () => ({ businessName: 'Glow Studio' }),
  'POST /api/flows': () => ({ id: 'f9' }),
};

export const FromATemplate: Story = {
  beforeEach: () => serve(answers),
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('list', { name: 'How it goes' })[0]).not.toHaveTextContent('Bye');
    await userEvent.click(canvas.getByRole('button', { name: 'Use it After a visit' }));
    const dialog = within(canvas.getByRole('dialog', { name: 'Make it yours' }));
    const name = dialog.getByLabelText('Name of the flow');
    await expect(name).toHaveFocus();
    await userEvent.clear(name);
    await userEvent.type(name, 'Reviews');
    await expect(await dialog.findByDisplayValue('Glow Studio')).toBe(dialog.getByLabelText('Business name'));
    await userEvent.click(dialog.getByRole('button', { name: 'Make the flow' }));
    await expect(calls).toContainEqual({
      route: 'POST /api/flows',
      body: { name: 'Reviews', template: 'visit', blanks: { 'Business name': 'Glow Studio' } },
    });
    await expect(await canvas.findByText('/flows/f9')).toBeInTheDocument();
  },
};

export const TheServerRefuses: Story = {
  beforeEach: () => serve({ ...answers, 'POST /api/flows': () => new Refusal(422, 'Give the flow a name.') }),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Use it After a visit' }));
    const dialog = within(canvas.getByRole('dialog'));
    await userEvent.type(dialog.getByLabelText('Review link'), 'https://example.com');
    await userEvent.click(dialog.getByRole('button', { name: 'Make the flow' }));
    await expect(await dialog.findByRole('alert')).toHaveTextContent('Give the flow a name.');
    await expect(dialog.getByLabelText('Review link')).toHaveValue('https://example.com');
  },
};

export const Blank: Story = {
  beforeEach: () => serve(answers),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Blank' }));
    await expect(await canvas.findByText('/flows/f9')).toBeInTheDocument();
    await expect(calls).toContainEqual({ route: 'POST /api/flows', body: { name: 'New flow' } });
  },
};

export const AQuestionToBeginWith: Story = {
  beforeEach: () => serve(answers),
  play: async ({ canvas }) => {
    const first = canvas.getByRole('textbox', { name: 'What do you want to ask first?' });
    await expect(first).toHaveFocus();
    await userEvent.type(first, 'When suits you?{Enter}');
    await expect(await canvas.findByText('/flows/f9')).toBeInTheDocument();
    await expect(calls.at(-1)?.body).toMatchObject({
      name: 'When suits you?',
      flow: { edges: [{ from: 'start', exit: 'next' }] },
    });
  },
};

export const WrittenAsText: Story = {
  beforeEach: () => serve(answers),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Write it as text' }));
    await expect(await canvas.findByText('/flows/f9?view=script&write=1')).toBeInTheDocument();
  },
};

export const TriedFirst: Story = {
  beforeEach: () => serve(answers),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Try it After a visit' }));
    const dialog = within(canvas.getByRole('dialog', { name: 'After a visit' }));
    const phone = () => document.querySelector('parley-chat')?.shadowRoot?.textContent ?? '';
    await waitFor(() => expect(phone()).toContain('Hi from Glow Studio'), { timeout: 5000 });
    await userEvent.click(dialog.getByRole('button', { name: 'Use it' }));
    await waitFor(() => expect(canvas.getByRole('dialog', { name: 'Make it yours' })).toBeVisible());
  },
};

export const TriedFirstInTheDark: Story = { ...TriedFirst, globals: { theme: 'dark' } };
