import type { Page } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newWord } from './flows.ts';

test.use({ signedIn: true });

/** Pastes as the browser would: with an event that carries the text. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', words);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** What copying puts on the clipboard. */
function copied(page: Page, type: 'copy' | 'cut' = 'copy'): Promise<string> {
  return page.evaluate((what) => {
    const clipboardData = new DataTransfer();
    document.activeElement?.dispatchEvent(
      new ClipboardEvent(what, { clipboardData, bubbles: true, cancelable: true }),
    );
    return clipboardData.getData('text/plain');
  }, type);
}

async function open(page: Page, id: string): Promise<Editor> {
  const editor = new Editor(page);
  await editor.open(id);
  await editor.card(/^Start/).focus();
  return editor;
}

test('steps go from one flow to another with their lines', async ({ page, server }) => {
  const first = await makeFlow(server, askingFlow('From', newWord()));
  const second = await makeFlow(server, askingFlow('To', newWord()));
  await open(page, first);
  await page.keyboard.press('Control+a');
  const text = await copied(page);
  expect(JSON.parse(text)).toMatchObject({ type: 'parley/clipboard', v: 1 });

  const editor = await open(page, second);
  await paste(page, text);
  await expect.poll(async () => (await draftOf(server, second)).nodes).toHaveLength(9);
  const { nodes, edges } = await draftOf(server, second);
  expect(new Set(nodes.map((node) => node.id)).size).toBe(9);
  expect(edges).toHaveLength(9);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => (await draftOf(server, second)).nodes).toHaveLength(5);
  await page.keyboard.press('Control+d');
  await expect(editor.card(/^Start/)).toHaveCount(1);
});

test('what is cut leaves a healed line, and comes back where it is pasted', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('Cut', newWord()));
  const editor = await open(page, id);
  await editor.card('Message: The kettle is on.').click();
  await editor.card('Message: The kettle is on.').focus();
  const text = await copied(page, 'cut');
  await expect
    .poll(async () => (await draftOf(server, id)).edges)
    .toContainEqual({ from: 'ask', exit: 'a', to: 'end' });
  // The focus goes on along the line, and so what is pasted is pasted here.
  await expect(editor.card(/^End/)).toBeFocused();
  await paste(page, text);
  await expect(editor.card('Message: The kettle is on.')).toBeFocused();
});

test('a list of answers becomes a question, any other text a message', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('Words', newWord()));
  const editor = await open(page, id);
  await page.keyboard.press('Escape');
  await paste(page, 'When do you want to start?\nA) ASAP / B) This month / C) Just exploring');
  await expect(editor.card(/^Question \d, When do you want to start\?/)).toHaveAccessibleName(/3 answers/);
  await page.keyboard.press('Escape');
  await paste(page, 'Good to hear from you!');
  await expect(editor.card('Message: Good to hear from you!')).toBeVisible();
});

test('what cannot be read is said, and nothing changes', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('Broken', newWord()));
  await open(page, id);
  const before = await draftOf(server, id);
  const messages = page.getByRole('region', { name: 'Messages' });
  for (const [text, why] of [
    ['{"type":"parley/clipboard","v":1,"nodes":[{"id":', /cannot be read/],
    ['{"type":"parley/clipboard","v":9}', /newer Parley/],
    [`{"a":"${'x'.repeat(1_100_000)}"}`, /too much to paste/],
    ['{"type":"excalidraw/clipboard"}', /no step and no text/],
  ] as const) {
    await paste(page, text);
    await expect(messages).toContainText(why);
  }
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  expect(await draftOf(server, id)).toEqual(before);
});
