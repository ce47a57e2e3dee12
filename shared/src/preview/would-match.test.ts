import { describe, expect, it, test } from 'vitest';
import type { DataOf } from '../nodes/index.ts';
import { allTools } from '../understand/tools.ts';
import { type WouldMatch, wouldMatch } from './would-match.ts';

type Question = DataOf<'question'>;
const moment = { at: Date.UTC(2026, 4, 4, 9), timeZone: 'UTC', tools: allTools };
const soon: Question = {
  text: 'How soon? A) ASAP B) This month C) Just exploring',
  answers: [
    { id: 'a', label: 'A', accepts: [{ type: 'words', words: ['ASAP'] }] },
    { id: 'b', label: 'B', accepts: [{ type: 'words', words: ['This month'] }] },
    { id: 'c', label: 'C', accepts: [{ type: 'words', words: ['Just exploring'] }] },
  ],
};
const of = (data: Question, text: string, options = {}) => wouldMatch(data, text, moment, options);

describe('a text sent while a question waits', () => {
  test.each<[string, WouldMatch['goes'], string | null, string, string]>([
    ['b', 'answer', 'b', 'B This month', 'The answer itself'],
    [' b. ', 'answer', 'b', 'B This month', 'The answer itself'],
    ['this month', 'answer', 'b', 'B This month', 'Same as “This month”'],
    ['this mnoth', 'answer', 'b', 'B This month', 'A small typo of “this month”'],
    ['first one', 'answer', 'a', 'A ASAP', 'First answer'],
    ['exploring', 'answer', 'c', 'C Just exploring', 'Part of “Just exploring”'],
    ['stop', 'stop', null, 'STOP', 'Opts out: nothing else happens'],
    ['please cancel', 'stop', null, 'STOP', 'Opts out: nothing else happens'],
    ['help', 'help', null, 'HELP', 'Gets your help text: the question goes on waiting'],
    ['can I talk to a person?', 'person', null, 'A person', 'Asks for a person: hands over right away'],
    [
      'idk',
      'anything-else',
      'anything-else',
      'Anything else',
      'None of the answers: asks again, up to twice, then hands to a person',
    ],
    [
      'asap this month',
      'anything-else',
      'anything-else',
      'Anything else',
      'As near to “A” as to “B”: asks again, up to twice, then hands to a person',
    ],
    ['start', 'anything-else', 'anything-else', 'Anything else', expect.any(String) as unknown as string],
  ])('“%s”', (text, goes, exit, label, why) => {
    expect(of(soon, text)).toEqual({ goes, exit, label, why });
  });

  it('is nothing without a word', () => {
    expect(of(soon, ' \n')).toBeNull();
  });
});

describe('the order is the engine’s', () => {
  const keyword = (text: string) => text.toLowerCase() === 'book';
  it('a keyword comes after the answers, and before anything else', () => {
    expect(of(soon, 'BOOK', { keyword })?.goes).toBe('keyword');
    const books = { ...soon, answers: [...soon.answers, { id: 'book', label: 'Book' }] };
    expect(of(books, 'BOOK', { keyword })?.exit).toBe('book');
  });

  it('STOP comes before an answer of that name, and a person after one', () => {
    const data = {
      ...soon,
      answers: [
        { id: 'cancel', label: 'Cancel' },
        { id: 'agent', label: 'Agent' },
      ],
    };
    expect(of(data, 'cancel')?.goes).toBe('stop');
    expect(of(data, 'agent')?.exit).toBe('agent');
  });

  it('any text takes what nothing else claims, but no request for a person', () => {
    const data: Question = {
      text: 'Well?',
      saveAs: 'words',
      answers: [{ id: 'x', label: '', accepts: [{ type: 'text' }] }],
    };
    expect(of(data, 'The tap drips')).toMatchObject({
      exit: 'x',
      label: 'Answer 1',
      why: 'Any text',
      value: 'The tap drips',
    });
    expect(of(data, 'help')?.goes).toBe('help');
  });
});

describe('anything else', () => {
  const lost = (retries: number, then?: string) => {
    const data = { ...soon, anythingElse: { retries } };
    return of(data, 'idk', then === undefined ? {} : { lost: then })?.why;
  };
  test.each([
    [0, undefined, 'None of the answers: hands to a person'],
    [1, undefined, 'None of the answers: asks again, up to once, then hands to a person'],
    [3, 'Book a call', 'None of the answers: asks again, up to 3 times, then goes on to “Book a call”'],
  ])('after %i more tries', (retries, then, why) => {
    expect(lost(retries, then)).toBe(why);
  });
});

it('tells what would be remembered, and reads dates and reactions', () => {
  const data: Question = {
    text: 'Which day?',
    saveAs: 'day',
    answers: [
      { id: 'day', label: 'A day', accepts: [{ type: 'date' }] },
      { id: 'up', label: '👍' },
    ],
  };
  expect(of(data, 'tomorrow')).toMatchObject({ exit: 'day', why: 'Date 2026-05-05', value: '2026-05-05' });
  expect(of(data, 'Liked “Which day?”')).toMatchObject({ exit: 'up', why: '👍 reaction' });
});
