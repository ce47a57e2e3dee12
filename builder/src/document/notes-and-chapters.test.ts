import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import {
  addNote,
  makeChapter,
  nameChapter,
  removeChapter,
  removeNote,
  writeNote,
} from './notes-and-chapters.ts';

const flow: Flow = {
  version: 1,
  name: 'x',
  nodes: ['a', 'b', 'c'].map((id) => ({ id, kind: 'message', data: { text: id } })),
  edges: [],
  layout: { a: { x: 1, y: 2 } },
};

test('a note comes with its place, is written, and goes without leaving anything', () => {
  const added = addNote({ id: 'n', text: '' }, { x: 10, y: 20 })(flow);
  const written = writeNote('n', 'Ask the doctor')(added);
  expect(written.notes).toEqual([{ id: 'n', text: 'Ask the doctor' }]);
  expect(written.layout).toEqual({ a: { x: 1, y: 2 }, n: { x: 10, y: 20 } });
  expect(removeNote('n')(written)).toEqual(flow);
});

test('a step is in one chapter at most, and an empty chapter goes', () => {
  const first = makeChapter({ id: 'one', title: 'One', nodes: ['a', 'b'] })(flow);
  const second = makeChapter({ id: 'two', title: 'Two', nodes: ['b', 'c', 'gone'] })(first);
  expect(second.chapters).toEqual([
    { id: 'one', title: 'One', nodes: ['a'] },
    { id: 'two', title: 'Two', nodes: ['b', 'c'] },
  ]);
  expect(
    makeChapter({ id: 'three', title: 'Three', nodes: ['a'] })(second).chapters?.map(({ id }) => id),
  ).toEqual(['two', 'three']);
});

test('a chapter around nothing is none', () => {
  expect(makeChapter({ id: 'one', title: 'One', nodes: ['gone'] })(flow)).toBe(flow);
});

test('a chapter is renamed, but not to nothing, and its frame goes without its steps', () => {
  const made = makeChapter({ id: 'one', title: 'One', nodes: ['a'] })(flow);
  expect(nameChapter('one', '  Booking ')(made).chapters?.[0]?.title).toBe('Booking');
  expect(nameChapter('one', ' ')(made)).toBe(made);
  expect(removeChapter('one')(made)).toEqual(flow);
});
