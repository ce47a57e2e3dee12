import type { Flow } from '@parley/shared/flow/flow';
import { Editor } from './editor.ts';
import { expect, test } from './fixtures.ts';
import { makeFlow, newNumber, newWord, publish } from './flows.ts';
import { PracticePhone } from './practice.ts';

test.use({ signedIn: true });

/** A question by letters, each with what else counts as it. */
function lettersFlow(word: string): Flow {
  const said = { A: 'We are on our way.', B: 'Talk to you this month.', C: 'Take your time.' };
  const also = { A: ['asap'], B: ['this month', 'two'], C: ['just exploring'] };
  const letters = ['A', 'B', 'C'] as const;
  return {
    version: 1,
    name: 'Astray',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: [word] }] } },
      {
        id: 'ask',
        kind: 'question',
        data: {
          text: 'Hi Jordan! When do you need it? Reply A for ASAP, B for this month or C if just exploring.',
          answers: letters.map((label) => ({
            id: label,
            label,
            accepts: [
              { type: 'words' as const, words: also[label] },
              ...(label === 'A' ? [{ type: 'yes' as const }] : []),
            ],
          })),
        },
      },
      ...letters.map((id) => ({ id: `said-${id}`, kind: 'message' as const, data: { text: said[id] } })),
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'ask' },
      ...letters.flatMap((id) => [
        { from: 'ask', exit: id, to: `said-${id}` },
        { from: `said-${id}`, exit: 'next', to: 'end' },
      ]),
    ],
    layout: {},
  };
}

/** What people write, where it goes, and what comes back. */
const messy = [
  [' b. ', 'Goes to B This month', 'Talk to you this month.'],
  ['B!', 'Goes to B This month', 'Talk to you this month.'],
  ['two', 'Goes to B This month', 'Talk to you this month.'],
  ['👍🏽', 'Goes to A Asap', 'We are on our way.'],
  ['Liked "Hi Jordan! When do you need it…"', 'Goes to A Asap', 'We are on our way.'],
] as const;

test('the panel says where a text goes, the phone goes there, and what went astray is accepted', async ({
  page,
  server,
}) => {
  const editor = new Editor(page);
  await editor.open(await makeFlow(server, lettersFlow(newWord())));
  const card = editor.card('Question: Hi Jordan!');
  const tester = editor.panel('Step').getByRole('textbox', { name: 'Try what they might write' });
  const phone = editor.panel('Try it');
  const log = phone.getByRole('log', { name: 'Conversation' });
  const send = async (words: string) => {
    await phone.getByRole('textbox', { name: 'Your text' }).fill(words);
    await page.keyboard.press('Enter');
  };

  await card.getByRole('button', { name: /^Answer C/ }).click();
  for (const [words, goes] of messy) {
    await tester.fill(words);
    await expect(editor.panel('Step').getByText(goes, { exact: true })).toBeVisible();
  }
  await tester.fill('stop');
  await expect(editor.panel('Step').getByText('Goes to STOP')).toBeVisible();
  await tester.fill('idk');
  await expect(editor.panel('Step').getByText('Goes to Anything else')).toBeVisible();

  await editor.button('Try it').click();
  for (const [words, , reply] of messy) {
    await send(words);
    await expect(log).toContainText(reply);
    await phone.getByRole('button', { name: 'Restart' }).click();
    await expect(log).not.toContainText(reply);
  }
  await send('idk');
  await expect(log).toContainText("Sorry, I didn't catch that.");

  await editor.button('Try it').click();
  await card.getByRole('button', { name: /^Answer C/ }).click();
  await tester.fill('idk');
  await editor.panel('Step').getByRole('button', { name: 'Also accept this under C Just exploring' }).click();
  await expect(editor.panel('Step').getByText('Goes to C Just exploring', { exact: true })).toBeVisible();
  await expect(card.getByRole('button', { name: /^Answer C Just exploring also .*idk/ })).toBeVisible();
  await editor.button('Try it').click();
  await phone.getByRole('button', { name: 'Replay with the changes' }).click();
  await expect(log).toContainText('Take your time.');
});

test('after STOP nothing more is sent, and the contact shows it', async ({ page, server }) => {
  const word = newWord();
  await publish(server, await makeFlow(server, lettersFlow(word)));
  await page.goto(`/practice?phone=${encodeURIComponent(newNumber())}`);
  const phone = new PracticePhone(page);
  await phone.text(word);
  await phone.expectText(/^Business: Hi Jordan! When do you need it\?/);
  await phone.text('idk');
  await phone.expectText(/didn't catch that/);
  await phone.text('stop');
  await phone.expectText(/opted out/i);
  const sent = phone.texts.getByText(/^Business: /);
  const count = await sent.count();
  await phone.text('B!');
  await expect(phone.business).toContainText('They opted out. They get nothing more, until they text START.');
  await expect(phone.texts).not.toContainText('Talk to you this month.');
  await expect(sent).toHaveCount(count);
});
