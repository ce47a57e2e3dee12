import { describe, expect, test } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import { addAnswer, alsoAccepting, changeAnswer } from '../writing/answer-commands.ts';
import { answersIn, offerFor, takenBy } from './take-up.ts';

const moment = { at: 0, timeZone: 'UTC' };

test.each([
  ['as it is', exampleFlow, null],
  [
    'once C takes it too',
    changeAnswer('ask', 'c', (now) => alsoAccepting(now, 'idk'))(exampleFlow),
    'C Confirm',
  ],
  ['once it is an answer', addAnswer('ask', 'new', { label: 'idk' })(exampleFlow), 'idk'],
])('what “idk” counts as, %s', (_, flow, answer) => {
  expect(takenBy('idk', answersIn(flow, 'ask') ?? [], moment)).toBe(answer);
});

test('a step that is gone, or asks nothing, has no answers to take anything up', () => {
  expect(answersIn(exampleFlow, 'gone')).toBeNull();
  expect(answersIn(exampleFlow, 'm1')).toBeNull();
});

describe('what is offered for a text', () => {
  const answers = [
    { id: 'a', label: 'A) This week', accepts: [{ type: 'words' as const, words: ['soon'] }] },
    { id: 'b', label: 'B) Next week', accepts: [{ type: 'words' as const, words: ['later'] }] },
  ];

  test.each([
    ['idk', 'ab', true, []],
    ['“IDK!”', 'ab', true, []],
    ['stop', '', false, ['This is heard as STOP before any answer, so no answer can take it.']],
    [
      'later',
      'b',
      false,
      [
        'Not under A) This week: it would not be clear which answer is meant.',
        'Not as an answer of its own: “later” would count as B) Next week no more.',
      ],
    ],
    [
      'next week',
      'b',
      false,
      [
        'Not under A) This week: it would still count as B) Next week.',
        'Not as an answer of its own: it would not be clear which answer is meant.',
      ],
    ],
  ])('%s', (text, under, makes, refused) => {
    const offer = offerFor(text, answers, moment);
    expect(offer.under.map(({ id }) => id).join('')).toBe(under);
    expect([offer.makes, offer.refused]).toEqual([makes, refused]);
  });

  test('it is kept as a word, without what ends a sentence', () => {
    expect(offerFor('“IDK!”', answers, moment).word).toBe('IDK');
  });
});
