import type { Flow } from '@parley/shared/flow/flow';
import { Editor } from './editor.ts';
import { expect, test } from './fixtures.ts';
import { makeFlow, newWord } from './flows.ts';

test.use({ signedIn: true });

/** A question by letters, as people answer it on a phone. */
function letters(word: string): Flow {
  const answers = [
    { id: 'a', label: 'A', accepts: [{ type: 'words' as const, words: ['asap'] }, { type: 'yes' as const }] },
    { id: 'b', label: 'B', accepts: [{ type: 'words' as const, words: ['this month'] }] },
  ];
  const said = (id: string, text: string) => ({ id, kind: 'message' as const, data: { text } });
  return {
    version: 1 as const,
    name: 'Messy humans',
    nodes: [
      {
        id: 'start',
        kind: 'start' as const,
        data: { triggers: [{ type: 'keyword' as const, words: [word] }] },
      },
      {
        id: 'ask',
        kind: 'question' as const,
        data: { text: 'When do you need it? Reply A for ASAP or B for this month.', answers },
      },
      said('soon', 'We are on our way.'),
      said('later', 'Talk to you this month.'),
      { id: 'end', kind: 'end' as const, data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'ask' },
      { from: 'ask', exit: 'a', to: 'soon' },
      { from: 'ask', exit: 'b', to: 'later' },
      { from: 'soon', exit: 'next', to: 'end' },
      { from: 'later', exit: 'next', to: 'end' },
    ],
    layout: {},
  };
}

test('what messy humans write goes where the card says, and STOP is the end of it', async ({
  page,
  server,
}) => {
  const editor = new Editor(page);
  await editor.open(await makeFlow(server, letters(newWord())));
  await editor.button('Try it').click();
  const panel = editor.panel('Try it');
  const log = panel.getByRole('log', { name: 'Conversation' });
  const text = async (words: string) => {
    const writer = panel.getByRole('textbox', { name: 'Your text' });
    await writer.fill(words);
    await writer.press('Enter');
  };
  const restart = () => panel.getByRole('button', { name: 'Restart' }).click();

  for (const [words, reply] of [
    [' b. ', 'Talk to you this month.'],
    ['B!', 'Talk to you this month.'],
    ['this month please', 'Talk to you this month.'],
    ['👍🏽', 'We are on our way.'],
  ] as const)
    await test.step(words, async () => {
      await text(words);
      await expect(log).toContainText(reply);
      await expect(log).toContainText('understood as');
      await restart();
      await expect(log).not.toContainText(reply);
    });

  await test.step('a thumb on the text itself, by one press', async () => {
    await panel.getByRole('button', { name: /^Liked “When do you need/ }).click();
    await expect(log).toContainText('We are on our way.');
    await restart();
  });

  await test.step('not understood twice, then silence', async () => {
    await panel.getByRole('button', { name: '“maybe?”' }).click();
    await expect(log).toContainText("Sorry, I didn't catch that.");
    await text('idk');
    await expect(log.getByText('Not understood')).toHaveCount(2);
    await panel.getByRole('button', { name: /^Skip to “No reply”/ }).click();
    await expect(log).toContainText('Conversation ended');
  });

  await test.step('stop, and nothing more is sent until START', async () => {
    await text('stop');
    await expect(log).toContainText('You have opted out');
    await text('hello?');
    await expect(log).toContainText('Opted out: nothing is sent.');
    await panel.getByRole('button', { name: 'START', exact: true }).click();
    await expect(panel.getByRole('button', { name: /^word/ })).toBeVisible();
  });
});

test('a try begins at any card, with what a contact would have', async ({ page, server }) => {
  const editor = new Editor(page);
  await editor.open(await makeFlow(server, letters(newWord())));
  const later = editor.card('Message: Talk to you this month.');
  await later.getByRole('button', { name: /^More for/ }).click();
  await page.getByRole('menuitem', { name: 'Try from here' }).click();
  const panel = editor.panel('Try it');
  await expect(panel.getByRole('log')).toContainText('Talk to you this month.');
  await expect(panel.getByRole('log')).not.toContainText('When do you need it?');
  await panel.getByRole('button', { name: 'Begin at the start' }).click();
  await expect(panel.getByRole('log')).toContainText('When do you need it?');
});
