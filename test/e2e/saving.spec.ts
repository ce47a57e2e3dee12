import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { askingFlow, makeFlow, newWord } from './flows.ts';
import { expectStored, rewrite, writing } from './saved-texts.ts';

test.use({ signedIn: true });

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
    // What opened beside it is fetched while there is a server.
    await expect(editor.panel('Step').getByRole('textbox', { name: 'Text' })).toBeVisible();
    await server.kill();
    await page.keyboard.type('Cold tea tonight.');
    await expect(editor.status).toContainText('offline, kept on this device');
    await server.start();
    await expect(editor.status).toContainText('draft saved', { timeout: 10_000 });
    await expectStored(server, id, 'tea', 'Cold tea tonight.');
  });

  test('edits outlive the tab they were made in', async ({ page, context, openPage, server }) => {
    const id = await makeFlow(server, askingFlow('Tunnel', newWord()));
    const first = new Editor(page);
    await first.open(id);
    await rewrite(first, 'Message: The kettle is on.');
    await expect(first.panel('Step').getByRole('textbox', { name: 'Text' })).toBeVisible();
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
