import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { draftOf, makeFlow, newNumber, newWord } from './flows.ts';
import { PracticePhone } from './practice.ts';

test.use({
  signedIn: true,
  viewport: { width: 1600, height: 1000 },
  permissions: ['clipboard-read', 'clipboard-write'],
});

/** As it comes out of a word processor. */
const pasted =
  'Dear Valued Customer, we’d love to know more about your “dream kitchen” — it’s our job! 🎉 ' +
  'What’s your budget? What’s your timeline? 🏠 Who else is involved? What have you tried before? 😀';

test('a text from a word processor becomes plain texts of one question each', async ({ page, server }) => {
  const word = newWord();
  const id = await makeFlow(server, {
    version: 1,
    name: 'From Word',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: [word] }] } },
      { id: 'hi', kind: 'message', data: { text: 'Thanks for stopping by!' } },
      {
        id: 'ask',
        kind: 'question',
        data: { text: '', answers: [{ id: 'any', label: 'Their words', accepts: [{ type: 'text' }] }] },
      },
      {
        id: 'sure',
        kind: 'question',
        data: {
          text: 'Want us to call? Reply Yes or Cancel.',
          answers: [
            { id: 'yes', label: 'Yes' },
            { id: 'cancel', label: 'Cancel' },
          ],
        },
      },
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'hi' },
      { from: 'hi', exit: 'next', to: 'ask' },
      { from: 'ask', exit: 'any', to: 'sure' },
      { from: 'sure', exit: 'yes', to: 'end' },
      { from: 'sure', exit: 'cancel', to: 'end' },
    ],
    layout: {},
  });
  const editor = new Editor(page);
  await editor.open(id);
  const toFix = editor.panel('To fix');

  await test.step('the counter says what it costs', async () => {
    await editor
      .card(/^Question 1/)
      .getByRole('button', { name: 'Edit text' })
      .click();
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    await page.keyboard.press('Control+v');
    await expect(editor.canvas.getByText(/sends as 3 texts/)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('each thing that is wrong is named', async () => {
    await editor.toFix.or(page.getByRole('button', { name: /to look at$/ })).click();
    for (const what of [/Dear Valued Customer/, /4 questions/i, /3 emojis/i])
      await expect(toFix.getByText(what).first()).toBeVisible();
    await expectAccessibleInBothThemes(page);
  });

  await test.step('an answer called Cancel keeps it from being published', async () => {
    await editor.button('Publish').click();
    const dialog = page.getByRole('dialog', { name: /publish/i });
    await expect(dialog).toContainText('Cancel');
    await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeHidden();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
  });

  await test.step('fixes, one press each', async () => {
    const press = (name: RegExp) => toFix.getByRole('button', { name }).first().click();
    await press(/^Use plain characters/);
    await press(/^Say it like a person/);
    for (let i = 0; i < 3; i += 1) await press(/^Split into two/);
    await press(/^Use “.*” instead/);
    await expect(editor.toFix).toBeHidden();
    await expect(page.getByRole('button', { name: /to look at$/ })).toBeHidden();
    await expect(editor.canvas.getByText(/sends as [2-9] texts/)).toHaveCount(0);
  });

  await test.step('the phone shows what is saved, to the letter', async () => {
    await editor.expectSaved();
    await editor.publish(1);
    const { nodes } = await draftOf(server, id);
    const texts = nodes.flatMap(({ data }) => ('text' in data ? (data.text ?? []) : []));
    await page.goto(`/practice?phone=${encodeURIComponent(newNumber())}`);
    const phone = new PracticePhone(page);
    await phone.text(word);
    for (const part of ['dream kitchen', 'timeline', 'else is involved', 'tried before', 'want us to call']) {
      const saved = texts.find((text) => text.toLowerCase().includes(part)) ?? `no text with ${part}`;
      const read = `Business: ${saved.replace('{{first_name|there}}', 'there')}`;
      await expect(phone.texts.getByText(read, { exact: true })).toBeVisible();
      await phone.text('Fine');
    }
  });
});
