import { expect, test } from 'vitest';
import type { Accept, Answer } from './accept.ts';
import { collisions } from './collisions.ts';
import { understand } from './understand.ts';

const answer = (label: string, ...accepts: Accept[]): Answer => ({ id: label || 'blank', label, accepts });
const say = (...words: string[]): Accept => ({ type: 'words', words });

test.each<[string, Answer[], string[]]>([
  ['letters', [answer('A'), answer('B')], []],
  ['the same label', [answer('A', say('x')), { id: 'other', label: 'a.' }], ['a']],
  ['a label and its marker', [answer('A) Soon'), answer('Soon')], ['soon']],
  ['the same word', [answer('C', say('ok', 'fine')), answer('R', say('Fine!'))], ['fine']],
  ['a label and a word', [answer('C', say('r')), answer('R')], ['r']],
  ['yes twice', [answer('C', { type: 'yes' }), answer('Yes')], ['yes']],
  ['yes and no', [answer('Yes'), answer('No', { type: 'no' })], []],
  ['yes with more', [answer('Yes, today'), answer('Yes, later')], []],
  [
    'ranges that touch',
    [answer('low', { type: 'number', min: 1, max: 3 }), answer('high', { type: 'number', min: 3 })],
    ['3'],
  ],
  [
    'ranges apart',
    [answer('low', { type: 'number', max: 3 }), answer('high', { type: 'number', min: 4 })],
    [],
  ],
  ['any number twice', [answer('a', { type: 'number' }), answer('b', { type: 'number' })], ['1']],
  ['any text twice', [answer('a', { type: 'text' }), answer('b', { type: 'text' })], ['anything']],
  ['dates twice', [answer('a', { type: 'date' }), answer('b', { type: 'date' })], ['tomorrow']],
  [
    'the same pattern',
    [answer('a', { type: 'pattern', pattern: 'x' }), answer('b', { type: 'pattern', pattern: 'x' })],
    ['x'],
  ],
  [
    'blank ones',
    [answer('', say('', ' ')), { id: 'b', label: ' ', accepts: [{ type: 'pattern', pattern: '' }] }],
    [],
  ],
  ['grades', [answer('A'), answer('A+')], []],
  ['a common emoji in front', [answer('📅 This week'), answer('📅 Next week')], []],
])('%s', (_, answers, replies) => {
  expect(collisions(answers).map(({ reply }) => reply.toLowerCase().replace('!', ''))).toEqual(replies);
});

test('names both answers, in order, once for each pair', () => {
  expect(collisions([answer('A'), answer('B'), { id: 'third', label: 'a', accepts: [say('B')] }])).toEqual([
    { a: 'A', b: 'third', reply: 'A' },
    { a: 'B', b: 'third', reply: 'B', meant: 'B' },
  ]);
});

const moment = { at: 0, timeZone: 'UTC' };
test.each<[string, Answer[], string | undefined]>([
  ['two labels', [answer('Tea'), { id: 'other', label: ' tea ' }], undefined],
  ['two words', [answer('C', say('ok')), answer('R', say('OK'))], undefined],
  ['a label beats a word', [answer('C', say('r')), answer('R')], 'R'],
  ['a label beats a word that comes later', [answer('R'), answer('C', say('r'))], 'R'],
  ['one’s own yes beats any yes', [answer('C', { type: 'yes' }), answer('Yes')], 'Yes'],
  ['two of any yes', [answer('C', { type: 'yes' }), answer('R', { type: 'yes' })], undefined],
  ['yes and y', [answer('Yes'), answer('Y')], undefined],
  ['numbers', [answer('C', { type: 'number', max: 3 }), answer('R', { type: 'number', min: 3 })], undefined],
  ['a tie beside a word that is a label', [answer('R', say('x')), answer('C', say('r', 'X'))], undefined],
])('who gets the reply: %s', (_, answers, meant) => {
  const [collision, ...more] = collisions(answers);
  expect(more).toEqual([]);
  expect(collision?.meant).toBe(meant);
  expect(understand(collision?.reply ?? '', answers, moment)?.answerId).toBe(meant);
});

const range = (min: number, max: number) => answer(`${min}-${max}`, { type: 'number', min, max });
test('ranges that lie in one another are all found', () => {
  const found = collisions([range(1, 10), range(20, 25), range(2, 3), range(9, 20), range(4, 3)]);
  expect(found.map(({ a, b, reply }) => [a, b, reply])).toEqual([
    ['1-10', '2-3', '2'],
    ['1-10', '9-20', '9'],
    ['20-25', '9-20', '20'],
  ]);
});

test('two ranges of one answer do not collide', () => {
  const [low, high] = [range(1, 5), range(4, 8)];
  expect(collisions([{ ...low, accepts: [...(low.accepts ?? []), ...(high.accepts ?? [])] }])).toEqual([]);
});

test('many answers take no more time than few, each', () => {
  const list = (length: number) =>
    Array.from({ length }, (_, i) => ({
      id: `a${i}`,
      label: `answer number ${i}`,
      accepts: [{ type: 'number' as const, min: i, max: i + 1 }, say('same')],
    }));
  const time = (answers: readonly Answer[]) => {
    // What this thread has worked: on a busy machine the clock says something else.
    const before = process.threadCpuUsage();
    expect(collisions(answers)).toHaveLength(2 * answers.length - 3);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
  time(list(500));
  const few = time(list(1_000));
  expect(time(list(10_000))).toBeLessThan(10 * few * 5 + 50);
});
