import { expect, test } from 'vitest';
import type { Accept, Answer } from './accept.ts';
import { collisions } from './collisions.ts';

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
  expect(collisions([answer('A'), answer('B'), { id: 'third', label: 'a', accepts: [say('b')] }])).toEqual([
    { a: 'A', b: 'third', reply: 'A' },
    { a: 'B', b: 'third', reply: 'B' },
  ]);
});
