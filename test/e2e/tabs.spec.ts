import { readFile } from 'node:fs/promises';
import type { Flow } from '@parley/shared/flow/flow';
import type { Page } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newWord } from './flows.ts';
import { expectStored, rewrite, textOf, writing } from './saved-texts.ts';

test.use({ signedIn: true });

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

  test('keeps what was typed before it was known that someone else writes', async ({ page, server }) => {
    const id = await makeFlow(server, askingFlow('Quick hands', newWord()));
    await server.api('PUT', `/api/flows/${id}/editor`, { tab: 'elsewhere', take: true });
    let answer = () => {};
    const answered = new Promise<void>((go) => {
      answer = go;
    });
    await page.route('**/editor', async (route) => {
      await answered;
      await route.continue();
    });
    const editor = new Editor(page);
    await editor.open(id);
    await rewrite(editor, 'Message: The kettle is on.');
    await page.keyboard.type('Written before anybody answered.');
    answer();
    await expect(page.getByText('took over the editing. What you wrote is saved.')).toBeVisible();
    await expect(editor.card('Message: Written before anybody answered.')).toBeVisible();
    await expectStored(server, id, 'tea', 'Written before anybody answered.');
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
