import type { Meta, StoryObj } from '@storybook/react-vite';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { expect, userEvent, waitFor } from 'storybook/test';
import { Refusal, serve } from '../stories/fake-api.ts';
import { StoryPage } from '../stories/StoryPage.tsx';
import { Button } from '../ui/Button.tsx';
import { CrashScreen } from './CrashScreen.tsx';

export default {
  title: 'Frame/When something is missing',
  parameters: { layout: 'fullscreen' },
} satisfies Meta;
type Story = StoryObj;

/** A part that is not on the server any more, as what loads parts tells it. */
const gone = () =>
  lazy((): Promise<{ default: () => ReactNode }> => {
    const payload = new Error('Failed to fetch dynamically imported module');
    window.dispatchEvent(Object.assign(new Event('vite:preloadError'), { payload }));
    return Promise.reject(payload);
  });

function Page({ instead }: { readonly instead?: string }) {
  const [Part] = useState(gone);
  return (
    <StoryPage place="/flows">
      <CrashScreen instead={instead}>
        <Suspense>
          <Part />
        </Suspense>
      </CrashScreen>
    </StoryPage>
  );
}

const reload = { name: 'Reload the page' };

export const AfterAnUpdate: Story = {
  beforeEach: () => serve({}),
  render: () => <Page />,
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'There is a newer Parley', level: 1 });
    await expect(canvas.getByText(/what you wrote is kept/)).toBeVisible();
    await expect(canvas.getByRole('button', reload)).toBeVisible();
  },
};

export const AfterAnUpdateInTheDark: Story = { ...AfterAnUpdate, globals: { theme: 'dark' } };

export const WithoutTheServer: Story = {
  beforeEach: () => serve({ 'GET /api/status': () => new Refusal(502, '') }),
  render: () => <Page instead="Broken" />,
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'This could not be opened', level: 2 });
    await expect(canvas.getByText(/Check your connection/)).toBeVisible();
  },
};

function Dialogs() {
  const [Part] = useState(gone);
  const [open, setOpen] = useState(false);
  return (
    <StoryPage place="/flows">
      <main style={{ padding: 24 }}>
        <h1>A page</h1>
        <Button onClick={() => setOpen(true)}>Publish</Button>
        {open && (
          <CrashScreen onMissing={() => setOpen(false)}>
            <Suspense>
              <Part />
            </Suspense>
          </CrashScreen>
        )}
      </main>
    </StoryPage>
  );
}

export const WhatOpensAboveAPage: Story = {
  beforeEach: () => serve({}),
  render: () => <Dialogs />,
  play: async ({ canvas }) => {
    const publish = canvas.getByRole('button', { name: 'Publish' });
    await userEvent.click(publish);
    await canvas.findByRole('button', { name: 'Reload' });
    await expect(publish).toBeVisible();
    // Closed and asked for again, it says so again, and never more than once at a time.
    await userEvent.click(canvas.getByRole('button', { name: 'Close this message' }));
    await userEvent.click(publish);
    await userEvent.click(publish);
    await waitFor(async () => {
      await expect(canvas.getAllByRole('button', { name: 'Reload' })).toHaveLength(1);
      await expect(canvas.getByText(/^There is a newer Parley/)).toBeVisible();
    });
  },
};

let isBack = false;

/** The part is not asked for again: that the server is there by now does not make it an old page. */
export const TheServerIsBack: Story = {
  beforeEach: () => {
    isBack = false;
    return serve({ 'GET /api/status': () => (isBack ? {} : new Refusal(502, '')) });
  },
  render: () => <Dialogs />,
  play: async ({ canvas }) => {
    const publish = canvas.getByRole('button', { name: 'Publish' });
    await userEvent.click(publish);
    await canvas.findByText(/^This could not be opened/);
    isBack = true;
    await userEvent.click(canvas.getByRole('button', { name: 'Close this message' }));
    await userEvent.click(publish);
    await canvas.findByText(/^This could not be opened/);
  },
};

function Broken(): ReactNode {
  throw new Error('A mistake of ours');
}

export const APageThatBroke: Story = {
  render: () => (
    <CrashScreen>
      <CrashScreen onMissing={() => undefined}>
        <Broken />
      </CrashScreen>
    </CrashScreen>
  ),
  play: async ({ canvas }) => {
    await canvas.findByRole('heading', { name: 'This page stopped working' });
    await expect(canvas.getByRole('button', reload)).toBeVisible();
  },
};
