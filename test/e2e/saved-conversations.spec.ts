import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newWord } from './flows.ts';

test.use({ signedIn: true });

test('a conversation is kept, says when it goes differently, and is accepted', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('Drinks', newWord()));
  const editor = new Editor(page);
  await editor.open(id);
  await editor.button('Try it').click();
  const panel = editor.panel('Try it');
  const press = (name: string | RegExp) => panel.getByRole('button', { name }).click();

  await test.step('keep it', async () => {
    await press(/^A$/);
    await expect(panel.getByRole('log')).toContainText('The kettle is on.');
    await press('Keep this as a test');
    await panel.getByRole('textbox', { name: 'Name of the test' }).fill('Tea, please');
    await press('Keep');
    await press('Saved 1');
    await expect(panel).toContainText('It goes as it should.');
    await editor.expectSaved();
    expect((await draftOf(server, id)).tests).toMatchObject([
      { name: 'Tea, please', deeds: [{ type: 'text', text: 'A' }] },
    ]);
  });

  await test.step('change a text: what was, and what is now', async () => {
    await editor.card('Message: The kettle is on.').getByText('The kettle is on.').dblclick();
    await expect(editor.canvas.getByRole('textbox', { name: /^Text of The kettle/ })).toBeFocused();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Your tea is brewing.');
    await page.keyboard.press('Escape');
    await expect(panel).toContainText('1 of 1 goes differently now.');
    const differs = panel.getByRole('list', { name: 'What differs' });
    await expect(differs).toContainText('Was: We: The kettle is on.');
    await expect(differs).toContainText('Now: We: Your tea is brewing.');
    await expectAccessibleInBothThemes(page);
  });

  await test.step('accept it, and it stays accepted', async () => {
    await press('Accept as it is now');
    await expect(panel).toContainText('It goes as it should.');
    await editor.expectSaved();
    await page.reload();
    await press('Saved 1');
    await expect(panel).toContainText('It goes as it should.');
  });

  await test.step('it is played on the phone, and deleted', async () => {
    await press('More for Tea, please');
    await page.getByRole('menuitem', { name: 'Show in the phone' }).click();
    await expect(panel.getByRole('log')).toContainText('Your tea is brewing.');
    await press('Saved 1');
    await press('More for Tea, please');
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(panel.getByRole('button', { name: 'Saved', exact: true })).toBeVisible();
  });
});
