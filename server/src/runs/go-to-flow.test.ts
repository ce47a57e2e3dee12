import type { Flow } from '@parley/shared/flow/flow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, keyword, line, type Step, say, tags, wait } from './line-under-test.ts';
import { ShellUnderTest } from './shell-under-test.ts';

const ann = '+15550102030';
const minute = 60_000;
const day = 24 * 60 * minute;

let shell: ShellUnderTest;
beforeEach(async () => {
  shell = await ShellUnderTest.open();
});
afterEach(() => shell.close());

/** A flow that goes to another one at its end. */
function leading(to: string, name: string, triggers: unknown[], ...steps: Step[]): Flow {
  const flow = line(name, triggers, ...steps);
  return {
    ...flow,
    nodes: flow.nodes.map((node) => (node.kind === 'end' ? { ...node, data: { goTo: to } } : node)),
  };
}
const sale = (...steps: Step[]) => leading('win', 'Sale', [keyword('SALE')], ...steps);
const win = (...steps: Step[]) => line('Win back', [], ...steps);

const sent = () => shell.sentTo(ann).map((text) => text.replace(' Reply STOP to opt out.', ''));
const all = (query: string) => shell.store.db.prepare(query).all();
const starts = () => all('select flow_id, state from starts order by created_at, rowid');
const runs = () => all('select flow_id, status from runs order by started_at, rowid');

describe('a flow that goes to another one', () => {
  it('ends, and the other one begins at once, in the same turn', async () => {
    await shell.publish('sale', sale(ask('q', 'Sale? Reply C.'), say('m', 'Noted.')));
    await shell.publish('win', win(ask('q', 'Come back? Reply C.'), say('m', 'Welcome back!')));
    await shell.text(ann, 'SALE');
    expect(await shell.text(ann, 'C')).toEqual(['Noted.', 'Come back? Reply C.']);
    expect(runs()).toEqual([
      { flow_id: 'sale', status: 'ended' },
      { flow_id: 'win', status: 'running' },
    ]);
    expect(starts()).toEqual([{ flow_id: 'win', state: 'started' }]);
    expect(await shell.text(ann, 'C')).toEqual(['Welcome back!']);
  });

  it('does so once, however often the text comes in and the power goes', async () => {
    await shell.publish('sale', sale(ask('q', 'Sale? Reply C.'), say('m', 'Noted.')));
    await shell.publish('win', win(say('m', 'Welcome back!')));
    await shell.text(ann, 'SALE');
    const reply = { channel: 'messagebird', providerId: 'once', from: ann, text: 'C' } as const;
    await shell.runs.receive(reply);
    await shell.crash();
    await shell.runs.receive(reply);
    await shell.advance(minute);
    expect(sent()).toEqual(['Sale? Reply C.', 'Noted.', 'Welcome back!']);
    expect(runs()).toHaveLength(2);
  });

  it('goes there before what waits, which takes its turn afterwards', async () => {
    await shell.publish('sale', sale(ask('q', 'Sale? Reply C.'), tags('t', ['VIP'])));
    await shell.publish('win', win(say('m', 'Welcome back!')));
    await shell.publish('buy', line('Buy', [{ type: 'event', name: 'buy' }], say('m', 'Thanks.')));
    await shell.publish('vip', line('Vip', [{ type: 'tag-added', tag: 'VIP' }], say('m', 'Hello VIP.')));
    await shell.text(ann, 'SALE');
    await shell.runs.happened('buy', { phone: ann });
    expect(await shell.text(ann, 'C')).toEqual(['Welcome back!', 'Thanks.', 'Hello VIP.']);
  });

  it('begins it once where it has been waiting already', async () => {
    await shell.publish('sale', sale(ask('q', 'Sale? Reply C.')));
    await shell.publish(
      'win',
      line('Win back', [{ type: 'event', name: 'back' }], say('m', 'Welcome back!')),
    );
    await shell.text(ann, 'SALE');
    await shell.runs.happened('back', { phone: ann });
    expect(await shell.text(ann, 'C')).toEqual(['Welcome back!']);
    await shell.advance(4 * day);
    expect(sent()).toEqual(['Sale? Reply C.', 'Welcome back!']);
  });

  it('goes nowhere once they want no more texts', async () => {
    await shell.publish('sale', sale(ask('q', 'Sale? Reply C.')));
    await shell.publish('win', win(say('m', 'Welcome back!')));
    await shell.text(ann, 'SALE');
    await shell.text(ann, 'STOP');
    await shell.text(ann, 'C');
    expect(starts()).toEqual([]);
  });
});

describe('the other flow', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['was never published', async () => undefined],
    [
      'is paused',
      async () => {
        await shell.publish('win', win(say('m', 'Welcome back!')));
        await shell.store.change(() => {
          shell.store.db.exec("update flows set paused_at = 1 where id = 'win'");
          shell.runs.published();
        });
      },
    ],
  ])('%s: the conversation ends, and it can be seen why', async (_, make) => {
    await make();
    await shell.publish('sale', sale(ask('q', 'Sale? Reply C.'), say('m', 'Noted.')));
    await shell.text(ann, 'SALE');
    expect(await shell.text(ann, 'C')).toEqual(['Noted.']);
    expect(runs()).toEqual([{ flow_id: 'sale', status: 'ended' }]);
    expect(starts()).toEqual([{ flow_id: 'win', state: 'not-live' }]);
    expect(shell.row('select count(*) as n from handoffs')).toEqual({ n: 0 });
    expect(shell.errors).toEqual([]);
  });
});

describe('flows that send a contact round', () => {
  const failed = () => shell.row("select flow_id, state_json from runs where status = 'failed'");

  it('at once are stopped before the second round, and a person takes over', async () => {
    await shell.publish('a', leading('b', 'A', [keyword('GO')], say('m', 'A.')));
    await shell.publish('b', leading('a', 'B', [], say('m', 'B.')));
    expect(await shell.text(ann, 'GO')).toEqual(['A. Reply STOP to opt out.', 'B.']);
    expect(failed()).toMatchObject({ flow_id: 'b', state_json: expect.stringContaining('step_limit') });
    expect(starts()).toEqual([
      { flow_id: 'b', state: 'started' },
      { flow_id: 'a', state: 'went-round' },
    ]);
    expect(shell.row('select reason, state from handoffs')).toEqual({ reason: 'failed', state: 'waiting' });
  });

  it('to themselves are stopped, too', async () => {
    await shell.publish('a', leading('a', 'A', [keyword('GO')], say('m', 'A.')));
    expect(await shell.text(ann, 'GO')).toEqual(['A. Reply STOP to opt out.']);
    expect(failed()).toMatchObject({ flow_id: 'a' });
  });

  it('day after day are stopped after ten, where nobody replies', async () => {
    await shell.publish('a', leading('b', 'A', [keyword('GO')], say('m', 'A.'), wait('w', 'P1D')));
    await shell.publish('b', leading('a', 'B', [], say('m', 'B.'), wait('w', 'P1D')));
    await shell.text(ann, 'GO');
    await shell.advance(30 * day);
    expect(sent()).toHaveLength(11);
    expect(failed()).toBeDefined();
    expect(shell.row('select reason, state from handoffs')).toEqual({ reason: 'failed', state: 'waiting' });
  });

  it('go on as long as there are replies', async () => {
    await shell.publish('a', leading('b', 'A', [keyword('GO')], ask('q', 'A? Reply C.')));
    await shell.publish('b', leading('a', 'B', [], say('m', 'B.')));
    await shell.text(ann, 'GO');
    for (let round = 0; round < 15; round++) {
      await shell.text(ann, 'C');
      await shell.advance(minute);
      expect(sent()).toHaveLength(3 + 2 * round);
    }
    expect(failed()).toBeUndefined();
  });
});
