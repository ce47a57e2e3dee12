import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';
import { exampleFlow } from '../try-it/example-flow.ts';
import { Dock } from './Dock.tsx';
import { StepList } from './StepList.tsx';
import { StoryEditor } from './StoryEditor.tsx';
import './editor.css';

const meta: Meta = { title: 'Editor/Steps' };
export default meta;
type Story = StoryObj;

export const OnASmallScreen: Story = {
  render: () => (
    <StoryEditor flow={exampleFlow}>
      <div className="editor-body" style={{ height: 640 }}>
        <StepList />
        <Dock settings={null} />
      </div>
    </StoryEditor>
  ),
  play: async ({ canvasElement }) => {
    const page = within(canvasElement);
    const steps = within(page.getByRole('region', { name: 'Steps' }));
    await userEvent.click(steps.getByRole('button', { name: /^Message.*confirmed/ }));
    const step = within(await page.findByRole('complementary', { name: 'Step' }));
    const text = step.getByLabelText('Text');
    await expect(text).toHaveFocus();
    await userEvent.clear(text);
    await userEvent.type(text, 'See you!');
    await userEvent.tab();
    await expect(await steps.findByText('See you!')).toBeInTheDocument();
  },
};
