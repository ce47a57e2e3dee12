import type { Flow } from '@parley/shared/flow/flow';
import type { Locator } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newWord } from './flows.ts';

test.use({ signedIn: true, permissions: ['clipboard-read', 'clipboard-write'] });

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

  const question = 'Question: How soon do you need it?';
  const pasted = 'A) ASAP / B) This month / C) Just exploring';

  await test.step('Q asks, with the answers pasted', async () => {
    await press('q');
    await expect(said).toContainText('Question added after');
    await editor.type('How soon do you need it? ');
    await page.evaluate((words) => navigator.clipboard.writeText(words), pasted);
    await press('Control+v', 'Escape');
    await expect(editor.card(question)).toBeFocused();
    for (const answer of ['A ASAP', 'B This month', 'C Just exploring'])
      await expect(row(`Answer ${answer}`)).toBeVisible();
    await expectAccessible(page);
  });

  /** From the question down to one of its rows; a key there adds a step after it, whose text is written. */
  const replyTo = async (answer: string, down: number, key: string, words: string, card: string) => {
    for (let i = 0; i < down; i++) await press('ArrowDown');
    await expect(row(`Answer ${answer}`)).toBeFocused();
    await press(key);
    await editor.type(words);
    await press('Escape');
    await expect(editor.card(card)).toBeFocused();
    await expectAccessible(page);
  };

  await test.step('M after each answer writes the reply, and ← goes back to the question', async () => {
    await replyTo('A ASAP', 1, 'm', 'We are on our way.', 'Message: We are on our way.');
    await press('ArrowLeft');
    await replyTo('B This month', 2, 'm', 'Let us find a day.', 'Message: Let us find a day.');
    await press('ArrowLeft');
    await replyTo('C Just exploring', 3, 'm', 'Take your time.', 'Message: Take your time.');
  });

  await test.step('H hands C to a person', async () => {
    await press('h');
    await expect(said).toContainText('Hand to a person added after');
    await editor.type('Let me get someone for you.');
    await press('Escape');
    await expect(editor.card(/^Hand to a person/)).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('C leads B back to the question', async () => {
    await press('ArrowLeft', 'ArrowUp');
    await expect(editor.card('Message: Let us find a day.')).toBeFocused();
    await press('c');
    await expect(page.getByRole('dialog', { name: 'What happens next?' })).toBeVisible();
    await expectAccessible(page);
    await keyboard.type('how soon');
    await press('Enter');
    await expect(said).toContainText('Connected');
    await expect(editor.card('Message: Let us find a day.')).toBeFocused();
    await press('ArrowRight');
    await expect(editor.card(question)).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('T tags A as Hot, and the list of next steps ends it', async () => {
    await press('ArrowDown', 'ArrowRight');
    await expect(editor.card('Message: We are on our way.')).toBeFocused();
    await press('t');
    await expect(said).toContainText('Tag added after');
    await expect(editor.panel('Step').getByRole('textbox', { name: 'Add tags' })).toBeFocused();
    await keyboard.type('Hot,');
    await expect(editor.card(/^Tag/)).toContainText('Hot');
    await expectAccessible(page);
    await press('Escape');
    await expect(editor.card(/^Tag/)).toBeFocused();
    await press('ArrowDown', 'Enter');
    await keyboard.type('end');
    await press('Enter');
    await expect(editor.card(/^End/)).toBeFocused();
    await expectAccessible(page);
  });

  await test.step('it is the flow that the mouse draws, but for the way back', async () => {
    await editor.expectSaved();
    const { nodes, edges } = await draftOf(server, id);
    expect(nodes.map(({ kind }) => kind).sort()).toEqual(
      ['start', 'question', 'message', 'message', 'message', 'tag', 'handoff', 'end'].sort(),
    );
    expect(edges).toHaveLength(8);
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
    await keyboard.type('asap');
    await press('Enter');
    await expect(phone.getByRole('log', { name: 'Conversation' })).toContainText('We are on our way.');
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

test('what is typed before a new text is open is written into it', async ({ page, server }) => {
  const editor = new Editor(page);
  const id = await makeFlow(server, askingFlow('In no time', newWord()));
  // A card is hidden until it is measured, which a slow machine takes its time for.
  await page.addInitScript(() => {
    let held: (() => void)[] | null = null;
    globalThis.ResizeObserver = class extends ResizeObserver {
      constructor(told: ResizeObserverCallback) {
        super((sizes, observer) =>
          held === null ? told(sizes, observer) : held.push(() => told(sizes, observer)),
        );
      }
    };
    addEventListener('hold-sizes', () => {
      held = [];
    });
    addEventListener('tell-sizes', () => {
      const all = held ?? [];
      held = null;
      for (const tell of all) tell();
    });
  });
  const say = (name: string) => page.evaluate((type) => dispatchEvent(new Event(type)), name);
  await editor.open(id);
  await editor.card('Message: The kettle is on.').focus();
  await say('hold-sizes');
  await page.keyboard.press('m');
  await page.keyboard.type('Sug');
  await say('tell-sizes');
  await expect(editor.canvas.getByRole('textbox')).toBeFocused();
  await page.keyboard.type('ar?');
  await page.keyboard.press('Escape');
  await expect(editor.card('Message: Sugar?')).toBeFocused();
  await expect.poll(async () => (await draftOf(server, id)).nodes).toHaveLength(6);
});
