import type { Flow } from '@parley/shared/flow/flow';
import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { makeFlow, newNumber, newWord, publish } from './flows.ts';
import type { TestServer } from './server.ts';

test.use({ signedIn: true });

/** A question that takes any text, and a thank-you: without the question the two lines become one. */
function bookingFlow(name: string, word: string): Flow {
  return {
    version: 1,
    name,
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: [word] }] } },
      {
        id: 'slot',
        kind: 'question',
        data: {
          text: 'Pick a slot: what time suits you?',
          answers: [{ id: 'any', label: 'Any time', accepts: [{ type: 'text' }] }],
        },
      },
      { id: 'booked', kind: 'message', data: { text: 'Booked, see you then.' } },
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'slot' },
      { from: 'slot', exit: 'any', to: 'booked' },
      { from: 'booked', exit: 'next', to: 'end' },
    ],
    layout: {},
  };
}

async function textsTo(server: TestServer, phone: string): Promise<string[]> {
  const found = await server.api('GET', `/api/conversations?phone=${encodeURIComponent(phone)}`);
  const { items } = (await found.json()) as { items: { id: string }[] };
  const answer = await server.api('GET', `/api/conversations/${items[0]?.id}/messages`);
  const messages = (await answer.json()) as { items: { direction: string; text: string }[] };
  return messages.items.filter(({ direction }) => direction === 'out').map(({ text }) => text);
}

const text = (server: TestServer, from: string, words: string) =>
  server.api('POST', '/api/practice/texts', { from, text: words });

/** So many people who have been asked and have not answered yet. */
async function askedPeople(server: TestServer, word: string, count: number): Promise<string[]> {
  const phones = Array.from({ length: count }, newNumber);
  for (const phone of phones) {
    await text(server, phone, word);
    await expect.poll(() => textsTo(server, phone)).toHaveLength(1);
  }
  return phones;
}

async function deleteQuestion(editor: Editor): Promise<void> {
  const question = editor.card(/^Question.*Pick a slot/);
  await question.locator('.card-head').click();
  await editor.page.keyboard.press('Delete');
  await expect(question).toBeHidden();
  await editor.expectSaved();
}

test('changing a live conversation: whoever waits finishes on what they began', async ({ page, server }) => {
  const word = newWord();
  const id = await makeFlow(server, bookingFlow('Booking', word));
  await publish(server, id);
  const [first = '', ...others] = await askedPeople(server, word, 3);
  const editor = new Editor(page);
  await editor.open(id);

  await test.step('the step where they wait is deleted', async () => {
    await deleteQuestion(editor);
    await expect(editor.status).toContainText(/Version 1 is live · draft saved · \d changes? not live/);
  });

  await test.step('the publish dialog tells whom it touches and what changes', async () => {
    await editor.button('Publish').click();
    const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
    await expect(dialog).toContainText('3 people in this conversation.');
    await expect(dialog).toContainText('3 are waiting at a step of version 1 that you removed: Pick a slot');
    const choice = dialog.getByRole('combobox', { name: /^What becomes of those who wait at Pick a slot/ });
    await expect(choice).toHaveValue('keep');
    await expect(choice.locator('option:checked')).toHaveText('They finish on version 1');
    await expect(dialog.getByRole('region', { name: 'What changes' })).toContainText(
      'Removed: Pick a slot: what time suits you?',
    );
    await expectAccessibleInBothThemes(page);
    await dialog.getByRole('textbox', { name: /What is new/ }).fill('No more slots');
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(dialog).toBeHidden();
    await expect(editor.status).toContainText('Version 2 is live');
    await expect(page.getByText(`Text ${word} to start it.`)).toBeVisible();
    await expectAccessibleInBothThemes(page);
  });

  await test.step('one who waited finishes on version 1, a new one gets version 2', async () => {
    await text(server, first, 'at ten');
    await expect.poll(async () => (await textsTo(server, first)).at(-1)).toBe('Booked, see you then.');
    expect(await textsTo(server, first)).toHaveLength(2);
    const late = newNumber();
    await text(server, late, word);
    await expect.poll(async () => (await textsTo(server, late))[0]).toContain('Booked, see you then.');
    for (const other of others) expect(await textsTo(server, other)).toHaveLength(1);
  });

  await test.step('version 1 is restored to the draft, compared, and discarded', async () => {
    await editor.button('History').click();
    const history = page.getByRole('complementary', { name: 'History' });
    await expect(history.getByRole('listitem').first()).toContainText('No more slots');
    await expect(history).toContainText('2 people on it now');
    await expectAccessibleInBothThemes(page);
    await history.getByRole('button', { name: 'More for version 1' }).click();
    await page.getByRole('menuitem', { name: 'Restore to draft' }).click();
    await expect(editor.card(/^Question.*Pick a slot/)).toBeVisible();
    await editor.expectSaved();
    await history.getByRole('button', { name: 'Compare with live' }).click();
    const between = history.getByRole('region', { name: 'From version 2 to the draft' });
    await expect(between).toContainText('Added: Pick a slot: what time suits you?');
    await expect(editor.card(/^Question.*Pick a slot/)).toContainText('+ New');
    await expectAccessibleInBothThemes(page);
    await history.getByRole('button', { name: 'All versions' }).click();
    await history.getByRole('button', { name: 'Discard changes' }).click();
    await expect(editor.card(/^Question.*Pick a slot/)).toBeHidden();
    await expect(history).toContainText('The same as the live version.');
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
    await expect(editor.card(/^Question.*Pick a slot/)).toBeVisible();
  });
});

test('whoever waits at a step that is gone can be moved to another', async ({ page, server }) => {
  const word = newWord();
  const id = await makeFlow(server, bookingFlow('Moving on', word));
  await publish(server, id);
  const [waiting = ''] = await askedPeople(server, word, 1);
  const editor = new Editor(page);
  await editor.open(id);
  await deleteQuestion(editor);
  await editor.button('Publish').click();
  const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
  const choice = dialog.getByRole('combobox', { name: /^What becomes of those/ });
  await choice.selectOption({ label: 'Move to Booked, see you then.' });
  await expect(dialog).toContainText('Whoever is moved gets the text of that step.');
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('1 person goes on in it.')).toBeVisible();
  await expect.poll(async () => (await textsTo(server, waiting)).at(-1)).toBe('Booked, see you then.');
});

test('a paused flow takes nobody new, and goes on when it is resumed', async ({ page, server }) => {
  const word = newWord();
  const id = await makeFlow(server, bookingFlow('Holidays', word));
  await publish(server, id);
  const [inside = ''] = await askedPeople(server, word, 1);
  const editor = new Editor(page);
  await editor.open(id);
  await editor.button('History').click();
  const history = page.getByRole('complementary', { name: 'History' });
  await history.getByRole('button', { name: 'Pause …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pause this flow?' });
  await expect(dialog).toContainText('They go on to the end (1 person)');
  await expectAccessibleInBothThemes(page);
  await dialog.getByRole('button', { name: 'Pause it' }).click();
  await expect(editor.status).toContainText('Version 1 is paused, nobody new gets in');

  const outside = newNumber();
  await text(server, outside, word);
  await text(server, inside, 'at ten');
  await expect.poll(async () => (await textsTo(server, inside)).at(-1)).toBe('Booked, see you then.');
  expect((await textsTo(server, outside)).join()).not.toContain('Pick a slot');

  await history.getByRole('button', { name: 'Resume' }).click();
  await expect(editor.status).toContainText('Version 1 is live');
  await text(server, outside, word);
  await expect.poll(async () => (await textsTo(server, outside)).at(-1)).toContain('Pick a slot');
});
