import { describe, expect, it } from 'vitest';
import { type Reading, readText, type Situation } from './read-text.ts';

const idle: Situation = { optedOut: false, held: false, running: null, late: null, keyword: false };
const node = () => 'node' as const;
const person = () => 'person' as const;
const anythingElse = () => 'anything-else' as const;
const nobody = () => 'nobody' as const;

describe('a text is read in this order', () => {
  const rows: [string, string, Partial<Situation>, Reading][] = [
    ['STOP beats everything', 'stop', { held: true, running: node, keyword: true }, 'stop'],
    ['HELP too', 'HELP', { optedOut: true, running: node, keyword: true }, 'help'],
    ['START is for those who opted out', 'start', { optedOut: true }, 'start'],
    ['and a text like any other for the rest', 'start', { running: node }, 'reply'],
    ['who opted out gets nothing', 'hello', { optedOut: true, keyword: true, running: node }, 'silent'],
    ['a person who holds the conversation', 'hello', { held: true, keyword: true, running: node }, 'held'],
    ['the waiting question', 'c', { running: node, keyword: true }, 'reply'],
    ['a person asked for in the middle of a flow', 'agent', { running: person, keyword: true }, 'reply'],
    ['a keyword before asking again', 'book', { running: anythingElse, keyword: true }, 'keyword'],
    ['asking again', 'hm', { running: anythingElse, late: node }, 'reply'],
    ['a keyword before a late reply', 'book', { late: node, keyword: true }, 'keyword'],
    ['a late reply', 'c', { late: node }, 'late'],
    ['no late reply while something runs', 'c', { running: nobody, late: node }, 'inbox'],
    ['a person asked for', 'agent', {}, 'asks-for-person'],
    ['the inbox', 'hello', { late: nobody }, 'inbox'],
  ];
  it.each(rows)('%s', (_rule, text, situation, reading) => {
    expect(readText(text, { ...idle, ...situation })).toBe(reading);
  });
});
