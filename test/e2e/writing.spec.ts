import type { Flow } from '@parley/shared/flow/flow';
import type { Locator } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { draftOf, makeFlow } from './flows.ts';

test.use({ signedIn: true });

function flowWith(...nodes: Flow['nodes']): Flow {
  return {
    version: 1,
    name: 'Writing',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['WRITE'] }] } },
      ...nodes,
    ],
    edges: nodes.slice(0, 1).map(({ id }) => ({ from: 'start', exit: 'next', to: id })),
    layout: {},
  };
}

const blankQuestion: Flow['nodes'][number] = { id: 'q', kind: 'question', data: { text: '', answers: [] } };
const blankMessage: Flow['nodes'][number] = { id: 'm', kind: 'message', data: { text: '' } };

/** Pastes as from another program, with whatever else it puts on the clipboard. */
async function paste(into: Locator, text: string, html = ''): Promise<void> {
  await into.evaluate(
    (element, [plain, rich]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', plain);
      if (rich !== '') clipboardData.setData('text/html', rich);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [text, html] as const,
  );
}

test('a pasted list becomes the answers, and Enter and Backspace add and remove more', async ({
  page,
  server,
}) => {
  const id = await makeFlow(server, flowWith(blankQuestion));
  const editor = new Editor(page);
  await editor.open(id);
  const card = editor.card(/^Question/);
  await card.getByRole('button', { name: 'Edit text' }).click();
  await editor.type('How soon do you need it?');
  await paste(card.getByRole('textbox'), 'A) ASAP / B) This month / C) Just exploring');
  for (const [label, words] of ['A ASAP', 'B This month', 'C Just exploring'].map((all) =>
    all.split(/ (.*)/),
  ))
    await expect(card.getByRole('button', { name: new RegExp(`^Answer ${label},? ${words}`) })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '3 answers added' })).toBeVisible();
  await page.keyboard.press('Escape');

  const answer = (position: number) => card.getByRole('textbox', { name: `Answer ${position}` });
  await card.getByRole('button', { name: /^Answer C/ }).dblclick();
  await expect(answer(3)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answer(4)).toHaveValue('D');
  await expect(answer(4)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(answer(5)).toHaveValue('E');
  await expect(answer(5)).toBeFocused();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(answer(4)).toHaveValue('D');
  await page.keyboard.press('Escape');
  await editor.expectSaved();
  const { nodes } = await draftOf(server, id);
  expect(nodes.find((node) => node.id === 'q')?.data).toMatchObject({
    text: 'How soon do you need it?\nA) ASAP / B) This month / C) Just exploring',
    answers: [{ label: 'A' }, { label: 'B' }, { label: 'C' }, { label: 'D' }],
  });
  await expectAccessibleInBothThemes(page);
});

test('names are chips: typed, chosen, passed by arrow keys, changed and taken away', async ({
  page,
  server,
}) => {
  const id = await makeFlow(server, flowWith(blankMessage));
  const editor = new Editor(page);
  await editor.open(id);
  const card = editor.card(/^Message/);
  await card.getByRole('button', { name: 'Edit text' }).click();
  await editor.type('Hi {{first_name|there}}, see you {ti');
  await expect(page.getByRole('listbox', { name: 'What is known of the contact' })).toBeVisible();
  await page.keyboard.press('Enter');
  const box = card.getByRole('textbox');
  await expect(box).toHaveText('Hi First name · or “there”, see you Time');
  await expectAccessibleInBothThemes(page);
  // Over ", see you " and onto the first name.
  for (let i = 0; i < 13; i += 1) await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Change First name' });
  await dialog.getByRole('textbox', { name: 'If it is not known, say' }).fill('friend');
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('soon!');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.type('!');
  await page.keyboard.press('Escape');
  await editor.expectSaved();
  expect((await draftOf(server, id)).nodes[1]?.data).toEqual({
    text: 'Hi {{first_name|friend}}, see you {{time}}!',
  });
});

test('on a card an emoji is found by its name, and the caret never leaves the text for a button', async ({
  page,
  server,
}) => {
  const id = await makeFlow(server, flowWith(blankMessage));
  const editor = new Editor(page);
  await editor.open(id);
  const card = editor.card(/^Message/);
  await card.getByRole('button', { name: 'Edit text' }).click();
  await editor.type('We love you ');
  const box = card.getByRole('textbox');
  await card.getByRole('button', { name: 'Insert emoji' }).hover();
  await page.mouse.down();
  await expect(box).toBeFocused();
  await page.mouse.up();
  await expect(page.getByRole('searchbox', { name: 'Search emojis' })).toBeFocused();
  await page.keyboard.type('red heart');
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await expect(box).toHaveText('We love you ❤️');
});

test('what comes from a word processor is plain, and the dear characters go by one button', async ({
  page,
  server,
}) => {
  const id = await makeFlow(server, flowWith(blankMessage));
  const editor = new Editor(page);
  await editor.open(id);
  const card = editor.card(/^Message/);
  await card.getByRole('button', { name: 'Edit text' }).click();
  const text = 'It’s nearly time — “Tuesday” at two, at our place on Hill Street, as always. Bring a friend!';
  await paste(card.getByRole('textbox'), text, `<b>${text}</b><img src="x">`);
  await expect(card.getByRole('textbox')).toHaveText(text);
  await expect(card.locator('b, img')).toHaveCount(0);
  await expect(card.getByText('Reply STOP to opt out.')).toBeVisible();
  await card.getByRole('button', { name: 'Use plain characters (2 → 1)' }).click();
  await expect(card.getByText(/of 160 · sends as 1 text/)).toBeVisible();
  await page.keyboard.press('Escape');
  await editor.expectSaved();
  expect((await draftOf(server, id)).nodes[1]?.data).toEqual({
    text: `It's nearly time - "Tuesday" at two, at our place on Hill Street, as always. Bring a friend!`,
  });
});

test('a list pasted into a message makes a question, and back by one button', async ({ page, server }) => {
  const id = await makeFlow(server, flowWith(blankMessage));
  const editor = new Editor(page);
  await editor.open(id);
  await editor
    .card(/^Message/)
    .getByRole('button', { name: 'Edit text' })
    .click();
  await paste(editor.card(/^Message/).getByRole('textbox'), 'How was it?\n1. Great\n2. Bad');
  await expect(editor.card(/^Question/).getByRole('button', { name: /^Answer 2,? Bad/ })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(editor.card(/^Message.*How was it/)).toBeVisible();
});

test('a press on a card is not lost while its text is written', async ({ page, server }) => {
  const id = await makeFlow(server, flowWith(blankMessage));
  const editor = new Editor(page);
  await editor.open(id);
  const card = editor.card(/^Message/);
  await card.getByRole('button', { name: 'Edit text' }).click();
  await editor.type('See you soon');
  await card.getByRole('button', { name: 'What happens next?' }).hover();
  await page.mouse.down();
  await expect(card.getByRole('textbox')).not.toBeFocused();
  await page.mouse.up();
  await expect(page.getByRole('dialog', { name: /What happens next/ })).toBeVisible();
  await expect(card.getByRole('textbox')).toHaveCount(0);
  await expect(card).toContainText('See you soon');
});
