import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import { UndoButtons } from '../actions/UndoButtons.tsx';
import { useView } from '../editor/editor-context.ts';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { exampleFlow } from '../try-it/example-flow.ts';
import { Toaster } from '../ui/Toaster.tsx';
import { Inspector } from './Inspector.tsx';
import '../editor/editor.css';

function Panel({ step }: { readonly step: string }) {
  return (
    <StoryEditor flow={exampleFlow} view={{ selected: [step], panel: 'edit' }}>
      <UndoButtons />
      <OtherStep />
      <div style={{ width: 324 }}>
        <Inspector />
      </div>
      <Toaster />
    </StoryEditor>
  );
}

function OtherStep() {
  const select = useView((view) => view.select);
  return (
    <button type="button" onClick={() => select(['e1'])}>
      Other step
    </button>
  );
}

const meta: Meta<typeof Panel> = { title: 'Panel/One visit', component: Panel };
export default meta;
type Story = StoryObj<typeof Panel>;

/** What is written with pauses is taken back at once. */
export const ANameIsOneStepToUndo: Story = {
  args: { step: 'w1' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const name = page.getByLabelText(/^Name of this step/);
    await userEvent.type(name, 'A pause');
    const undo = await page.findByRole('button', { name: 'Undo: Rename step' });
    await userEvent.type(name, ' for breath');
    await userEvent.click(undo);
    await expect(name).toHaveValue('');
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
  },
};

export const ALengthIsOneStepToUndo: Story = {
  args: { step: 'w1' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const amount = page.getByLabelText('How many');
    await userEvent.type(amount, '12', { initialSelectionStart: 0, initialSelectionEnd: 1 });
    await expect(amount).toHaveValue(12);
    await userEvent.click(page.getByRole('button', { name: /^Undo: / }));
    await expect(amount).toHaveValue(3);
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true');
  },
};

/** Some browsers leave the focus where it is when a button is clicked. */
export const LeavingDoesNotBringBackWhatWasTakenBack: Story = {
  args: { step: 'w1' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const name = page.getByLabelText(/^Name of this step/);
    await userEvent.type(name, 'A pause');
    await fireEvent.click(await page.findByRole('button', { name: 'Undo: Rename step' }));
    await userEvent.tab();
    await expect(name).toHaveValue('');
  },
};

/** A key may lead to another step in the middle of a word. */
export const AWordThatWasNotFinishedIsKept: Story = {
  args: { step: 'ask' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const first = within(page.getByRole('group', { name: 'Answer 1' }));
    await userEvent.type(first.getByLabelText('Also accept'), 'okay');
    await fireEvent.click(page.getByRole('button', { name: 'Other step' }));
    await expect(await page.findByRole('button', { name: 'Undo: Edit answer' })).toBeVisible();
  },
};

/** It comes back by the button that told of it, whatever else was done since; and that stays. */
export const ARemovedAnswerComesBack: Story = {
  args: { step: 'ask' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const name = () => page.getByLabelText('Answer 1');
    const was = (name() as HTMLInputElement).value;
    await userEvent.click(page.getByRole('button', { name: `Remove answer ${was}` }));
    await expect(name()).not.toHaveValue(was);
    const step = page.getByLabelText(/^Name of this step/);
    await userEvent.clear(step);
    await userEvent.type(step, 'Which day');
    await page.findByRole('button', { name: 'Undo: Rename step' });
    await userEvent.click(await within(document.body).findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(name()).toHaveValue(was));
    await expect(step).toHaveValue('Which day');
  },
};
