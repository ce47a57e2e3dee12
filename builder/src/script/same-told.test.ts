import { exampleFlow } from '@parley/shared/flow/example-flow';
import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { type Command, connect, setData } from '../document/commands.ts';
import { sameTold } from './same-told.ts';
import { scriptOf } from './script-of.ts';

/** The steps that are other objects than before, and those that are the same. */
function afterwards(change: Command): { readonly other: string[]; readonly same: string[] } {
  const before = scriptOf(exampleFlow);
  const after = sameTold(before, scriptOf(change(exampleFlow)));
  const known = new Set(before.steps);
  const ids = (same: boolean) =>
    after.steps.filter((step) => known.has(step) === same).map(({ node }) => node.id);
  return { other: ids(false), same: ids(true) };
}

const rewritten: Command = (flow: Flow) => {
  const text = flow.nodes.find(({ id }) => id === 'm1');
  return setData('m1', { ...text?.data, text: 'Another text.' })(flow);
};

test('a text that is changed makes its step another one, those it is told below, and those that lead to it', () => {
  const { other, same } = afterwards(rewritten);
  expect(other).toContain('m1');
  expect(same.length).toBeGreaterThan(other.length);
});

test('it tells what the script tells', () => {
  const changed = connect({ from: 'm1', exit: 'next', to: 'ask' })(rewritten(exampleFlow));
  const kept = sameTold(scriptOf(exampleFlow), scriptOf(changed));
  expect(kept).toEqual(scriptOf(changed));
});

test('a flow of which only places have changed is the same script, list by list', () => {
  const before = scriptOf(exampleFlow);
  const after = sameTold(before, scriptOf({ ...exampleFlow, layout: { m1: { x: 1, y: 1 } } }));
  expect(after.sections.map(({ steps }, i) => steps === before.sections[i]?.steps)).toEqual(
    before.sections.map(() => true),
  );
});
