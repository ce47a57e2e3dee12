import type { Flow } from '@parley/shared/flow/flow';
import type { Locator } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newWord } from './flows.ts';

test.use({ signedIn: true });

function empty(): Flow {
  return {
    version: 1,
    name: 'By keyboard',
    nodes: [{ id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: [newWord()] }] } }],
    edges: [],
    layout: {},
  };
}

test('a flow is built, mended, tried and published by keyboard alone', async ({ page, server }) => {
  const editor = new Editor(page);
  const id = await makeFlow(server, empty());
  // Whatever is done here with a pointer is done by mistake.
  await page.addInitScript(() => {
    addEventListener('pointerdown', () => console.error('A pointer was used.'), true);
  });
  const { keyboard } = page;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  const row = (name: string) => editor.canvas.getByRole('button', { name: new RegExp(`^${name}`) });
  const said = page.locator('[data-said]');

  const tabTo = async (place: Locator) => {
    for (let i = 0; i < 60; i++) {
      if (await place.evaluate((one) => one.matches(':focus'))) return;
      await press('Tab');
    }
    await expect(place).toBeFocused();
  };

  await test.step('Tab leads to the canvas, and from there on to the first step', async () => {
    await editor.open(id);
    const onCanvas = () => page.evaluate(() => document.activeElement?.closest('.react-flow') != null);
    for (let i = 0; i < 40 && !(await onCanvas()); i++) await press('Tab');
    await expect(editor.card(/^Start/)).toBeFocused();
    await press('Tab');
    await expect(editor.card(/^Start/)).not.toBeFocused();
    await press('Shift+Tab');
    await expect(editor.card(/^Start/)).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('Q asks, with two answers', async () => {
    await press('q');
    await expect(said).toContainText('Question added after');
    await editor.type('Are you coming?');
    await press('Escape');
    await expect(editor.card('Question: Are you coming?')).toBeFocused();
    await expectAccessible(page);
    await press('ArrowDown', 'Enter');
    await expect(editor.canvas.getByRole('textbox', { name: 'Answer 1' })).toBeFocused();
    await keyboard.type('Yes');
    await press('Enter');
    await expect(editor.canvas.getByRole('textbox', { name: 'Answer 2' })).toBeFocused();
    await keyboard.type('No');
    await press('Escape');
    await expect(editor.card('Question: Are you coming?')).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('M after an answer writes the reply, and the list of next steps ends it', async () => {
    await press('ArrowDown');
    await expect(row('Answer Yes')).toBeFocused();
    await press('m');
    await expect(said).toContainText('Message added after Yes');
    await editor.type('See you there!');
    await press('Escape');
    await expect(editor.card('Message: See you there!')).toBeFocused();
    await press('ArrowDown', 'Enter');
    await expect(page.getByRole('dialog', { name: 'What happens next?' })).toBeVisible();
    await expectAccessible(page);
    await keyboard.type('end');
    await press('Enter');
    await expect(editor.card(/^End/)).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('C leads an answer back to an earlier step', async () => {
    await press('Escape', 'ArrowLeft', 'ArrowLeft');
    await expect(editor.card('Question: Are you coming?')).toBeFocused();
    await press('ArrowDown', 'ArrowDown');
    await expect(row('Answer No')).toBeFocused();
    await press('m');
    await editor.type('Sure?');
    await press('Escape');
    await expect(editor.card('Message: Sure?')).toBeFocused();
    await press('c');
    await expect(page.getByRole('dialog')).toBeVisible();
    await keyboard.type('coming');
    await press('Enter');
    await expect(said).toContainText('Connected');
    await expect(editor.card('Message: Sure?')).toBeFocused();
    await press('ArrowRight');
    await expect(editor.card('Question: Are you coming?')).toBeFocused();
    await press('ArrowLeft');
    await expect(editor.card('Message: Sure?')).toBeFocused();
    await expectAccessible(page);
    await expect.poll(async () => (await draftOf(server, id)).edges).toHaveLength(5);
  });

  await test.step('Ctrl+Z and Ctrl+Y go back and forth to the same flow', async () => {
    await editor.expectSaved();
    const before = await draftOf(server, id);
    for (let i = 0; i < 4; i++) await press('Control+z');
    await expect(said).toContainText('Undone: ');
    await expect.poll(() => draftOf(server, id)).not.toEqual(before);
    for (let i = 0; i < 4; i++) await press('Control+y');
    await expect.poll(() => draftOf(server, id)).toEqual(before);
  });

  await test.step('F8 goes to what is to fix', async () => {
    await press('F8');
    await expect(editor.canvas.locator('.react-flow__node:focus')).toHaveCount(1);
    await expectAccessible(page);
  });

  await test.step('Ctrl+Enter tries it', async () => {
    await press('Control+Enter');
    const phone = editor.panel('Try it');
    await expect(phone).toBeVisible();
    await expectAccessible(page);
    await tabTo(phone.getByRole('textbox', { name: 'Your text' }));
    await keyboard.type('yes');
    await press('Enter');
    await expect(phone.getByRole('log', { name: 'Conversation' })).toContainText('See you there!');
    await expectAccessible(page);
  });

  await test.step('the palette publishes', async () => {
    await press('Control+k');
    await expect(page.getByRole('dialog', { name: 'Go to or do anything' })).toBeVisible();
    await expectAccessible(page);
    await keyboard.type('publish');
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Publish this flow' });
    await expect(dialog).toBeVisible();
    await expectAccessible(page);
    await tabTo(dialog.getByRole('button', { name: 'Publish' }));
    await press('Enter');
    await expect(editor.status).toContainText('Version 1 is live');
    await expectAccessible(page);
  });
});

test('the focus goes on from what is deleted, and comes back with it', async ({ page, server }) => {
  const editor = new Editor(page);
  const id = await makeFlow(server, askingFlow('Deleting', newWord()));
  await editor.open(id);
  const before = await draftOf(server, id);
  await editor.card('Message: The kettle is on.').focus();
  await page.keyboard.press('Delete');
  await expect(editor.card(/^End/)).toBeFocused();
  await expect
    .poll(async () => (await draftOf(server, id)).edges)
    .toContainEqual({ from: 'ask', exit: 'a', to: 'end' });
  await page.keyboard.press('ControlOrMeta+z');
  await expect(editor.card('Message: The kettle is on.')).toBeVisible();
  await expect.poll(async () => (await draftOf(server, id)).nodes.length).toBe(before.nodes.length);
  await editor.card('Message: The beans are ground.').focus();
  await page.keyboard.press('Backspace');
  await expect(editor.card('Message: The beans are ground.')).toHaveCount(0);
});

test('nudges that follow each other are undone together', async ({ page, server }) => {
  const editor = new Editor(page);
  const id = await makeFlow(server, askingFlow('Nudging', newWord()));
  await editor.open(id);
  const card = editor.card('Message: The kettle is on.');
  await card.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Shift+Alt+ArrowDown');
  await expect.poll(async () => (await draftOf(server, id)).layout.tea).toBeDefined();
  const undo = page.getByRole('button', { name: /^Undo/ }).first();
  await expect(undo).toHaveAccessibleName('Undo: Move');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(undo).toHaveAccessibleName('Undo');
});

test('letters typed into a text do nothing else, and Ctrl+F finds while one writes', async ({
  page,
  server,
}) => {
  const editor = new Editor(page);
  const id = await makeFlow(server, askingFlow('Writing', newWord()));
  await editor.open(id);
  await editor.card('Message: The kettle is on.').focus();
  await page.keyboard.press('Enter');
  await editor.type(' mqbthwcp?');
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await draftOf(server, id)).nodes).toHaveLength(5);
  await expect(editor.card(/mqbthwcp\?/)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+f');
  const finder = page.getByRole('dialog', { name: 'Find in this flow' });
  await expect(finder).toBeVisible();
  await page.keyboard.type('beans');
  await expect(finder.getByRole('option')).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(editor.card('Message: The beans are ground.')).toBeFocused();
  await expect(editor.card('Message: The beans are ground.')).toBeInViewport();
});

test('Enter in a step’s name goes back to its card, as Escape does', async ({ page, server }) => {
  const editor = new Editor(page);
  const id = await makeFlow(server, askingFlow('Renaming', newWord()));
  await editor.open(id);
  await editor.card('Message: The kettle is on.').focus();
  await page.keyboard.press('F2');
  await expect(editor.panel('Step').getByRole('textbox', { name: 'Name of this step' })).toBeFocused();
  await page.keyboard.type('Tea');
  await page.keyboard.press('Enter');
  await expect(editor.card('Message: Tea')).toBeFocused();
  await expect
    .poll(async () => (await draftOf(server, id)).nodes)
    .toContainEqual(expect.objectContaining({ id: 'tea', name: 'Tea' }));
});

test('a card that has the focus is meant, though it is not picked out', async ({ page, server }) => {
  const editor = new Editor(page);
  const id = await makeFlow(server, askingFlow('Meant', newWord()));
  await editor.open(id);
  const tea = editor.card('Message: The kettle is on.');
  const nodes = async () => (await draftOf(server, id)).nodes.length;

  await test.step('it is duplicated, and gets the focus back when that is undone', async () => {
    await tea.focus();
    await page.keyboard.press('ControlOrMeta+d');
    await expect(tea).toHaveCount(2);
    await expect(editor.canvas.locator('.react-flow__node:focus:not([data-id="tea"])')).toHaveCount(1);
    await expect.poll(nodes).toBe(6);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(tea).toHaveCount(1);
    await expect(tea).toBeFocused();
  });

  await test.step('a new step comes after it', async () => {
    await expect(editor.canvas.locator('.is-selected')).toHaveCount(0);
    await page.keyboard.press('w');
    await expect
      .poll(async () => (await draftOf(server, id)).edges)
      .toContainEqual({ from: 'tea', exit: 'next', to: expect.stringMatching(/^wait/) });
  });
});

test('what is typed before a list is there to take it is written into it', async ({ page, server }) => {
  const editor = new Editor(page);
  const id = await makeFlow(server, askingFlow('In a hurry', newWord()));
  let arrive: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route(/\/assets\/NextPicker-[^/]*\.js/, async (route) => {
    await held;
    await route.continue();
  });
  await editor.open(id);
  await editor.card('Message: The kettle is on.').focus();
  await page.keyboard.press('c');
  await page.keyboard.type('beans');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  arrive();
  const list = page.getByRole('dialog', { name: /What happens next/ });
  await expect(list.getByRole('textbox')).toHaveValue('beans');
  await expect(list.getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => (await draftOf(server, id)).edges)
    .toContainEqual({ from: 'tea', exit: 'next', to: 'coffee' });
  expect((await draftOf(server, id)).nodes).toHaveLength(5);
});
