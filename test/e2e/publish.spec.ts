import type { Flow } from '@parley/shared/flow/flow';
import type { Route } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, expectAccessibleInBothThemes, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newNumber, newWord, publish } from './flows.ts';
import type { TestServer } from './server.ts';

test.use({ signedIn: true });

const without = (flow: Flow, from: string): Flow => ({
  ...flow,
  edges: flow.edges.filter((edge) => edge.from !== from),
});

test('what stands in the way is told in words, and mended from there', async ({ page, server }) => {
  const id = await makeFlow(server, without(askingFlow('Half drawn', newWord()), 'coffee'));
  const editor = new Editor(page);
  await editor.open(id);
  await expect(editor.toFix).toHaveText('1 thing to fix');

  await editor.button('Publish').click();
  const refusal = page.getByRole('dialog', { name: 'Not ready to publish' });
  await expect(refusal).toContainText('One thing has to be fixed first.');
  await expect(refusal.getByRole('button', { name: 'Publish' })).toBeHidden();
  await expectAccessibleInBothThemes(page);
  await refusal.getByRole('button', { name: /^Nothing happens after/ }).click();

  await expect(refusal).toBeHidden();
  await expect(editor.card('Message: The beans are ground.')).toBeInViewport({ ratio: 0.99 });
  await expect(editor.card('Message: The beans are ground.')).toBeFocused();
  const step = editor.panel('Step').getByRole('list', { name: 'About this step' });
  await expect(step).toContainText('Nothing happens after');
  await step.getByRole('button', { name: 'End here' }).click();
  await expect(editor.toFix).toBeHidden();
  await editor.publish(1);
});

test.describe('two flows with one word', () => {
  test.use({ expectedComplaints: [/status of 422 .*\/publish/] });

  test('the second is refused, and the first is named', async ({ page, server }) => {
    const word = newWord();
    await publish(server, await makeFlow(server, askingFlow('Morning drinks', word)));
    const id = await makeFlow(server, askingFlow('Evening drinks', word));
    const editor = new Editor(page);
    await editor.open(id);
    await editor.button('Publish').click();
    const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await expect(dialog.getByRole('alert')).toContainText(
      `The word “${word.toUpperCase()}” already starts the flow “Morning drinks”.`,
    );
    await expectAccessibleInBothThemes(page);
    await dialog
      .getByRole('listitem')
      .getByRole('button', { name: /^The word/ })
      .click();

    await editor
      .panel('Step')
      .getByRole('button', { name: `Remove ${word}` })
      .click();
    await editor.panel('Step').getByRole('textbox', { name: 'Words' }).fill(`${word} evening`);
    await page.keyboard.press('Enter');
    await editor.publish(1);
  });
});

test('publishing while a save is under way publishes what was written last', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('In a hurry', newWord()));
  const editor = new Editor(page);
  await editor.open(id);
  const [save, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const hold = async (route: Route) => {
    save.resolve();
    await go.promise;
    await route.continue();
  };
  await page.route('**/draft', hold, { times: 1 });
  await editor
    .card('Message: The kettle is on.')
    .getByRole('button', { name: /Edit text/ })
    .dblclick();
  await editor.type(' Hurry');
  await save.promise;
  await page.keyboard.type(' up!');
  await editor.button('Publish').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  go.resolve();
  await expect(editor.status).toContainText('Version 1 is live · draft saved');
  const version = await server.api('GET', `/api/flows/${id}/versions/1`);
  expect(JSON.stringify(await version.json())).toContain('The kettle is on. Hurry up!');
});

async function textsOf(server: TestServer, phone: string): Promise<string[]> {
  const found = await server.api('GET', `/api/conversations?phone=${encodeURIComponent(phone)}`);
  const { items } = (await found.json()) as { items: { id: string }[] };
  const answer = await server.api('GET', `/api/conversations/${items[0]?.id}/messages`);
  const messages = (await answer.json()) as { items: { direction: string; text: string }[] };
  return messages.items.filter(({ direction }) => direction === 'out').map(({ text }) => text);
}

test('whoever is in a conversation finishes on the version they began', async ({ page, server }) => {
  const word = newWord();
  const id = await makeFlow(server, askingFlow('Drinks of the day', word));
  await publish(server, id);
  const [early, late] = [newNumber(), newNumber()];
  const text = (from: string, words: string) =>
    server.api('POST', '/api/practice/texts', { from, text: words });
  await text(early, word);
  await expect.poll(() => textsOf(server, early)).toHaveLength(1);

  const editor = new Editor(page);
  await editor.open(id);
  await editor
    .card('Message: The kettle is on.')
    .getByRole('button', { name: /Edit text/ })
    .dblclick();
  await page.keyboard.press('ControlOrMeta+A');
  await editor.type('The samovar is steaming.');
  await editor.expectSaved();
  await expect(editor.status).toContainText('1 change not live');
  await editor.publish(2);
  expect((await draftOf(server, id)).nodes).toContainEqual({
    id: 'tea',
    kind: 'message',
    data: { text: 'The samovar is steaming.' },
  });

  await text(late, word);
  await expect.poll(() => textsOf(server, late)).toHaveLength(1);
  await text(early, 'a');
  await text(late, 'a');
  await expect.poll(async () => (await textsOf(server, early)).at(-1)).toBe('The kettle is on.');
  await expect.poll(async () => (await textsOf(server, late)).at(-1)).toBe('The samovar is steaming.');
});
