import { step } from '@parley/shared/engine/step';
import { prepareVersion } from '@parley/shared/flow/graph';
import { openWorld } from '@parley/shared/run/event';
import { type Contact, newRun, type Run } from '@parley/shared/run/state';
import { restoreRun, storeRun } from '@parley/shared/run/stored-run';
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

interface Kept {
  run: Run;
  contact: Contact;
}

function ours(keep: (state: Kept) => Kept): Promise<number> {
  const version = prepareVersion(flow);
  return perSecond(steps, () => {
    for (let i = 0; i < conversations; i++) {
      const first = step(version, newRun('r'), person, { type: 'started', at, seed: 1, world: openWorld });
      let state = keep(first);
      for (const text of replies) {
        const event = { type: 'reply', text, at, seed: 1, world: openWorld } as const;
        const next = step(version, state.run, state.contact, event);
        state = keep(next);
        seen += next.effects.length;
      }
      if (state.run.status !== 'ended') throw new Error('the conversation did not end');
    }
  });
}

/** Both sides keep the same: where the run stands, and the contact's fields and tags, as one JSON text. */
function oursAsText({ run, contact }: Kept): Kept {
  const { fields, tags, greeted } = contact;
  const [stored, oldFields, oldTags, wasGreeted] = JSON.parse(
    JSON.stringify([storeRun(run), fields, tags, greeted]),
  );
  return {
    run: restoreRun(run.id, run.status, stored),
    contact: {
      phone: person.phone,
      timeZone: person.timeZone,
      fields: oldFields,
      tags: oldTags,
      greeted: wasGreeted,
    },
  };
}

function floor(keep: (state: FloorState) => FloorState): Promise<number> {
  const nodes = prepareFloor(flow);
  return perSecond(steps, () => {
    for (let i = 0; i < conversations; i++) {
      let state = keep(floorStep(nodes, null, null).state);
      for (const text of replies) {
        const next = floorStep(nodes, state, text);
        state = keep(next.state);
        seen += next.effects.length;
      }
      if (state.node !== 'end') throw new Error('the floor did not end');
    }
  });
}

/** `step` against the floor, with the state kept in memory and as JSON text between replies. */
export async function benchEngine(): Promise<boolean> {
  const figures = await inTurn(7, {
    ours: () => ours((state) => state),
    floor: () => floor((state) => state),
    oursText: () => ours(oursAsText),
    floorText: () => floor((state) => JSON.parse(JSON.stringify(state))),
  });
  const of = (name: string) => median(figures[name] ?? []);
  if (seen === 0) throw new Error('nothing happened');
  const memory = report('engine, state in memory', of('ours'), of('floor'), 0.25, 'steps/s');
  const text = report('engine, state as JSON text', of('oursText'), of('floorText'), 0.5, 'steps/s');
  return memory && text;
}
