import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent } from 'storybook/test';
import { calls, Refusal, serve } from '../../stories/fake-api.ts';
import { StoryPage } from '../../stories/StoryPage.tsx';
import { LoginPage } from './LoginPage.tsx';
import { SetupPage } from './SetupPage.tsx';

export default { title: 'Pages/Signing in', parameters: { layout: 'fullscreen' } } satisfies Meta;
type Story = StoryObj;

const nobody = (setupNeeded: boolean) => () => ({ user: null, setupNeeded });
const user = { id: 'u1', name: 'Sam', email: 'sam@example.com', role: 'owner' };

export const SigningIn: Story = {
  render: () => (
    <StoryPage place="/login?next=%2Fflows%2Fabc">
      <LoginPage />
    </StoryPage>
  ),
  beforeEach: () =>
    serve({
      'GET /api/session': nobody(false),
      'POST /api/session': (body) =>
        (body as { password: string }).password === 'a long enough one'
          ? { user }
          : new Refusal(401, "That e-mail and password don't match. Try again."),
    }),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('E-mail'), 'sam@example.com');
    const password = canvas.getByLabelText('Password');
    await userEvent.type(password, 'wrong{Enter}');
    await expect(await canvas.findByRole('alert')).toHaveTextContent("don't match");
    await userEvent.click(canvas.getByRole('button', { name: 'Show the password' }));
    await expect(password).toHaveValue('wrong');
    await expect(password).toHaveAttribute('type', 'text');
    await userEvent.clear(password);
    await userEvent.type(password, 'a long enough one{Enter}');
    await expect(await canvas.findByText('/flows/abc')).toBeInTheDocument();
  },
};

export const SettingUp: Story = {
  render: () => (
    <StoryPage place="/setup?token=once">
      <SetupPage />
    </StoryPage>
  ),
  beforeEach: () => serve({ 'GET /api/session': nobody(true), 'POST /setup': () => ({ user }) }),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByLabelText('Your name'), 'Sam');
    await userEvent.type(canvas.getByLabelText('E-mail'), 'sam@example.com');
    await userEvent.type(canvas.getByLabelText('Business name'), 'Glow Studio');
    await userEvent.type(canvas.getByLabelText('Password'), 'short{Enter}');
    await expect(canvas.getByLabelText('Password')).toBeInvalid();
    await expect(canvas.getByText('Use at least 10 characters for the password.')).toBeVisible();
    await expect(calls.some(({ route }) => route === 'POST /setup')).toBe(false);
    await userEvent.type(canvas.getByLabelText('Password'), ' no more');
    await userEvent.selectOptions(canvas.getByLabelText('Time zone'), 'Europe/Berlin');
    await userEvent.click(canvas.getByRole('button', { name: 'Make my account' }));
    await expect(await canvas.findByText('/flows')).toBeInTheDocument();
    await expect(calls.at(-1)?.body).toEqual({
      token: 'once',
      name: 'Sam',
      email: 'sam@example.com',
      password: 'short no more',
      businessName: 'Glow Studio',
      timeZone: 'Europe/Berlin',
    });
  },
};

export const WithoutTheLink: Story = {
  render: () => (
    <StoryPage place="/setup">
      <SetupPage />
    </StoryPage>
  ),
  beforeEach: () => serve({ 'GET /api/session': nobody(true) }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/printed a one-time link/)).toBeVisible();
  },
};

export const AlreadySetUp: Story = {
  render: () => (
    <StoryPage place="/setup?token=once">
      <SetupPage />
    </StoryPage>
  ),
  beforeEach: () => serve({ 'GET /api/session': nobody(false) }),
  play: async ({ canvas }) => {
    await expect(await canvas.findByRole('link', { name: 'Sign in' })).toBeVisible();
  },
};
