import { Editor } from './editor.ts';
import { expect, test } from './fixtures.ts';
import { draftOf } from './flows.ts';

test.use({
  signedIn: true,
  viewport: { width: 1920, height: 1080 },
  permissions: ['clipboard-read', 'clipboard-write'],
});

test('from blank to working by mouse alone, without a drag', async ({ page, server }) => {
  const editor = new Editor(page);
  const { canvas } = editor;
  // Keys are for words, and the mouse only presses: anything else is done here by mistake.
  await page.addInitScript(() => {
    addEventListener(
      'pointermove',
      ({ buttons }) => buttons !== 0 && console.error('Something was dragged.'),
      true,
    );
    const writes = ({ key, ctrlKey }: KeyboardEvent) =>
      (key.length === 1 && !ctrlKey) || (ctrlKey && key === 'v');
    const chord = ({ key }: KeyboardEvent) => key === 'Control' || key === 'Shift';
    addEventListener(
      'keydown',
      (event) => {
        const written =
          event.target instanceof Element && event.target.matches('input, textarea, [contenteditable]');
        if (!written || !(writes(event) || chord(event))) console.error(`“${event.key}” was pressed.`);
      },
      true,
    );
  });
  const question = editor.card('Question: How soon do you need it?');
  const after = (row: string) => question.getByRole('button', { name: `What happens next after ${row}?` });
  const choose = async (plus: ReturnType<typeof after>, what: string) => {
    await plus.click();
    await page
      .getByRole('dialog', { name: /What happens next/ })
      .getByRole('button', { name: what })
      .click();
  };
  const writeAfter = async (row: string, what: string, words: string) => {
    await editor.fit();
    await choose(after(row), what);
    await editor.type(words);
  };
  const id = () => new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await test.step('a question, with the answers pasted', async () => {
    await page.goto('/flows/new');
    await page.getByRole('button', { name: 'Blank' }).click();
    await choose(editor.card(/^Start/).getByRole('button', { name: 'What happens next?' }), 'Question');
    await editor.type('How soon do you need it? ');
    await page.evaluate(() => navigator.clipboard.writeText('A) ASAP / B) This month / C) Just exploring'));
    await page.keyboard.press('Control+v');
    for (const [key, words] of [
      ['A', 'ASAP'],
      ['B', 'This month'],
      ['C', 'Just exploring'],
    ])
      await expect(question.getByRole('button', { name: `Answer ${key} ${words}` })).toBeVisible();
    await expect(question.getByRole('button', { name: /^Answer/ })).toHaveCount(3);
  });

  await test.step('a reply to each, by its +', async () => {
    await writeAfter('A ASAP', 'Message', 'We are on our way.');
    await writeAfter('B This month', 'Message', 'Let us find a day.');
    await writeAfter('C Just exploring', 'Message', 'Take your time.');
  });

  await test.step('A gets the tag Hot, C a person', async () => {
    await editor.fit();
    await choose(editor.card('Message: We are').getByRole('button', { name: 'What happens next?' }), 'Tag');
    await editor.panel('Step').getByRole('textbox', { name: 'Add tags' }).click();
    await page.keyboard.type('Hot,');
    await expect(editor.card(/^Tag/)).toContainText('Hot');
    await page.getByRole('button', { name: 'Close panel' }).click();
    await editor.card(/^Tag/).click();
    await expect(editor.panel('Step')).toBeVisible();
    await editor.fit();
    await choose(
      editor.card('Message: Take your time.').getByRole('button', { name: 'What happens next?' }),
      'Hand to a person',
    );
    await editor.type('Let me get someone for you.');
    await editor.fit();
    await choose(editor.card('Message: Let us').getByRole('button', { name: 'What happens next?' }), 'End');
    await editor.fit();
    await choose(
      editor.card(/^Tag/).getByRole('button', { name: 'What happens next?' }),
      'Conversation ends',
    );
  });

  const before = await test.step('reload: identical', async () => {
    await editor.fit();
    await canvas.click({ position: { x: 300, y: 20 } });
    await editor.expectSaved();
    const draft = await draftOf(server, id());
    expect(draft.nodes.map(({ kind }) => kind).sort()).toEqual(
      ['start', 'question', 'message', 'message', 'message', 'tag', 'handoff', 'end'].sort(),
    );
    const drawn = await editor.drawn();
    await page.reload();
    await expect(question).toBeVisible();
    await expect.poll(() => canvas.ariaSnapshot()).toBe(drawn);
    expect(await draftOf(server, id())).toEqual(draft);
    return { draft, drawn };
  });

  await test.step('undo ten times, redo ten times: identical', async () => {
    for (let i = 0; i < 10; i += 1) await editor.button(/^Undo: /).click();
    await editor.expectSaved();
    await expect.poll(() => draftOf(server, id())).not.toEqual(before.draft);
    for (let i = 0; i < 10; i += 1) await editor.button(/^Redo: /).click();
    await expect.poll(() => draftOf(server, id())).toEqual(before.draft);
    expect(JSON.stringify(await draftOf(server, id()))).toBe(JSON.stringify(before.draft));
    await expect.poll(() => canvas.ariaSnapshot()).toBe(before.drawn);
  });

  await test.step('it works', async () => {
    await editor.button('Try it').click();
    const phone = editor.panel('Try it');
    await phone
      .getByRole('group', { name: 'Quick answers' })
      .getByRole('button', { name: 'A', exact: true })
      .click();
    await expect(phone.getByRole('log')).toContainText('We are on our way.');
    await expect(phone.getByRole('log')).toContainText('Hot');
    await phone.getByRole('button', { name: 'Restart' }).click();
    await phone
      .getByRole('group', { name: 'Quick answers' })
      .getByRole('button', { name: 'C', exact: true })
      .click();
    await expect(phone.getByRole('log')).toContainText('Let me get someone for you.');
  });
});
