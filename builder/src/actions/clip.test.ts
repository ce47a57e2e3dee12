import type { Flow } from '@parley/shared/flow/flow';
import { describe, expect, test } from 'vitest';
import { actionWords } from '../words/actions.ts';
import { addClip, clipOf, readPaste, renamed, unknownNames } from './clip.ts';

const flow: Flow = {
  version: 1,
  name: 'Reminder',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    {
      id: 'ask',
      kind: 'question',
      name: 'Coming?',
      data: { text: 'Coming, {{nickname}}?', answers: [{ id: 'a', label: 'A' }], saveAs: 'coming' },
    },
    { id: 'yes', kind: 'message', data: { text: 'Good, {{coming}} then, {{first_name}}' } },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'a', to: 'yes' },
    { from: 'ask', exit: 'anything-else', to: 'ask' },
  ],
  layout: { start: { x: 0, y: 0 }, ask: { x: 400, y: 100 }, yes: { x: 800, y: 60 }, note: { x: 420, y: 20 } },
  notes: [{ id: 'note', text: 'Ask Ada' }],
  chapters: [
    { id: 'whole', title: 'Whole', nodes: ['ask', 'yes'] },
    { id: 'more', title: 'More', nodes: ['start', 'ask'] },
  ],
};
const all = new Set(['start', 'ask', 'yes', 'note']);
const copied = clipOf(flow, all, flow.layout);
if (copied === null) throw new Error('Nothing copied');

let made = 0;
const makeId = (prefix: string) => `${prefix}-${++made}`;

describe('copying', () => {
  test('takes the lines and chapters that lie within, and leaves the start', () => {
    expect(copied.nodes.map((node) => node.id)).toEqual(['ask', 'yes']);
    expect(copied.edges).toEqual(flow.edges.slice(1));
    expect(copied.chapters?.map(({ id }) => id)).toEqual(['whole']);
    expect(copied.layout).toEqual({ ask: { x: 0, y: 80 }, yes: { x: 400, y: 40 }, note: { x: 20, y: 0 } });
  });

  test('nothing but the start is nothing', () => {
    expect(clipOf(flow, new Set(['start']), flow.layout)).toBeNull();
  });
});

describe('pasting', () => {
  test('what was copied is read again', () => {
    expect(readPaste(JSON.stringify(copied))).toEqual({ is: 'steps', clip: copied });
  });

  test('under ids of its own, with lines, places, chapter and note', () => {
    const after = addClip(renamed(copied, makeId), { x: 1000, y: 1000 })(flow);
    const [ask, yes] = after.nodes.slice(3);
    expect(after.nodes).toHaveLength(5);
    expect(new Set(after.nodes.map((node) => node.id)).size).toBe(5);
    expect(after.edges.slice(3)).toEqual([
      { from: ask?.id, exit: 'a', to: yes?.id },
      { from: ask?.id, exit: 'anything-else', to: ask?.id },
    ]);
    expect(after.layout[ask?.id ?? '']).toEqual({ x: 1000, y: 1080 });
    expect(after.chapters?.at(-1)?.nodes).toEqual([ask?.id, yes?.id]);
    expect(after.notes).toHaveLength(2);
  });

  test('names that nothing fills in here are told; what the steps fill in themselves is known', () => {
    const empty = { ...flow, nodes: [] };
    expect(unknownNames(copied, empty, [])).toEqual(['nickname']);
    expect(unknownNames(copied, empty, ['Nickname'])).toEqual([]);
  });
});

const words = actionWords.clipboard;
const clip = (changes: object) => JSON.stringify({ ...copied, ...changes });

test.each([
  ['nothing', '  \n', words.empty],
  ['half of it', JSON.stringify(copied).slice(0, 200), words.broken],
  ['a newer one', clip({ v: 2, nodes: 'otherwise' }), words.newer],
  ['a kind of step from tomorrow', clip({ nodes: [{ id: 'x', kind: 'dance', data: {} }] }), words.newer],
  ['a step without its text', clip({ nodes: [{ id: 'x', kind: 'message', data: {} }] }), words.broken],
  ['no steps in it', clip({ nodes: [], notes: [] }), words.empty],
  ['somebody else’s JSON', '{"type":"excalidraw/clipboard","elements":[]}', words.foreign],
  ['a list', '[1,2,3]', words.foreign],
  ['JSON that is none', '{ hello', words.foreign],
  ['more than 1 MB', 'a'.repeat(1024 * 1024 + 1), words.tooLarge],
])('%s is refused in a sentence', (_, text, why) => {
  expect(readPaste(text)).toEqual({ is: 'refused', why });
});

test.each(['Hello there', 'A) Yes / B) No', '{{first_name}}, hello', '<b>bold</b>', '🙂', '__proto__'])(
  '%s is a text',
  (text) => {
    expect(readPaste(text)).toEqual({ is: 'text', text });
  },
);
