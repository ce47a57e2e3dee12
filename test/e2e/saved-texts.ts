import type { Flow } from '@parley/shared/flow/flow';
import type { Locator } from '@playwright/test';
import type { Editor } from './editor.ts';
import { expect } from './fixtures.ts';
import { draftOf } from './flows.ts';
import type { TestServer } from './server.ts';

export const textOf = ({ nodes }: Flow, id: string) => {
  const data = nodes.find((node) => node.id === id)?.data;
  return data !== undefined && 'text' in data ? data.text : undefined;
};

/** That the server has this text of a step by now. */
export async function expectStored(
  server: TestServer,
  id: string,
  step: string,
  text: string,
): Promise<void> {
  const stored = async () => textOf(await draftOf(server, id), step);
  await expect.poll(stored, { intervals: [50, 100] }).toBe(text);
}

/** The text of a card that is being written. */
export const writing = (editor: Editor): Locator => editor.canvas.getByRole('textbox', { name: /^Text of/ });

/** Opens the text of a card, all of it picked out. */
export async function rewrite(editor: Editor, card: string): Promise<void> {
  await editor
    .card(card)
    .getByRole('button', { name: /Edit text/ })
    .dblclick();
  await expect(writing(editor)).toBeFocused();
  await editor.page.keyboard.press('ControlOrMeta+A');
}
