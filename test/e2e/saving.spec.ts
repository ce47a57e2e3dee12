import { readFile } from 'node:fs/promises';
import type { Flow } from '@parley/shared/flow/flow';
import type { Page } from '@playwright/test';
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

/** The text of a card that is being written. */
const writing = (editor: Editor) => editor.canvas.getByRole('textbox', { name: /^Text of/ });

/** Opens the text of a card, all of it picked out. */
async function rewrite(editor: Editor, card: string): Promise<void> {
  await editor
    .card(card)
    .getByRole('button', { name: /Edit text/ })
    .dblclick();
  await expect(writing(editor)).toBeFocused();
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
  await expect(writing(editor)).toHaveText(written.trim());
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

/** Two computers that both believe to be the one that edits, as after a time without a connection. */
async function believeToEdit(...pages: readonly Page[]): Promise<void> {
  for (const page of pages)
    await page.route('**/editor', (route) => route.fulfill({ json: { mine: true, holder: null } }));
}

test.describe('two who both edit', () => {
  test.use({ expectedComplaints: [/status of 409 .*\/draft/] });

  test('different steps come together', async ({ page, context, openPage, server }) => {
    const id = await makeFlow(server, askingFlow('Two cooks', newWord()));
    const [one, two] = [new Editor(page), new Editor(await openPage(context))];
    await believeToEdit(one.page, two.page);
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
      await believeToEdit(one.page, two.page);
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

test.describe('a second tab', () => {
  test('only looks, follows what is saved, takes over, and is offered to edit', async ({
    page,
    context,
    openPage,
    server,
  }) => {
    const id = await makeFlow(server, askingFlow('One pen', newWord()));
    const [one, two] = [new Editor(page), new Editor(await openPage(context))];
    await one.open(id);
    await rewrite(one, 'Message: The kettle is on.');
    await page.keyboard.type('Written in the first tab.');
    await page.keyboard.press('Escape');
    await expectStored(server, id, 'tea', 'Written in the first tab.');
    await two.open(id);
    await expect(two.page.getByText('You are editing this in another tab.')).toBeVisible();
    await expectAccessibleInBothThemes(two.page);
    await two.card('Message: Written in the first tab.').dblclick();
    await expect(writing(two)).toBeHidden();

    await page.bringToFront();
    await rewrite(one, 'Message: Written in the first tab.');
    await page.keyboard.type('And this is seen in the second.');
    await expect(two.card('Message: And this is seen in the second.')).toBeVisible();

    await page.keyboard.type(' Last words.');
    await two.page.getByRole('button', { name: 'Take over' }).click();
    await expect(
      page.getByText('You went on editing in another tab. What you wrote here is saved.'),
    ).toBeVisible();
    await expect(two.card('Message: And this is seen in the second. Last words.')).toBeVisible();
    await rewrite(two, 'Message: And this is seen in the second. Last words.');
    await two.page.keyboard.type('Now the second tab writes.');
    await two.expectSaved();
    await expect(one.card('Message: Now the second tab writes.')).toBeVisible();

    await two.page.close({ runBeforeUnload: true });
    await page.getByRole('button', { name: 'Edit here' }).click();
    await rewrite(one, 'Message: Now the second tab writes.');
    await page.keyboard.type('And the first again.');
    await expectStored(server, id, 'tea', 'And the first again.');
  });

  test('names someone else', async ({ page, server }) => {
    const id = await makeFlow(server, askingFlow('By another hand', newWord()));
    const held = await server.api('PUT', `/api/flows/${id}/editor`, { tab: 'elsewhere', take: true });
    const { holder } = (await held.json()) as { holder: { name: string } };
    const editor = new Editor(page);
    await editor.open(id);
    await expect(page.getByText(`${holder.name} is editing this.`)).toBeVisible();
    await page.getByRole('button', { name: 'Take over' }).click();
    await rewrite(editor, 'Message: The kettle is on.');
    await page.keyboard.type('Mine now.');
    await expectStored(server, id, 'tea', 'Mine now.');
  });
});

test('the back button between two flows saves each to itself', async ({ page, server }) => {
  const [one, two] = [
    await makeFlow(server, askingFlow('First of two', newWord())),
    await makeFlow(server, askingFlow('Second of two', newWord())),
  ];
  const editor = new Editor(page);
  await editor.open(one);
  await rewrite(editor, 'Message: The kettle is on.');
  await page.keyboard.type('For the first.');
  await page.getByRole('link', { name: 'Flows', exact: true }).click();
  await page.getByRole('link', { name: 'Second of two' }).click();
  await rewrite(editor, 'Message: The kettle is on.');
  await page.keyboard.type('For the second.');
  await page.goBack();
  await page.goBack();
  await expect(editor.card('Message: For the first.')).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(editor.card('Message: For the second.')).toBeVisible();
  await expectStored(server, one, 'tea', 'For the first.');
  await expectStored(server, two, 'tea', 'For the second.');
});

test.describe('a login that expires', () => {
  test.use({ expectedComplaints: [/status of 401/] });

  test('edits wait, and go on after signing in on the spot', async ({ page, context, owner, server }) => {
    const id = await makeFlow(server, askingFlow('Late shift', newWord()));
    const editor = new Editor(page);
    await editor.open(id);
    await rewrite(editor, 'Message: The kettle is on.');
    await context.clearCookies();
    await page.keyboard.type('Written while signed out.');
    await expect(page.getByText(/^You are signed out/)).toBeVisible();
    await expect(editor.status).toContainText('signed out, kept on this device');
    await expectAccessibleInBothThemes(page);
    await page.getByRole('button', { name: 'Sign in again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign in again' });
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill(owner.email);
    await dialog.getByRole('textbox', { name: 'Password' }).fill(owner.password);
    await dialog.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(dialog).toBeHidden();
    await editor.expectSaved();
    await expectStored(server, id, 'tea', 'Written while signed out.');
    await expect(editor.card('Message: Written while signed out.')).toBeVisible();
  });
});

test.describe('a flow deleted in another tab', () => {
  test.use({ expectedComplaints: [/status of 404/] });

  test('comes back with what was written since', async ({ page, server }) => {
    const id = await makeFlow(server, askingFlow('Gone too soon', newWord()));
    const editor = new Editor(page);
    await editor.open(id);
    await rewrite(editor, 'Message: The kettle is on.');
    await server.api('DELETE', `/api/flows/${id}`);
    await page.keyboard.type('Written after the end.');
    await expect(page.getByText(/^This flow was deleted/)).toBeVisible();
    await expectAccessibleInBothThemes(page);
    await page.getByRole('button', { name: 'Bring it back' }).click();
    await editor.expectSaved();
    await expectStored(server, id, 'tea', 'Written after the end.');
  });

  test('or goes on as a flow of its own', async ({ page, server }) => {
    const id = await makeFlow(server, askingFlow('Gone for good', newWord()));
    const editor = new Editor(page);
    await editor.open(id);
    await rewrite(editor, 'Message: The kettle is on.');
    await server.api('DELETE', `/api/flows/${id}`);
    await page.keyboard.type('A second life.');
    await page.getByRole('button', { name: 'Save my copy as a new flow' }).click();
    await expect(page).not.toHaveURL(new RegExp(id));
    await expect(editor.card('Message: A second life.')).toBeVisible();
    const [, copy = ''] = /flows\/([^/?]+)/.exec(page.url()) ?? [];
    await expectStored(server, copy, 'tea', 'A second life.');
  });
});
