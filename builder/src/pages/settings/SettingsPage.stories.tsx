import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { Link } from 'wouter';
import type { FieldItem, SettingsBody } from '../../api/client.ts';
import { calls, Refusal, serve } from '../../stories/fake-api.ts';
import { StoryPage } from '../../stories/StoryPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';

const settings: SettingsBody = {
  businessName: 'Glow Studio',
  timeZone: 'America/New_York',
  country: 'US',
  officeHours: { mon: [['09:00', '17:00']], fri: [['18:00', '02:00']] },
  helpText: '',
  stopText: '',
  startText: '',
};

export default {
  title: 'Pages/Settings',
  parameters: { layout: 'fullscreen' },
  beforeEach: () => {
    const items: FieldItem[] = [{ name: 'first_name', standard: true }];
    return serve({
      'GET /api/settings': () => settings,
      'PUT /api/settings': (body) => body,
      'GET /api/fields': () => ({ items: [...items] }),
      'POST /api/fields': (body) => {
        const { name } = body as { name: string };
        if (name === 'Taken') return new Refusal(409, 'There is a field of that name.');
        items.push({ name, standard: false });
        return null;
      },
    });
  },
  render: () => (
    <StoryPage place="/settings">
      <main>
        <Link href="/flows">Flows</Link>
        <SettingsPage />
      </main>
    </StoryPage>
  ),
} satisfies Meta;
type Story = StoryObj;

const saved = () => calls.findLast(({ route }) => route === 'PUT /api/settings')?.body as SettingsBody;

export const Texts: Story = {
  play: async ({ canvas }) => {
    const help = await canvas.findByLabelText(/When someone texts HELP/);
    await expect(help).toHaveAccessibleDescription('94 of 160 · sends as 1 text');
    await userEvent.type(help, 'We’ll call you 🎉');
    await expect(help).toHaveAccessibleDescription(/of 70 · sends as 1 text/);
    await userEvent.click(canvas.getByRole('button', { name: 'Save settings' }));
    await waitFor(() => expect(canvas.getByText('Your settings are saved.')).toBeVisible());
    await expect(saved().helpText).toBe('We’ll call you 🎉');
    await expect(canvas.getByRole('button', { name: 'Save settings' })).toBeDisabled();
  },
};

export const OfficeHours: Story = {
  play: async ({ canvas }) => {
    await userEvent.click(await canvas.findByRole('switch', { name: 'Tuesday' }));
    await userEvent.click(canvas.getByRole('switch', { name: 'Friday' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Add hours on Monday' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Save settings' }));
    await canvas.findByText('Your settings are saved.');
    await expect(saved().officeHours).toEqual({
      mon: [
        ['09:00', '17:00'],
        ['18:00', '20:00'],
      ],
      tue: [['09:00', '17:00']],
    });
    await userEvent.click(canvas.getByRole('switch', { name: 'Always open' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Save settings' }));
    await waitFor(() => expect(saved().officeHours).toBeNull());
  },
};

export const FieldsOfOnesOwn: Story = {
  play: async ({ canvas }) => {
    const name = await canvas.findByLabelText('Add a field of your own');
    await userEvent.type(name, 'first name');
    await expect(await canvas.findByText('“First name” is there already.')).toBeVisible();
    await userEvent.clear(name);
    await userEvent.type(name, 'Taken{Enter}');
    await expect(await canvas.findByText('There is a field of that name.')).toBeVisible();
    await userEvent.clear(name);
    await userEvent.type(name, 'appointment{Enter}');
    const list = await canvas.findByRole('list', { name: 'Fields' });
    await expect(await within(list).findByText('Appointment')).toBeVisible();
    await expect(name).toHaveValue('');
  },
};

export const LeftUnsaved: Story = {
  play: async ({ canvas }) => {
    await userEvent.type(await canvas.findByLabelText('Business name'), '!');
    await userEvent.click(canvas.getByRole('link', { name: 'Flows' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Stay here' }));
    await expect(canvas.getByLabelText('Business name')).toHaveValue('Glow Studio!');
    await expect(canvas.getByTestId('place')).toHaveTextContent('/settings');
    await userEvent.click(canvas.getByRole('link', { name: 'Flows' }));
    await userEvent.click(await canvas.findByRole('button', { name: 'Leave without saving' }));
    await expect(canvas.getByTestId('place')).toHaveTextContent('/flows');
  },
};

export const OneMayOnlyRead: Story = {
  beforeEach: () =>
    serve({
      'GET /api/session': () => ({
        user: { id: 'u2', name: 'Kim Vo', email: 'kim@example.com', role: 'rep' },
        setupNeeded: false,
      }),
      'GET /api/settings': () => settings,
      'GET /api/fields': () => ({ items: [] }),
    }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Only the owner can change these settings/)).toBeVisible();
    await expect(canvas.getByLabelText('Business name')).toBeDisabled();
    await expect(canvas.queryByRole('button', { name: 'Save settings' })).toBeNull();
    await expect(canvas.queryByLabelText('Add a field of your own')).toBeNull();
  },
};

export const InTheDark: Story = {
  globals: { theme: 'dark' },
  play: async ({ canvas }) => {
    await canvas.findByLabelText('Business name');
  },
};
