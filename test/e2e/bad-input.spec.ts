import { createServer } from 'node:net';
import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from './fixtures.ts';
import { askingFlow, draftOf, makeFlow, newWord } from './flows.ts';
import { refusedServer, type TestServer } from './server.ts';

/** As it is sent; the owner's token is added. */
interface Sent {
  readonly path?: string;
  readonly type?: string;
  readonly body: string;
}

const flow = askingFlow('Bad', 'bad');
const asFlow = (changed: unknown): Sent => ({ body: JSON.stringify({ name: 'Bad', flow: changed }) });
const steps = Array.from({ length: 10_001 }, (_, i) => ({ id: `e${i}`, kind: 'end', data: {} }));

const refusals: readonly (readonly [what: string, sent: Sent, status: number, sentence: RegExp])[] = [
  ['half a JSON', { body: '{"name": "Bad' }, 400, /not valid JSON/],
  ['nothing', { body: '' }, 422, /“name” is missing\. Add it\./],
  ['a form', { type: 'application/x-www-form-urlencoded', body: 'name=Bad' }, 415, /application\/json/],
  ['plain text', { type: 'text/plain', body: '{"name":"Bad"}' }, 415, /application\/json/],
  ['an unknown key', { body: '{"name":"Bad","colour":"red"}' }, 422, /“colour”/],
  ['a flow of 9 MB', asFlow({ ...flow, name: 'x'.repeat(9 * 1024 * 1024) }), 413, /larger than the 8 MB/],
  ['a flow of a newer release', asFlow({ ...flow, version: 2 }), 422, /newer release.*Update Parley/],
  [
    'a kind that nobody knows',
    asFlow({ ...flow, nodes: [...flow.nodes, { id: 'x', kind: 'teleport', data: {} }] }),
    422,
    /“teleport”.*Update Parley, or remove the step/,
  ],
  ['10,001 steps', asFlow({ ...flow, nodes: steps }), 422, /at most 10,000 steps; this one has 10,001/],
  ['no flow at all', asFlow('flow'), 422, /A flow is an object/],
  [
    'a text to nobody',
    { path: '/api/practice/texts', body: '{"from":"me","text":"hi"}' },
    422,
    /phone number/,
  ],
  [
    '2 MB where a text would do',
    {
      path: '/api/practice/texts',
      body: JSON.stringify({ from: '+15550100001', text: 'x'.repeat(2 ** 21) }),
    },
    413,
    /larger than the 1 MB/,
  ],
  ['a webhook that nobody signed', { path: '/webhooks/messagebird/inbound', body: '{}' }, 403, /MESSAGEBIRD/],
];

async function send(server: TestServer, { path = '/api/flows', type = 'application/json', body }: Sent) {
  const headers = { authorization: `Bearer ${server.token}`, 'content-type': type };
  const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers, body });
  return {
    status: answer.status,
    body: (await answer.json()) as { error: { code: string; message: string } },
  };
}

for (const [what, sent, status, sentence] of refusals)
  test(`${what}: ${status}, in words`, async ({ server }) => {
    const answer = await send(server, sent);
    expect(answer).toMatchObject({ status, body: { error: { message: expect.stringMatching(sentence) } } });
    expect(answer.body.error.message).not.toMatch(/\n|undefined|\bat .*:\d+:\d+/);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });

test('a bad draft leaves the good one as it was', async ({ server }) => {
  const id = await makeFlow(server, askingFlow('Good', newWord()));
  const before = await draftOf(server, id);
  const nodes = [...before.nodes, { id: 'x', kind: 'teleport', data: {} }];
  for (const bad of [{ ...before, nodes }, { ...before, version: 2 }, 'flow', null] as unknown as Flow[]) {
    const answer = await server.api('PUT', `/api/flows/${id}/draft`, { flow: bad, baseRevision: 1 });
    expect(answer.status).toBe(422);
  }
  expect(await draftOf(server, id)).toEqual(before);
});

test('without the token nothing is told', async ({ server }) => {
  for (const path of ['/api/flows', '/api/contacts', '/api/conversations', '/api/openapi.json', '/metrics']) {
    const answer = await fetch(`${server.url}${path}`);
    expect([path, answer.status]).toEqual([path, 401]);
  }
});

/** One sentence or two on one line, no stack, and the code that tells a supervisor that it failed. */
function expectSentence({ code, output }: Awaited<ReturnType<typeof refusedServer>>, sentence: RegExp): void {
  expect(output).toMatch(sentence);
  expect(output.trim().split('\n')).toHaveLength(1);
  expect(output).not.toMatch(/^\s+at /m);
  expect(code).toBe(1);
}

test('a second server on the same database is refused, and the first goes on', async ({ server }) => {
  expectSentence(
    await refusedServer({ DATABASE_URL: `file:${server.database}` }),
    /Another Parley server already uses .*DATABASE_URL/,
  );
  expect((await server.api('GET', '/api/flows')).status).toBe(200);
});

test('a port in use is named, and the next one offered', async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, '127.0.0.1', () => {
      const address = other.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  const refusal = await refusedServer({ PORT: String(port) });
  other.close();
  expectSentence(refusal, new RegExp(`^Port ${port} is already in use\\..*PORT=${port + 1} npm start`));
});

const messagebird = {
  MESSAGEBIRD_ACCESS_KEY: 'live_abcdefghijklmnopqrstuvwxy',
  MESSAGEBIRD_SIGNING_KEY: 'signing-key-signing-key',
  MESSAGEBIRD_ORIGINATOR: '15550100100',
};
const environments: readonly (readonly [env: Readonly<Record<string, string>>, sentence: RegExp])[] = [
  [{ PORT: 'http' }, /^PORT is “http”\. Set it to a number/],
  [{ PORT: '70000' }, /^PORT is “70000”/],
  [{ HOST: 'not a host' }, /^HOST is “not a host”\. Set it to an address/],
  [{ PUBLIC_URL: 'texts.example.com' }, /^PUBLIC_URL is “texts\.example\.com”\. Set it to the address/],
  [{ DATABASE_URL: 'mysql://localhost/parley' }, /^DATABASE_URL is “mysql/],
  [{ DATABASE_URL: 'postgres://localhost/parley' }, /^DATABASE_URL names a Postgres database/],
  [{ DATABASE_URL: 'file:/etc/hostname/parley.db' }, /hostname/],
  [{ PARLEY_API_TOKEN: 'two words' }, /^PARLEY_API_TOKEN holds a space/],
  [{ PARLEY_SECRET: 'short' }, /^PARLEY_SECRET is too easy to guess/],
  [{ ...messagebird, MESSAGEBIRD_SIGNING_KEY: '' }, /^MESSAGEBIRD_SIGNING_KEY is not set/],
  [{ ...messagebird, MESSAGEBIRD_ACCESS_KEY: 'bk_abcdef' }, /^MESSAGEBIRD_ACCESS_KEY: .*Bird/],
  [{ ...messagebird, MESSAGEBIRD_ORIGINATOR: 'call me' }, /^MESSAGEBIRD_ORIGINATOR is “call me”/],
  [{ BIRD_API_KEY: 'x' }, /^BIRD_API_KEY is set/],
  [{ SMS_PER_SECOND: 'fast' }, /^SMS_PER_SECOND is “fast”/],
  [{ SMTP_URL: 'mail.example.com' }, /^SMTP_URL is no mail server/],
  [{ TRUSTED_PROXIES: '10.0.0.2, proxy' }, /^TRUSTED_PROXIES holds “proxy”/],
];

test('a wrong environment is told in one sentence that names the variable', async () => {
  for (const [env, sentence] of environments) expectSentence(await refusedServer(env), sentence);
});
