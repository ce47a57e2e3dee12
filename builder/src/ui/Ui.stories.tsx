import type { Meta, StoryObj } from '@storybook/react-vite';
import { Ellipsis, Plus } from 'lucide-react';
import { useState } from 'react';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { Button } from './Button.tsx';
import { Dialog, DialogActions } from './Dialog.tsx';
import { EmptyState } from './EmptyState.tsx';
import { Field } from './Field.tsx';
import { IconButton } from './IconButton.tsx';
import { Loading } from './Loading.tsx';
import { Menu, MenuItem, MenuNote } from './Menu.tsx';
import { Notice } from './Notice.tsx';
import { Pill, StatusDot } from './Pill.tsx';
import { Select } from './Select.tsx';
import { Switch } from './Switch.tsx';
import { TextArea, TextInput } from './TextInput.tsx';
import { Toaster } from './Toaster.tsx';
import { toast, toastError } from './toast.ts';

export default { title: 'Parts' } satisfies Meta;
type Story = StoryObj;

const pressed = fn();

export const Buttons: Story = {
  render: () => (
    <main>
      <h1>Buttons</h1>
      <Button look="primary" icon={<Plus size={16} aria-hidden />} onClick={pressed}>
        New flow
      </Button>{' '}
      <Button>Keep it</Button> <Button look="danger">Delete it</Button> <Button look="quiet">Later</Button>{' '}
      <Button disabled>Nothing to save</Button>{' '}
      <Button busy onClick={pressed}>
        Saving …
      </Button>{' '}
      <IconButton label="More" icon={<Ellipsis size={20} aria-hidden />} />
    </main>
  ),
  play: async ({ canvas }) => {
    pressed.mockClear();
    await userEvent.click(canvas.getByRole('button', { name: 'Saving …' }));
    await expect(pressed).not.toHaveBeenCalled();
    await userEvent.click(canvas.getByRole('button', { name: 'New flow' }));
    await expect(pressed).toHaveBeenCalledOnce();
  },
};

function AForm() {
  const [always, setAlways] = useState(false);
  return (
    <main>
      <h1>Form</h1>
      <Field label="E-mail" hint="You sign in with it." error="That does not look like an e-mail address.">
        {(control) => <TextInput {...control} type="email" defaultValue="sam@" />}
      </Field>
      <Field label="Note" optional>
        {(control) => <TextArea {...control} />}
      </Field>
      <Field label="Country">
        {(control) => (
          <Select
            {...control}
            choices={[
              { value: 'US', label: 'United States' },
              { value: 'GB', label: 'United Kingdom' },
            ]}
            onChoose={pressed}
          />
        )}
      </Field>
      <Switch
        label="Always open"
        hint="Somebody is there day and night."
        checked={always}
        onChange={setAlways}
      />
    </main>
  );
}

export const Form: Story = {
  render: () => <AForm />,
  play: async ({ canvas }) => {
    const email = canvas.getByLabelText('E-mail');
    await expect(email).toBeInvalid();
    await expect(email).toHaveAccessibleDescription(/You sign in with it.*does not look like/);
    await userEvent.selectOptions(canvas.getByLabelText('Country'), 'United Kingdom');
    await expect(pressed).toHaveBeenLastCalledWith('GB');
    const always = canvas.getByRole('switch', { name: 'Always open' });
    await userEvent.click(canvas.getByText('Always open'));
    await expect(always).toBeChecked();
    always.focus();
    await userEvent.keyboard(' ');
    await expect(always).not.toBeChecked();
  },
};

export const States: Story = {
  render: () => (
    <main>
      <h1>States</h1>
      <Pill tone="good">Hot lead</Pill> <Pill tone="warn">2 things to fix</Pill>{' '}
      <Pill tone="bad">Opted out</Pill> <Pill tone="info">With a person</Pill> <Pill>12 people</Pill>
      <p>
        <StatusDot tone="good">Version 3 is live</StatusDot>
      </p>
      <p>
        <StatusDot>Draft, never published</StatusDot>
      </p>
      <Notice tone="warn">They opted out.</Notice>
      <Notice tone="error">The server can't be reached.</Notice>
      <Notice>Parley is connected to a real number.</Notice>
      <Loading words="Looking for your flows …" />
      <EmptyState title="No phones yet" actions={<Button>New phone</Button>}>
        Take a phone and text the word that starts one of your flows.
      </EmptyState>
    </main>
  ),
};

export const StatesInTheDark: Story = { ...States, globals: { theme: 'dark' } };

function ADialog() {
  const [open, setOpen] = useState(false);
  return (
    <main>
      <h1>Dialog</h1>
      <Button onClick={() => setOpen(true)}>Delete …</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Delete it?"
        about="It cannot be brought back."
      >
        <DialogActions>
          <Button onClick={() => setOpen(false)}>Keep it</Button>
          <Button look="danger">Delete it for good</Button>
        </DialogActions>
      </Dialog>
    </main>
  );
}

export const ADialogToAnswer: Story = {
  render: () => <ADialog />,
  play: async ({ canvas }) => {
    const opener = canvas.getByRole('button', { name: 'Delete …' });
    await userEvent.click(opener);
    const dialog = canvas.getByRole('dialog', { name: 'Delete it?' });
    await expect(within(dialog).getByRole('button', { name: 'Keep it' })).toHaveFocus();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    await expect(canvas.queryByRole('dialog')).toBeNull();
    await expect(opener).toHaveFocus();
    await userEvent.click(opener);
  },
};

const removed = fn();

export const AMenu: Story = {
  render: () => (
    <main>
      <h1>Menu</h1>
      <Menu align="start" trigger={<IconButton label="More" icon={<Ellipsis size={20} aria-hidden />} />}>
        <MenuNote>Appointment reminder</MenuNote>
        <MenuItem onSelect={() => undefined}>Open</MenuItem>
        <MenuItem danger onSelect={removed}>
          Delete …
        </MenuItem>
      </Menu>
    </main>
  ),
  play: async ({ canvas }) => {
    removed.mockClear();
    canvas.getByRole('button', { name: 'More' }).focus();
    await userEvent.keyboard('{Enter}');
    const page = within(document.body);
    await waitFor(() => expect(page.getByRole('menuitem', { name: 'Open' })).toHaveFocus());
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect(removed).toHaveBeenCalledOnce();
    await waitFor(() => expect(canvas.getByRole('button', { name: 'More' })).toHaveFocus());
  },
};

export const Toasts: Story = {
  render: () => (
    <main>
      <h1>Toasts</h1>
      <Button onClick={() => toast('“Reminder” is deleted.')}>Tell</Button>{' '}
      <Button onClick={() => toastError('That did not work.')}>Fail</Button>
      <Toaster />
    </main>
  ),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Tell' }));
    await waitFor(() => expect(canvas.getByText('“Reminder” is deleted.')).toBeVisible());
    await userEvent.click(canvas.getByRole('button', { name: 'Fail' }));
    await expect(canvas.getByRole('status')).toHaveTextContent('That did not work.');
    for (const close of canvas.getAllByRole('button', { name: 'Close this message' })) {
      await userEvent.click(close);
    }
    await expect(canvas.getByRole('status')).toBeEmptyDOMElement();
  },
};
