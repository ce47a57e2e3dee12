import type { Flow } from '@parley/shared/flow/flow';
import type { Page } from '@playwright/test';
import { Editor } from './editor.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newWord } from './flows.ts';

test.use({ signedIn: true });

/** Pastes onto whatever has the focus, with what another program put on the clipboard. */
async function paste(page: Page, content: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((types) => {
    const clipboardData = new DataTransfer();
    for (const [type, text] of Object.entries(types)) {
      if (type.startsWith('image/')) clipboardData.items.add(new File([text], 'picture.png', { type }));
      else clipboardData.setData(type, text);
    }
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    (document.activeElement ?? document.body).dispatchEvent(event);
  }, content);
}

const clip = (over: object) =>
  JSON.stringify({ type: 'parley/clipboard', v: 1, nodes: [], edges: [], layout: {}, ...over });

const refused: readonly (readonly [what: string, content: Readonly<Record<string, string>>, says: RegExp])[] =
  [
    ['half of some steps', { 'text/plain': clip({}).slice(0, 40) }, /^These steps cannot be read/],
    ['steps of no sense', { 'text/plain': clip({ nodes: [{ id: 1 }] }) }, /^These steps cannot be read/],
    ['steps of a newer release', { 'text/plain': clip({ v: 2 }) }, /newer Parley/],
    ['JSON of something else', { 'text/plain': '{"dependencies":{}}' }, /nothing was pasted/],
    ['a text of 2 MB', { 'text/plain': 'x'.repeat(2 * 1024 * 1024) }, /^That is too much to paste/],
    ['a picture and no text', { 'image/png': 'not really' }, /^There is nothing to paste/],
    ['nothing', {}, /^There is nothing to paste/],
  ];

test('whatever is pasted on the canvas, nothing breaks and nothing changes but by words', async ({
  page,
  server,
}) => {
  const id = await makeFlow(server, askingFlow('Pasting', newWord()));
  const editor = new Editor(page);
  await editor.open(id);
  const before = await draftOf(server, id);
  const messages = page.getByRole('region', { name: 'Messages' });
  await editor.canvas.getByRole('group', { name: /^Question/ }).focus();
  for (const [what, content, says] of refused)
    await test.step(what, async () => {
      await paste(page, content);
      await expect(messages.getByText(says).last()).toBeVisible();
      await expect(editor.canvas.getByRole('group')).toHaveCount(before.nodes.length);
    });
  expect(await draftOf(server, id)).toEqual(before);

  await paste(page, {
    'text/plain': 'Just words',
    'text/html': '<img src=x onerror=alert(1)><b>Just words</b>',
  });
  await expect(editor.card('Message: Just words')).toBeVisible();
  await expect(editor.canvas.locator('img, b')).toHaveCount(0);
});

/** One question with so many answers, all leading to the end. */
function answersFlow(count: number): Flow {
  const answers = Array.from({ length: count }, (_, i) => ({ id: `a${i}`, label: `N${i + 1}` }));
  return {
    version: 1,
    name: 'Many answers',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: [newWord()] }] } },
      { id: 'ask', kind: 'question', data: { text: 'Which number? Reply N1 to N300.', answers } },
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'ask' },
      ...answers.map((answer) => ({ from: 'ask', exit: answer.id, to: 'end' })),
    ],
    layout: {},
  };
}

test('300 answers can be written, tried and published', async ({ page, server }) => {
  const id = await makeFlow(server, answersFlow(300));
  const editor = new Editor(page);
  await editor.open(id);
  const question = editor.canvas.getByRole('group', { name: /^Question/ });
  await question.focus();
  await page.keyboard.press('Enter');
  await expect(question.getByRole('textbox', { name: /^Text of/ })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' Any!');
  await page.keyboard.press('Escape');
  await expect(question).toContainText('Which number? Reply N1 to N300. Any!');
  await editor.button('Try it').click();
  const phone = editor.panel('Try it');
  await phone.getByRole('textbox', { name: 'Your text' }).fill('n299');
  await page.keyboard.press('Enter');
  await expect(phone).toContainText('Conversation ended');
  await editor.publish(1);
});

test('a text of 10,000 characters is kept, and told to be too long', async ({ page, server }) => {
  const id = await makeFlow(server, askingFlow('A novel', newWord()));
  const editor = new Editor(page);
  await editor.open(id);
  const message = editor.card('Message: The kettle is on.');
  await message.getByRole('button', { name: /^Edit text/ }).dblclick();
  await page.keyboard.press('ControlOrMeta+a');
  await paste(page, { 'text/plain': 'Once upon a time. '.repeat(556).slice(0, 10_000) });
  const novel = editor.card(/^Message.*Once upon a time/);
  await expect(novel).toContainText('8399 characters too long');
  await page.keyboard.press('Escape');
  await editor.expectSaved();
  const { nodes } = await draftOf(server, id);
  const [kept] = nodes.flatMap((node) =>
    node.id === 'tea' && 'text' in node.data ? (node.data.text ?? []) : [],
  );
  expect(kept?.length).toBeGreaterThanOrEqual(9999);
  await expect(editor.panel('Step').getByRole('list', { name: 'About this step' })).toContainText(
    'Split it into two',
  );
  await expectAccessible(page);
});

test('an emoji for an answer and words from right to left', async ({ page, server }) => {
  const flow = askingFlow('שלום', newWord());
  const nodes = flow.nodes.map((node) =>
    node.kind === 'question'
      ? {
          ...node,
          data: {
            text: 'מה תרצו? 👍 או קפה',
            answers: [
              { id: 'a', label: '👍' },
              { id: 'b', label: 'קפה' },
            ],
          },
        }
      : node,
  );
  const editor = new Editor(page);
  await editor.open(await makeFlow(server, { ...flow, nodes }));
  const question = editor.canvas.getByRole('group', { name: /^Question.*מה תרצו/ });
  await expect(question.getByText('מה תרצו? 👍 או קפה').first()).toHaveCSS('direction', 'rtl');
  await expect(question.getByRole('button', { name: /^Answer 👍/ })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Name of the flow' })).toHaveValue('שלום');
  await editor.button('Try it').click();
  const phone = editor.panel('Try it');
  const log = phone.getByRole('log', { name: 'Conversation' });
  await phone.getByRole('textbox', { name: 'Your text' }).fill('👍🏽');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('The kettle is on.');
  await phone.getByRole('button', { name: 'Restart' }).first().click();
  await phone.getByRole('textbox', { name: 'Your text' }).fill(' קפה! ');
  await page.keyboard.press('Enter');
  await expect(log).toContainText('The beans are ground.');
  await expectAccessible(page);
});
