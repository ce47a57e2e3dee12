import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import { serve } from '../stories/fake-api.ts';
import { exampleFlow } from '../try-it/example-flow.ts';
import { Inspector } from './Inspector.tsx';
import '../editor/editor.css';

const flows = [
  { id: 'f', name: 'This one', state: 'live' },
  { id: 'win', name: 'Win back', state: 'live' },
  { id: 'sale', name: 'Summer sale', state: 'draft' },
] as const;

function Panel({ step, readOnly = false }: { readonly step: string; readonly readOnly?: boolean }) {
  return (
    <StoryEditor
      flow={exampleFlow}
      view={{
        selected: [step],
        panel: 'edit',
        readOnly,
        people: [{ id: 'u1', name: 'Ada Lovelace' }],
        flows,
      }}
    >
      <div style={{ width: 324 }}>
        <Inspector />
      </div>
    </StoryEditor>
  );
}

const meta: Meta<typeof Panel> = { title: 'Panel', component: Panel };
export default meta;
type Story = StoryObj<typeof Panel>;

export const Start: Story = {
  args: { step: 'start' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(page.getByRole('button', { name: 'Add a way in' }));
    await userEvent.click(
      await within(document.body).findByRole('menuitem', { name: 'Before or after a date' }),
    );
    await userEvent.type(page.getByLabelText('the date in'), 'appointment');
    await expect(page.getByRole('region', { name: 'Before or after a date' })).toBeVisible();
  },
};

export const Message: Story = {
  args: { step: 'm1' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(page.getByRole('button', { name: 'Insert name' }));
    await userEvent.click(await within(document.body).findByRole('option', { name: 'First name' }));
    await expect(page.getByLabelText('Text')).toHaveTextContent("You're confirmed!First name · or “there”");
  },
};

export const Question: Story = {
  args: { step: 'ask' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const first = within(page.getByRole('group', { name: 'Answer 1' }));
    await userEvent.type(first.getByLabelText('Also accept'), 'ok{Enter}');
    await expect(first.getByRole('button', { name: 'Remove ok' })).toBeVisible();
    await userEvent.selectOptions(first.getByLabelText('or anything that means'), 'A number');
    await userEvent.type(first.getByLabelText('from'), '4');
    await userEvent.click(page.getByRole('button', { name: 'Add an answer' }));
    const third = within(page.getByRole('group', { name: 'Answer 3' }));
    await expect(third.getByLabelText('Answer 3')).toHaveFocus();
    const noReply = within(page.getByRole('group', { name: 'No reply after' }));
    await expect(noReply.getByLabelText('How many')).toHaveValue(4);
    await expect(noReply.getByLabelText('Unit')).toHaveValue('hours');
  },
};

export const WouldMatch: Story = {
  args: { step: 'ask' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const tester = page.getByLabelText('Try what they might write');
    await userEvent.type(tester, 'hmm dunno');
    await expect(await page.findByText('Goes to Anything else')).toBeVisible();
    await expect(page.getByText(/asks again, up to twice/)).toBeVisible();
    const [under] = page.getAllByRole('button', { name: /^Also accept this under/ });
    if (under !== undefined) await userEvent.click(under);
    await expect(await page.findByText(/^Same as “hmm dunno”/)).toBeVisible();
    await userEvent.clear(tester);
    await userEvent.type(tester, 'stop');
    await expect(await page.findByText('Goes to STOP')).toBeVisible();
    await userEvent.clear(tester);
    await userEvent.type(tester, 'perhaps');
    await userEvent.click(await page.findByRole('button', { name: 'Make this an answer' }));
    await expect(await page.findByText('Goes to perhaps')).toBeVisible();
    await expect(tester).toHaveFocus();
    await expect(page.getByLabelText('Answer 3')).toHaveValue('perhaps');
  },
};

export const GoesTo: Story = {
  args: { step: 'm1' },
  play: async ({ canvasElement }) => {
    const next = within(canvasElement).getByLabelText('Goes to');
    await userEvent.selectOptions(next, 'Nothing yet');
    await expect(next).toHaveDisplayValue('Nothing yet');
    await userEvent.selectOptions(next, 'Wait: Wait 3 days');
    await expect(next).toHaveDisplayValue('Wait: Wait 3 days');
  },
};

export const Branch: Story = {
  args: { step: 'b1' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.click(page.getByRole('button', { name: 'And also…' }));
    await userEvent.selectOptions(await page.findByLabelText('True when'), 'any of these is true');
    await expect(page.getByLabelText('True when')).toHaveValue('any');
  },
};

export const Tag: Story = {
  args: { step: 't1' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.type(page.getByLabelText('Remove tags'), 'New lead,');
    await expect(page.getByRole('button', { name: 'Remove New lead' })).toBeVisible();
  },
};

export const Handoff: Story = {
  args: { step: 'h1' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.selectOptions(page.getByLabelText('Hand to'), 'A team, in turn');
    await expect(page.getByLabelText('The team’s name')).toHaveValue('Sales');
    await userEvent.selectOptions(page.getByLabelText('Hand to'), 'Ada Lovelace');
    await expect(page.getByLabelText('Hand to')).toHaveDisplayValue('Ada Lovelace');
    await expect(page.queryByLabelText('The team’s name')).toBeNull();
  },
};

export const End: Story = {
  args: { step: 'e1' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const choice = page.getByLabelText('At the end');
    await expect(choice).toHaveDisplayValue('Conversation ends');
    await expect(
      within(choice)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Conversation ends', 'Go to flow “Summer sale” (not published yet)', 'Go to flow “Win back”']);
    await userEvent.selectOptions(choice, 'Go to flow “Win back”');
    await expect(choice).toHaveAccessibleDescription(/^The flow begins at once/);
    await expect(page.getByRole('link', { name: 'Open “Win back”' })).toHaveAttribute('href', '/flows/win');
    await userEvent.selectOptions(choice, 'Go to flow “Summer sale” (not published yet)');
    await expect(await page.findByText(/“Summer sale” is not published yet/)).toBeVisible();
    await userEvent.selectOptions(choice, 'Conversation ends');
    await expect(page.queryByRole('link')).toBeNull();
  },
};

export const EndOfAViewer: Story = {
  args: { step: 'e1', readOnly: true },
  play: async ({ canvasElement }) => {
    await expect(within(canvasElement).getByLabelText('At the end')).toBeDisabled();
  },
};

export const Wait: Story = {
  args: { step: 'w1' },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await userEvent.selectOptions(page.getByLabelText('Unit'), 'hours');
    await expect(page.getByLabelText('How many')).toHaveValue(3);
    const amount = page.getByLabelText('How many');
    await userEvent.clear(amount);
    await expect(amount).toBeInvalid();
    await expect(amount).toHaveAccessibleDescription('Type a whole number, from 1 on.');
    await userEvent.tab();
    await userEvent.tab();
    await expect(amount).toHaveValue(3);
    await expect(amount).toBeValid();
  },
};

const hours = (officeHours: object | null) =>
  serve({ 'GET /api/settings': () => ({ officeHours, timeZone: 'America/New_York' }) });
const nine = [['09:00', '17:00']];

export const OnlyInSendingHours: Story = {
  args: { step: 'w1' },
  beforeEach: () => hours({ mon: nine, tue: nine, wed: nine, thu: nine, fri: nine }),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const inHours = page.getByRole('switch', { name: 'Only in sending hours' });
    await expect(inHours).not.toBeChecked();
    await waitFor(() =>
      expect(inHours).toHaveAccessibleDescription(
        /^They are Monday to Friday 9:00 AM to 5:00 PM, New York time\. Outside them it waits until they begin\./,
      ),
    );
    const link = page.getByRole('link', { name: 'Change them in Settings' });
    await expect(link).toHaveAttribute('href', '/settings');
    inHours.focus();
    await userEvent.keyboard(' ');
    await expect(inHours).toBeChecked();
    await userEvent.selectOptions(page.getByLabelText('Unit'), 'hours');
    await expect(inHours).toBeChecked();
    await userEvent.click(inHours);
    await expect(inHours).not.toBeChecked();
  },
};

export const NoReplyInSendingHours: Story = {
  args: { step: 'ask' },
  beforeEach: () => hours(null),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const inHours = page.getByRole('switch', { name: 'Only in sending hours' });
    await expect(await page.findByText(/You have set no hours yet/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Set your hours in Settings' })).toBeVisible();
    await userEvent.click(inHours);
    await expect(inHours).toBeChecked();
    const noReply = within(page.getByRole('group', { name: 'No reply after' }));
    await userEvent.selectOptions(noReply.getByLabelText('Unit'), 'days');
    await expect(inHours).toBeChecked();
  },
};

export const SendingHoursToLookAt: Story = {
  args: { step: 'w1', readOnly: true },
  beforeEach: () => hours({}),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(page.getByRole('switch', { name: 'Only in sending hours' })).toBeDisabled();
    await expect(await page.findByText(/Your hours never open/)).toBeVisible();
  },
};

export const LookOnly: Story = {
  args: { step: 'ask', readOnly: true },
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    await expect(page.getByRole('button', { name: 'Add an answer' })).toBeDisabled();
    await expect(page.getByRole('textbox', { name: 'Text' })).toHaveAttribute('contenteditable', 'false');
    await expect(page.queryByRole('button', { name: 'Insert name' })).toBeNull();
  },
};

export const Dark: Story = { args: { step: 'ask' }, globals: { theme: 'dark' } };
