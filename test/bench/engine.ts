import { step } from '@parley/shared/engine/step';
import { prepareVersion } from '@parley/shared/flow/graph';
import { openWorld } from '@parley/shared/run/event';
import { type Contact, newRun, type Run } from '@parley/shared/run/state';
import { exampleBlanks, findTemplate, makeFlow } from '@parley/shared/templates/index';
import { type FloorState, floorStep, prepareFloor } from './floor-interpreter.ts';
import { inTurn, median, perSecond, report } from './rounds.ts';

const template = findTemplate('lead-qualification-bot');
if (template === undefined) throw new Error('the lead qualification bot is gone');
const flow = makeFlow(template, 'Bench', exampleBlanks(template));
const replies = ['yes', 'a', '1', 'yes'];
const conversations = 20_000;
const steps = conversations * (replies.length + 1);
const person: Contact = {
  phone: '+15550102030',
  fields: { first_name: 'Ann' },
  tags: [],
  timeZone: 'UTC',
  greeted: false,
};
const at = Date.UTC(2026, 4, 4, 14);
let seen = 0;

function ours(keep: <T>(state: T) => T): Promise<number> {
  const version = prepareVersion(flow);
  return perSecond(steps, () => {
    for (let i = 0; i < conversations; i++) {
      let state: { run: Run; contact: Contact } = { run: newRun('r'), contact: person };
      const first = step(version, state.run, state.contact, {
        type: 'started',
        at,
        seed: 1,
        world: openWorld,
      });
      state = keep({ run: first.run, contact: first.contact });
      for (const text of replies) {
        const event = { type: 'reply', text, at, seed: 1, world: openWorld } as const;
        const next = step(version, state.run, state.contact, event);
        state = keep({ run: next.run, contact: next.contact });
        seen += next.effects.length;
      }
      if (state.run.status !== 'ended') throw new Error('the conversation did not end');
    }
  });
}

function floor(keep: <T>(state: T) => T): Promise<number> {
  const nodes = prepareFloor(flow);
  return perSecond(steps, () => {
    for (let i = 0; i < conversations; i++) {
      let state: FloorState = keep(floorStep(nodes, null, null).state);
      for (const text of replies) {
        const next = floorStep(nodes, state, text);
        state = keep(next.state);
        seen += next.effects.length;
      }
      if (state.node !== 'end') throw new Error('the floor did not end');
    }
  });
}

const inMemory = <T>(state: T): T => state;
const asText = <T>(state: T): T => JSON.parse(JSON.stringify(state)) as T;

/** `step` against the floor, with the state kept in memory and as JSON text between replies. */
export async function benchEngine(): Promise<boolean> {
  const figures = await inTurn(7, {
    ours: () => ours(inMemory),
    floor: () => floor(inMemory),
    oursText: () => ours(asText),
    floorText: () => floor(asText),
  });
  const of = (name: string) => median(figures[name] ?? []);
  if (seen === 0) throw new Error('nothing happened');
  const memory = report('engine, state in memory', of('ours'), of('floor'), 0.25, 'steps/s');
  const text = report('engine, state as JSON text', of('oursText'), of('floorText'), 0.5, 'steps/s');
  return memory && text;
}
