import { describe, expect, it } from 'vitest';
import type { Answer } from '../understand/accept.ts';
import { againstTaking, asWord } from './take-up.ts';

const moment = { at: 0, timeZone: 'UTC' };
const answers: readonly Answer[] = [
  { id: 'a', label: 'A) This week', accepts: [{ type: 'words', words: ['soon'] }] },
  { id: 'b', label: 'B) Next week', accepts: [{ type: 'words', words: ['later', 'not now'] }] },
  { id: 'c', label: 'C) Not sure' },
];
const also = (id: string, word: string) =>
  answers.map((answer) =>
    answer.id === id
      ? { ...answer, accepts: [...(answer.accepts ?? []), { type: 'words' as const, words: [word] }] }
      : answer,
  );

describe('a text as an answer keeps it', () => {
  it.each([
    ['idk', 'idk'],
    ['  IDK!! ', 'IDK'],
    ['“whenever”', 'whenever'],
    ['maybe, later', 'maybe later'],
    ['first line\nsecond', 'first line second'],
    ["don't know...", "don't know"],
    ['???', '???'],
    ['🤷', '🤷'],
  ])('%j is kept as %j', (text, word) => {
    expect(asWord(text)).toBe(word);
  });
});

describe('an answer that is to take a text too', () => {
  it.each([
    ['idk', 'c', null],
    ['no clue, sorry', 'c', null],
    ['???', 'c', null],
    ['🤷', 'c', null],
    ['this week', 'c', { why: 'goes-elsewhere', by: 'a' }],
    ['B', 'c', { why: 'goes-elsewhere', by: 'b' }],
    ['soon', 'c', { why: 'goes-elsewhere', by: null }],
    ['stop', 'c', { why: 'reserved', word: 'stop' }],
    ['help', 'c', { why: 'reserved', word: 'help' }],
  ])('%j for %s: %j', (text, id, against) => {
    expect(againstTaking(text, id, answers, also(id, asWord(text)), moment)).toEqual(against);
  });

  it('what it took before is nobody else’s loss', () => {
    expect(againstTaking('soon', 'a', answers, also('a', 'soon'), moment)).toBeNull();
  });
});

describe('a text that becomes an answer', () => {
  const made = (label: string) => [...answers, { id: 'new', label }];
  it.each([
    ['idk', null],
    ['Weekend', null],
    ['later', { why: 'takes-away', from: 'b', reply: 'later' }],
    ['A) maybe', { why: 'takes-away', from: 'a', reply: 'a' }],
    ['next week', { why: 'goes-elsewhere', by: null }],
    ['unsubscribe', { why: 'reserved', word: 'stop' }],
  ])('%j: %j', (text, against) => {
    expect(againstTaking(text, 'new', answers, made(asWord(text)), moment)).toEqual(against);
  });
});
