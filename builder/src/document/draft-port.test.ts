import type { Flow } from '@parley/shared/flow/flow';
import { applyPatch, type FlowPatch } from '@parley/shared/flow/patch';
import { afterEach, expect, test, vi } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import { setData } from './commands.ts';
import { draftPort } from './draft-port.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

interface Sent {
  readonly method: string;
  readonly body: { readonly patch?: FlowPatch; readonly flow?: Flow; readonly baseRevision: number };
  readonly bytes: number;
  readonly keepalive: boolean | undefined;
}

/** A server that gives these answers in turn, and what it was sent. */
function server(...answers: readonly [status: number, body: unknown][]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('window', { location: { pathname: '/login', search: '' } });
  vi.stubGlobal('fetch', (_path: string, { method = '', body, keepalive }: RequestInit) => {
    const text = String(body);
    sent.push({ method, body: JSON.parse(text), bytes: new TextEncoder().encode(text).length, keepalive });
    const [status, answer] = answers[sent.length - 1] ?? [200, { revision: 4, problems: [] }];
    return Promise.resolve(Response.json(answer, { status }));
  });
  return sent;
}

const many = (count: number): Flow => ({
  ...exampleFlow,
  nodes: [
    ...exampleFlow.nodes,
    ...Array.from({ length: count }, (_, i) => ({
      id: `more-${i}`,
      kind: 'message' as const,
      data: { text: `Text ${i}: ${'words and more words '.repeat(4)}` },
    })),
  ],
  layout: Object.fromEntries(Array.from({ length: count }, (_, i) => [`more-${i}`, { x: i * 400, y: 0 }])),
});
const refusal = (message: string) => ({ error: { code: 'refused', message } });

test('of 500 cards, one changed text travels: less than 2 KB', async () => {
  const sent = server();
  const base = many(500);
  const edited = setData('more-250', { text: 'Shorter now.' })(base);
  expect(await draftPort('f1').save(edited, 3, base)).toEqual({ type: 'saved', revision: 4 });
  expect(sent.map(({ method }) => method)).toEqual(['PATCH']);
  expect(sent[0]?.bytes).toBeLessThan(2_000);
  expect(sent[0]?.body.baseRevision).toBe(3);
  expect(applyPatch(base, sent[0]?.body.patch ?? {})).toEqual(edited);
});

test('a patch larger than its flow is not sent', async () => {
  const sent = server();
  await draftPort('f1').save(exampleFlow, 3, many(500));
  expect(sent.map(({ method, body }) => [method, body.flow])).toEqual([['PUT', exampleFlow]]);
});

test('nothing but the question what became of an earlier save goes whole', async () => {
  const sent = server();
  await draftPort('f1').save(exampleFlow, 3, exampleFlow);
  expect(sent.map(({ method }) => method)).toEqual(['PUT']);
});

test('a patch that the server does not take is followed by the whole flow', async () => {
  const sent = server([422, refusal('It does not fit.')]);
  const edited = setData('m1', { text: 'One' })(exampleFlow);
  expect(await draftPort('f1').save(edited, 3, exampleFlow)).toEqual({ type: 'saved', revision: 4 });
  expect(sent.map(({ method }) => method)).toEqual(['PATCH', 'PUT']);
  expect(sent[1]?.body.flow).toEqual(edited);
});

test('a flow that is not there any more, however it is sent', async () => {
  server([404, refusal('There is no such flow.')], [404, refusal('There is no such flow.')]);
  const edited = setData('m1', { text: 'One' })(exampleFlow);
  expect(await draftPort('f1').save(edited, 3, exampleFlow)).toEqual({ type: 'gone' });
});

test.each([
  [401, refusal('Sign in.'), { type: 'signed-out' }],
  [429, refusal('Too fast.'), { type: 'unreachable' }],
  [500, refusal('Broken.'), { type: 'unreachable' }],
  [409, { ...refusal('Newer.'), draft: exampleFlow, revision: 9 }, { type: 'conflict', revision: 9 }],
] as const)('%i is %o', async (status, body, outcome) => {
  const sent = server([status, body]);
  const edited = setData('m1', { text: 'One' })(exampleFlow);
  expect(await draftPort('f1').save(edited, 3, exampleFlow)).toMatchObject(outcome);
  expect(sent).toHaveLength(1);
});

test.each([
  ['one text of a large flow', many(2_000), setData('more-9', { text: 'Last words' })(many(2_000)), true],
  ['20,000 letters of three bytes', exampleFlow, { ...exampleFlow, name: '語'.repeat(20_000) }, false],
])('the last save of a page outlives it where a browser lets it: %s', (_, base, flow, keepalive) => {
  const sent = server();
  draftPort('f1').saveAndLeave(flow, 3, base);
  expect(sent.map((one) => [one.method, one.keepalive])).toEqual([['PATCH', keepalive]]);
});
