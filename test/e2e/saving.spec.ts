import { readFile } from 'node:fs/promises';
import type { Flow } from '@parley/shared/flow/flow';
import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newWord } from './flows.ts';
import type { TestServer } from './server.ts';

test.use({ signedIn: true });

const textOf = ({ nodes }: Flow, id: string) => {
  const data = nodes.find((node) => node.id === id)?.data;
  return data !== undefined && 'text' in data ? data.text : undefined;
};

/** That the server has this text of a step by now. */
async function expectStored(server: TestServer, id: string, step: string, text: string): Promise<void> {
  const stored = async () => textOf(await draftOf(server, id), step);
  await expect.poll(stored, { intervals: [50, 100] }).toBe(text);
}

/** Opens the text of a card, all of it picked out. */
async function rewrite(editor: Editor, card: string): Promise<void> {
  await editor
    .card(card)
    .getByRole('button', { name: /Edit text/ })
    .dblclick();
  await expect(editor.canvas.getByRole('textbox')).toBeFocused();
  await editor.page.keyboard.press('ControlOrMeta+A');
}

test('what is typed while saves are under way is all kept', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('Typing', newWord()));
  const editor = new Editor(page);
  await editor.open(id);
  await rewrite(editor, 'Message: The kettle is on.');
  let written = '';
  const type = async (text: string) => {
    await page.keyboard.type(text);
    written += text;
  };
  // Each save is held back until its author has gone on typing.
  for (const sentence of ['The kettle sings. ', 'The cups are warm. ']) {
    const save = Promise.withResolvers<void>();
    const typed = Promise.withResolvers<void>();
    await page.route(
      '**/draft',
      async (route) => {
        save.resolve();
        await typed.promise;
        await route.continue();
      },
      { times: 1 },
    );
    await type(sentence);
    await save.promise;
    await type('And on it goes, ');
    typed.resolve();
    await type('word after word. ');
  }
  await expect(editor.canvas.getByRole('textbox')).toHaveText(written);
  await editor.expectSaved();
  await expectStored(server, id, 'tea', written);
});

test('the last words before a reload are kept', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('Leaving', newWord()));
  const editor = new Editor(page);
  await editor.open(id);
  await rewrite(editor, 'Message: The kettle is on.');
  await page.keyboard.type('Gone in a moment');
  await page.reload();
  await expect(editor.card('Message: Gone in a moment')).toBeVisible();
  await expectStored(server, id, 'tea', 'Gone in a moment');
});

test.describe('without the server', () => {
  test.use({ expectedComplaints: [/ERR_(CONNECTION_|INTERNET_|EMPTY_RESPONSE|SOCKET)/] });

  test('edits wait on this device until it is back', async ({ page, server }) => {
    const id = await makeFlow(server, askingFlow('Power cut', newWord()));
    const editor = new Editor(page);
    await editor.open(id);
    await rewrite(editor, 'Message: The kettle is on.');
    await server.kill();
    await page.keyboard.type('Cold tea tonight.');
    await expect(editor.status).toContainText('offline, kept on this device');
    await server.start();
    await expect(editor.status).toContainText('draft saved', { timeout: 10_000 });
    expect(textOf(await draftOf(server, id), 'tea')).toBe('Cold tea tonight.');
  });

  test('edits outlive the tab they were made in', async ({ page, context, openPage, server }) => {
    const id = await makeFlow(server, askingFlow('Tunnel', newWord()));
    const first = new Editor(page);
    await first.open(id);
    await rewrite(first, 'Message: The kettle is on.');
    await context.setOffline(true);
    await page.keyboard.type('Written in a tunnel.');
    await expect(first.status).toContainText('offline, kept on this device');
    await expectAccessibleInBothThemes(page);
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    await context.setOffline(false);

    const again = new Editor(await openPage(context));
    await again.open(id);
    await expect(again.card('Message: Written in a tunnel.')).toBeVisible();
    await again.expectSaved();
    await expectStored(server, id, 'tea', 'Written in a tunnel.');
  });
});

test.describe('in two tabs', () => {
  test.use({ expectedComplaints: [/status of 409 .*\/draft/] });

  test('different steps come together', async ({ page, context, openPage, server }) => {
    const id = await makeFlow(server, askingFlow('Two cooks', newWord()));
    const [one, two] = [new Editor(page), new Editor(await openPage(context))];
    await one.open(id);
    await two.open(id);
    await rewrite(one, 'Message: The kettle is on.');
    await page.keyboard.type('Tea by one.');
    await one.expectSaved();
    await expectStored(server, id, 'tea', 'Tea by one.');
    await rewrite(two, 'Message: The beans are ground.');
    await two.page.keyboard.type('Coffee by two.');
    await expectStored(server, id, 'coffee', 'Coffee by two.');
    await two.expectSaved();
    expect(textOf(await draftOf(server, id), 'tea')).toBe('Tea by one.');
    await expect(two.card('Message: Tea by one.')).toBeVisible();
    await expect(two.page.getByRole('dialog')).toBeHidden();
  });

  for (const choice of ['Keep mine', 'Take theirs'] as const) {
    test(`the same step asks which to keep: ${choice}`, async ({ page, context, openPage, server }) => {
      const id = await makeFlow(server, askingFlow('Two minds', newWord()));
      const [one, two] = [new Editor(page), new Editor(await openPage(context))];
      await one.open(id);
      await two.open(id);
      await rewrite(one, 'Message: The kettle is on.');
      await page.keyboard.type('Theirs: green tea.');
      await expectStored(server, id, 'tea', 'Theirs: green tea.');
      await rewrite(two, 'Message: The kettle is on.');
      await two.page.keyboard.type('Mine: black tea.');

      const dialog = two.page.getByRole('dialog', { name: 'This flow was changed elsewhere too' });
      await expect(dialog).toContainText('Nothing is saved until you choose.');
      await expect(dialog.getByRole('listitem')).toHaveText(['Mine: black tea.']);
      await expectAccessibleInBothThemes(two.page);
      const download = two.page.waitForEvent('download');
      await dialog.getByRole('button', { name: 'the other one' }).click();
      const theirs = JSON.parse(await readFile(await (await download).path(), 'utf8')) as Flow;
      expect(textOf(theirs, 'tea')).toBe('Theirs: green tea.');

      await two.page.keyboard.press('Escape');
      await expect(two.status).toContainText('changed elsewhere too');
      await two.page.getByRole('button', { name: 'Choose which to keep' }).click();
      await dialog.getByRole('button', { name: choice }).click();
      await two.expectSaved();
      const kept = choice === 'Keep mine' ? 'Mine: black tea.' : 'Theirs: green tea.';
      await expect(two.card(`Message: ${kept}`)).toBeVisible();
      await expectStored(server, id, 'tea', kept);
    });
  }
});
