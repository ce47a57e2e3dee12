import { expect, test } from 'vitest';
import { ask, end, flowOf, start } from '../engine/play.testing.ts';
import type { DataOf } from '../nodes/index.ts';
import { applyFix } from './apply-fix.ts';
import { checkFlow } from './check.ts';
import { replyLine, saysWhatToReply } from './choices.ts';

type Answer = DataOf<'question'>['answers'][number];
const named = (...labels: string[]): Answer[] => labels.map((label) => ({ id: label, label }));

test.each([
  ['Tea or coffee?', named('Tea', 'Coffee'), true],
  ['A nice day, is it not?', named('A', 'B', 'C'), false],
  ['Reply A, B or C.', named('A', 'B', 'C'), true],
  ['reply (a) or b)', named('a', 'b'), true],
  ['Rate us 1-5!', named('1', '2', '3', '4', '5'), true],
  ['Rate us from 1 to 5!', named('1', '2', '3', '4', '5'), true],
  ['Pick A–D', named('A', 'B', 'C', 'D'), true],
  ['It takes 10-15 minutes.', named('1', '2'), false],
  ['Teatime!', named('Tea', 'Milk'), false],
  ['👍 or 👎', named('👍', '👎'), true],
  [
    'Just exploring, or this month?',
    [{ id: 'c', label: 'C', accepts: [{ type: 'words', words: ['just exploring'] }] }] as Answer[],
    true,
  ],
  ['Tea, or something else?', named('Tea', 'Coffee', 'Milk', 'Water'), false],
  ['Iced  tea, or\nblack coffee?', named('iced tea', 'milk'), true],
  ['Iced tea, or black coffee?', named('ice', 'tea, or milk'), false],
  ['Iced tea, or black coffee?', named('iced tea', 'Black coffee'), true],
  ['متى؟ الآن أو غدا', named('الآن', 'غدا'), true],
])('%s', (text, choices, says) => {
  expect(saysWhatToReply(text, choices)).toBe(says);
});

test('every word of an answer counts, however many it has', () => {
  const words = [...Array.from({ length: 400 }, (_, i) => `word ${i}`), 'this month'];
  const choices: Answer[] = [{ id: 'c', label: 'C', accepts: [{ type: 'words', words }] }];
  expect(saysWhatToReply('Is it for this month?', choices)).toBe(true);
  expect(saysWhatToReply('Is it for this monthly plan?', choices)).toBe(false);
});

test('the line that names them', () => {
  expect(replyLine(named('A', 'B', 'C'))).toBe('Reply A, B or C.');
  expect(replyLine(named('Yes', 'No'))).toBe('Reply Yes or No.');
  expect(replyLine(named('A'))).toBe('');
  expect(replyLine(named('a'.repeat(300), 'b'))).toBe('');
});

const drawn = (...answers: Answer[]) =>
  flowOf(
    [start, ask({ text: 'Yes?', answers }), end],
    'start.next > ask',
    ...answers.map(({ id }) => `ask.${id} > end`),
  );
const words = (...list: string[]): Answer['accepts'] => [{ type: 'words', words: list }];

test.each<[string, Answer[], string, string[]]>([
  [
    'a word that stops',
    [{ id: 'n', label: 'No', accepts: words('nope', 'cancel') }, ...named('Yes')],
    'Leave out “cancel”',
    ['No', 'nope'],
  ],
  [
    'a word that helps',
    [{ id: 'n', label: 'No', accepts: words('info') }, ...named('Maybe')],
    'Leave out “info”',
    ['No'],
  ],
  ['YES alone', [{ id: 'y', label: 'YES' }, ...named('No')], 'Also take “Y”', ['YES', 'Y']],
  ['YES beside another Y', [{ id: 'y', label: 'YES' }, ...named('Y')], 'Also take “OK”', ['YES', 'OK']],
  ['START alone', [{ id: 's', label: 'Start' }, ...named('Y')], 'Also take “OK”', ['Start', 'OK']],
])('%s is mended', (_, answers, label, forms) => {
  const flow = drawn(...answers);
  const fix = checkFlow(flow).find((problem) => problem.fix?.label === label)?.fix;
  if (fix === undefined) throw new Error('no fix');
  const node = applyFix(flow, fix).nodes[1];
  const data = node?.data as DataOf<'question'>;
  const first = data.answers[0];
  expect([
    first?.label,
    ...(first?.accepts ?? []).flatMap((one) => (one.type === 'words' ? one.words : [])),
  ]).toEqual(forms);
});

test.each<[string, Answer]>([
  ['any yes', { id: 'y', label: 'YES', accepts: [{ type: 'yes' }] }],
  ['other words', { id: 'y', label: 'YES', accepts: words('Y') }],
  ['another label', { id: 'y', label: 'Ready', accepts: words('start') }],
])('YES is fine beside %s', (_, answer) => {
  expect(checkFlow(drawn(answer)).map(({ code }) => code)).not.toContain('answer_is_start_word');
});

test('two thousand answers called Cancel are told, and quickly', () => {
  const answers = Array.from({ length: 2_000 }, (_, i) => ({ id: `c${i}`, label: 'Cancel' }));
  const told = checkFlow(drawn(...answers)).filter(({ code }) => code === 'answer_is_stop_word');
  expect(told.length).toBeGreaterThan(400);
  expect(told[0]?.fix).toBeUndefined();
});
