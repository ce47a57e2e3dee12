import type { Flow } from '@parley/shared/flow/flow';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keyword, line, say } from '../runs/line-under-test.ts';
import { ServerUnderTest } from '../server-under-test.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await ServerUnderTest.open();
});
afterEach(() => server.close());

const phone = '+14155550123';
const make = async (flow: Flow): Promise<string> =>
  (await server.json('POST', '/api/flows', { json: { name: flow.name, flow } })).body.id;
const publish = (id: string) => server.json('POST', `/api/flows/${id}/publish`);
const goingTo = (goTo: string): Flow => {
  const flow = line('Sale', [keyword('SALE')], say('m', 'Noted.'));
  return {
    ...flow,
    nodes: flow.nodes.map((node) => (node.kind === 'end' ? { ...node, data: { goTo } } : node)),
  };
};
const thread = async () => {
  await server.json('POST', '/api/practice/texts', { json: { from: phone, text: 'SALE' } });
  const [{ id }] = (await server.json('GET', '/api/conversations')).body.items;
  const { items, wentOn } = (await server.json('GET', `/api/conversations/${id}/messages`)).body;
  const ids = items.map((item: { id: string }) => item.id);
  return wentOn.map(
    ({ before, flowName, state }: { before: string | null; flowName: string; state: string }) => ({
      flowName,
      state,
      place: before === null ? 'behind all' : `before text ${ids.indexOf(before)}`,
    }),
  );
};

test('the history says where the conversation went on, between the texts of both flows', async () => {
  const win = await make(line('Win back', [], say('m', 'Welcome back!')));
  await publish(win);
  await publish(await make(goingTo(win)));
  expect(await thread()).toEqual([{ flowName: 'Win back', state: 'started', place: 'before text 2' }]);
});

test('the history says that it could not go on', async () => {
  const win = await make(line('Win back', [], say('m', 'Welcome back!')));
  const published = await publish(await make(goingTo(win)));
  expect(published.status).toBe(200);
  expect(await thread()).toEqual([{ flowName: 'Win back', state: 'not-live', place: 'behind all' }]);
});

test('a flow that goes to one that is not there or not live is told so, and still goes live', async () => {
  const win = await make(line('Win back', [], say('m', 'Welcome back!')));
  const id = await make(goingTo(win));
  const warnings = async () =>
    (await server.json('GET', `/api/flows/${id}`)).body.problems.map(
      ({ message }: { message: string }) => message,
    );
  expect(await warnings()).toEqual([
    '“Win back” is not published yet, so the conversation ends here. Publish it, too.',
  ]);
  await publish(win);
  expect(await warnings()).toEqual([]);
  await server.json('POST', `/api/flows/${win}/pause`, { json: { hold: false } });
  expect(await warnings()).toEqual(['“Win back” is paused, so the conversation ends here. Resume it.']);
  await server.json('DELETE', `/api/flows/${win}`);
  expect(await warnings()).toEqual([
    'The flow that this goes to is not here, so the conversation ends. Choose another one, or end it here.',
  ]);
  expect((await publish(id)).status).toBe(200);
  const { items } = (await server.json('GET', '/api/flows')).body;
  expect(items).toMatchObject([{ id, goesTo: [win], blockers: 0 }]);
});
