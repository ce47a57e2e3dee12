import { describe, expect, test } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import { blankNode, connect, moveNodes, nameFlow, removeNodes } from './commands.ts';
import { longestHistory } from './history.ts';
import { historyKeeper } from './history-keeper.ts';
import { open, store, textOf, write } from './test-visit.ts';

const deeds = [
  write('m1', 'One'),
  moveNodes({ m1: { x: 10, y: 20 } }),
  connect({ from: 'ask', exit: 'c', to: 'm2' }),
  removeNodes(new Set(['t1'])),
  nameFlow('Another name'),
  (flow: typeof exampleFlow) => ({ ...flow, nodes: [...flow.nodes, blankNode('message', 'm9')] }),
  removeNodes(new Set(['ask', 'm9'])),
];

describe('undo and redo', () => {
  test('every deed is taken back and done again, to the letter', () => {
    const { edit, now } = open();
    const states = [JSON.stringify(now().flow)];
    for (const deed of deeds) {
      edit(deed);
      states.push(JSON.stringify(now().flow));
    }
    for (const state of states.slice(0, -1).reverse()) {
      now().undo();
      expect(JSON.stringify(now().flow)).toBe(state);
    }
    expect(now().undoLabel).toBeNull();
    for (const state of states.slice(1)) {
      now().redo();
      expect(JSON.stringify(now().flow)).toBe(state);
    }
    expect(now().redoLabel).toBeNull();
  });

  test('what is typed into one field is one step', () => {
    const { now } = open();
    const { change } = now();
    const before = now().flow;
    change('Edit text', write('m1', 'O'), 'visit-1');
    change('Edit text', write('m1', 'On'), 'visit-1');
    change('Edit text', write('m1', 'One'), 'visit-1');
    change('Edit text', write('m1', 'Two'), 'visit-2');
    now().undo();
    expect(textOf(now().flow, 'm1')).toBe('One');
    now().undo();
    expect(now().flow).toEqual(before);
    expect(now().undoLabel).toBeNull();
  });

  test('something new leaves nothing to redo', () => {
    const { edit, now } = open();
    edit(write('m1', 'One'));
    now().undo();
    expect(now().redoLabel).toBe('Edit');
    edit(write('m2', 'Two'));
    expect(now().redoLabel).toBeNull();
  });

  test('what others did since stays: elsewhere beside it, in the same place instead of it', () => {
    const { edit, now, autosave } = open();
    edit(write('m1', 'Mine'));
    const theirs = write('m2', 'Theirs')(now().flow);
    autosave.meet(theirs, 7);
    expect(now().undo()).toMatchObject({ fits: true });
    expect(textOf(now().flow, 'm2')).toBe('Theirs');
    expect(textOf(now().flow, 'm1')).toBe(textOf(exampleFlow, 'm1'));
    now().redo();
    autosave.meet(write('m1', 'Theirs too')(now().flow), 8);
    expect(now().undo()).toMatchObject({ fits: false });
    expect(textOf(now().flow, 'm1')).toBe('Theirs too');
  });

  test('two hundred steps', () => {
    const { edit, now } = open();
    for (let i = 0; i < longestHistory + 20; i++) edit(write('m1', `${i}`));
    for (let i = 0; i < longestHistory; i++) now().undo();
    expect(now().undoLabel).toBeNull();
    expect(textOf(now().flow, 'm1')).toBe('19');
  });

  test('survives loading the tab anew', () => {
    const kept = store();
    const { edit, keepHistory } = open(
      undefined,
      undefined,
      historyKeeper('f1', () => kept),
    );
    edit(write('m1', 'One'));
    keepHistory();
    const again = open(
      undefined,
      undefined,
      historyKeeper('f1', () => kept),
    );
    expect(again.now().undoLabel).toBe('Edit');
    expect(
      open(
        undefined,
        undefined,
        historyKeeper('f2', () => kept),
      ).now().undoLabel,
    ).toBeNull();
  });

  test('a store that is full, forbidden or garbled means no history, and no trouble', () => {
    const full = {
      ...store(),
      setItem: () => {
        throw new Error('QuotaExceededError');
      },
    };
    const { edit, keepHistory } = open(
      undefined,
      undefined,
      historyKeeper('f1', () => full),
    );
    edit(write('m1', 'One'));
    expect(keepHistory).not.toThrow();
    const garbled = store({ 'parley:history:f1': '{"done":7' });
    expect(historyKeeper('f1', () => garbled).read().done).toEqual([]);
    const forbidden = () => {
      throw new Error('SecurityError');
    };
    expect(historyKeeper('f1', forbidden).read().done).toEqual([]);
  });

  test('while someone else writes, nothing is changed, undone or redone', () => {
    let may = true;
    const { edit, now } = open(undefined, undefined, undefined, () => may);
    edit(write('m1', 'One'));
    may = false;
    edit(write('m1', 'Two'));
    expect(now().undo()).toBeNull();
    expect(textOf(now().flow, 'm1')).toBe('One');
    may = true;
    now().undo();
    expect(textOf(now().flow, 'm1')).not.toBe('One');
  });
});
