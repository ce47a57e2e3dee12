import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { describe, expect, test } from 'vitest';
import { type ActionContext, isEnabled, titleOf } from './action.ts';
import { helpGroups } from './help-groups.ts';
import { offered } from './offered.ts';
import { actions } from './table.ts';

const flow: Flow = {
  version: 1,
  name: 'Flow',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    { id: 'ask', kind: 'question', data: { text: 'Tea?', answers: [{ id: 'a', label: 'Yes' }] } },
    { id: 'bye', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'a', to: 'bye' },
  ],
  layout: {},
};

/** A context of these steps, as if they were picked out on the canvas. */
function on(
  ids: readonly string[],
  more: Partial<ActionContext> & { readonly exit?: string } = {},
): ActionContext {
  const steps = flow.nodes.filter(({ id }) => ids.includes(id));
  const step = steps.length === 1 ? (steps[0] ?? null) : null;
  const exits = step === null ? [] : kindOf(step).exits(step.data);
  const state = { flow, selected: ids };
  const store = { getState: () => state };
  return {
    flow,
    steps,
    step,
    row: exits.find(({ id }) => id === more.exit) ?? null,
    onCard: false,
    note: null,
    lines: [],
    readOnly: false,
    at: null,
    mode: 'canvas',
    undoLabel: null,
    redoLabel: null,
    problems: 0,
    desk: { actions, parts: { store, view: store }, tidy: null },
    ...more,
  } as unknown as ActionContext;
}

const can = (context: ActionContext) =>
  actions.filter((action) => isEnabled(action, context)).map(({ id }) => id);

describe('what can be done', () => {
  test.each([
    ['delete', on(['ask']), true],
    ['delete', on(['start']), false],
    ['delete', on([]), false],
    ['delete', on([], { lines: [{ from: 'start', exit: 'next' }] }), true],
    ['copy', on(['start']), false],
    ['copy', on(['start', 'ask']), true],
    ['copy', on([], { note: 'note' }), true],
    ['duplicate', on([], { note: 'note' }), true],
    ['rename', on(['ask']), true],
    ['rename', on(['ask', 'bye']), false],
    ['goes-to', on(['start']), true],
    ['goes-to', on(['ask']), false],
    ['goes-to', on(['ask'], { exit: 'a' }), true],
    ['goes-to', on(['bye']), false],
    ['remove-line', on(['ask'], { exit: 'a' }), true],
    ['remove-line', on(['ask'], { exit: 'no-reply' }), false],
    ['insert-before', on(['start']), false],
    ['insert-before', on(['bye']), true],
    ['turn-into', on(['ask']), true],
    ['turn-into', on(['bye']), false],
    ['undo', on([]), false],
    ['undo', on([], { undoLabel: 'Move' }), true],
    ['tidy', on([]), true],
    ['tidy', on([], { mode: 'script' }), false],
    ['align-left', on(['ask']), false],
    ['align-left', on(['ask', 'bye']), true],
    ['fit', on([], { mode: 'script' }), false],
    ['results', on([]), true],
    ['results', on([], { mode: 'results' }), false],
  ] as const)('%s, %#: %o', (id, context, possible) => {
    expect(can(context).includes(id)).toBe(possible);
  });

  test('whoever may only look can still look', () => {
    const left = can(on(['ask'], { readOnly: true, undoLabel: 'Move', exit: 'a' }));
    expect(left).toContain('find');
    expect(left).toContain('copy');
    expect(left).toContain('try');
    for (const id of [
      'delete',
      'cut',
      'undo',
      'add-message',
      'rename',
      'goes-to',
      'paste',
      'turn-into',
      'nudge-up',
    ])
      expect(left).not.toContain(id);
  });
});

test('titles say what they are about', () => {
  const titles = (context: ActionContext) =>
    Object.fromEntries(actions.map((action) => [action.id, titleOf(action, context)]));
  expect(titles(on(['ask'], { exit: 'a', undoLabel: 'Edit text' }))).toMatchObject({
    'goes-to': '“Yes” goes to…',
    undo: 'Undo: Edit text',
    'turn-into': 'Turn into a message',
  });
});

test('menus offer what can be done there, and nothing else', () => {
  const ids = (...[place, context]: Parameters<typeof offered>) =>
    offered(place, context).map(({ id }) => id);
  expect(ids('step', on(['bye']))).toEqual(
    expect.arrayContaining(['rename', 'insert-before', 'duplicate', 'copy', 'cut', 'delete']),
  );
  expect(ids('canvas', on([]))).toEqual(
    expect.arrayContaining(['add-message', 'paste', 'select-all', 'find']),
  );
  expect(ids('line', on([], { lines: [{ from: 'start', exit: 'next' }] }))).toEqual([
    'goes-to',
    'remove-line',
    'insert-after',
  ]);
});

describe('the keys', () => {
  test('none stands for two things', () => {
    const keys = actions.flatMap((action) => action.keys);
    expect(keys.filter((one, i) => keys.indexOf(one) !== i)).toEqual([]);
  });

  test('single letters and signs work on the canvas only', () => {
    const bare = actions.filter((action) => action.keys.some((keys) => keys.length === 1));
    expect(bare.filter((action) => action.onCanvas !== true)).toEqual([]);
  });

  test('each is in the list of keys, under a name', () => {
    const listed = helpGroups().flatMap(({ entries }) => entries);
    const keys = new Set(listed.flatMap((entry) => entry.keys));
    expect(
      actions
        .flatMap((action) => action.keys)
        .filter((one) => !keys.has(one) && !one.startsWith('Shift+Alt+Arrow')),
    ).toEqual([]);
    expect(listed.filter(({ title }) => title === '')).toEqual([]);
  });
});
