import { type Edge, type Flow, flowVersion } from '../flow/flow.ts';
import { prepareVersion } from '../flow/graph.ts';
import type { FlowNode } from '../nodes/index.ts';
import type { Effect } from '../run/effect.ts';
import type { RunEvent, World } from '../run/event.ts';
import { type Contact, newRun, type Run } from '../run/state.ts';
import { step } from './step.ts';

/** A flow from its nodes and its lines, written `from.exit > to`. */
export function flowOf(nodes: readonly FlowNode[], ...lines: readonly string[]): Flow {
  const edges = lines.map((line): Edge => {
    const [, from = '', exit = '', to = ''] = /^([^.]+)\.(.+) > (.+)$/.exec(line) ?? [];
    return { from, exit, to };
  });
  return { version: flowVersion, name: 'Test', nodes, edges, layout: {} };
}

/** Small nodes and events for tests, and `run`, which plays them. */
export const start: FlowNode = { id: 'start', kind: 'start', data: { triggers: [] } };
export const end: FlowNode = { id: 'end', kind: 'end', data: {} };
export const say = (text: string, id: string): FlowNode => ({ id, kind: 'message', data: { text } });
export const tag = (id: string, ...add: string[]): FlowNode => ({
  id,
  kind: 'tag',
  data: { add, remove: [] },
});

type Question = Extract<FlowNode, { kind: 'question' }>['data'];
export const tea = { id: 'tea', label: 'Tea' };
export const coffee = { id: 'coffee', label: 'Coffee', value: 'a coffee' };
export const ask = (data: Partial<Question> = {}): FlowNode => ({
  id: 'ask',
  kind: 'question',
  data: { text: 'Tea or coffee?', answers: [tea, coffee], ...data },
});
type Handoff = Extract<FlowNode, { kind: 'handoff' }>['data'];
export const hand = (data: Partial<Handoff> = {}): FlowNode => ({
  id: 'hand',
  kind: 'handoff',
  data: { to: { anyone: true }, text: 'One moment.', answerWithin: 'PT5M', ...data },
});

/** A contact who has had texts before. */
export const jordan: Contact = {
  phone: '+12025550123',
  fields: { first_name: 'Jordan' },
  tags: [],
  timeZone: 'UTC',
  greeted: true,
};
export const openWorld: World = { open: ['office'], business: 'Bright Home', people: { u1: 'Sam' } };

/** An event without its moment, which `event` adds. */
export type Happening = RunEvent extends infer E
  ? E extends RunEvent
    ? Omit<E, 'at' | 'seed' | 'world'>
    : never
  : never;
export const started: Happening = { type: 'started' };
export const reply = (text: string): Happening => ({ type: 'reply', text });
export const timer = (wait: number): Happening => ({ type: 'timer', wait });

const at = Date.UTC(2026, 4, 4, 9);
export const event = (happening: Happening, world: World = openWorld) =>
  ({ at, seed: 1, world, ...happening }) as RunEvent;

/** Everything that came of some events, from the start on. */
export function run(
  flow: Flow,
  happenings: readonly Happening[],
  contact: Contact = jordan,
  world: World = openWorld,
) {
  const version = prepareVersion(flow);
  let state: { run: Run; contact: Contact; effects: readonly Effect[] } = {
    run: newRun('r'),
    contact,
    effects: [],
  };
  const all: Effect[] = [];
  for (const happening of [started, ...happenings]) {
    state = step(version, state.run, state.contact, event(happening, world));
    all.push(...state.effects);
  }
  const sent = (effects: readonly Effect[]) =>
    effects.flatMap((effect) => (effect.type === 'send' ? [effect.text] : []));
  return { ...state, version, all, texts: sent(all), lastTexts: sent(state.effects) };
}
