import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cookieOf, ServerUnderTest } from '../server-under-test.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await ServerUnderTest.open();
});
afterEach(() => server.close());

const owner = { email: 'ada@example.com', password: 'correct horse battery' };
const nobody = { as: 'nobody' } as const;
const signIn = (json: unknown = owner, from = '203.0.113.7') =>
  server.json('POST', '/api/session', { ...nobody, json, from });
const form = () => ({
  token: server.services.setup.secret() ?? '',
  name: 'Ada',
  email: 'ada@example.com',
  password: owner.password,
  businessName: 'Blue Dental',
  timeZone: 'America/New_York',
});

test('people are listed by name, for those who are signed in', async () => {
  const cookie = await server.setUp();
  expect((await server.json('GET', '/api/people', { as: { cookie } })).body).toEqual({
    items: [{ id: expect.any(String), name: 'Ada' }],
  });
  expect((await server.json('GET', '/api/people', nobody)).status).toBe(401);
});

describe('the first start', () => {
  test('the link makes the owner, signs them in, and remembers the business', async () => {
    expect((await server.json('GET', '/api/session', nobody)).body).toEqual({
      user: null,
      setupNeeded: true,
    });
    const cookie = await server.setUp();
    const { body } = await server.json('GET', '/api/session', { as: { cookie } });
    expect(body).toEqual({
      user: { id: expect.any(String), name: 'Ada', email: 'ada@example.com', role: 'owner' },
      setupNeeded: false,
    });
    expect((await server.json('GET', '/api/settings', { as: { cookie } })).body).toMatchObject({
      businessName: 'Blue Dental',
      timeZone: 'America/New_York',
      country: 'US',
      officeHours: null,
    });
  });

  test('then the link is dead', async () => {
    const json = form();
    await server.setUp();
    const again = await server.json('POST', '/setup', { ...nobody, json });
    expect(again).toMatchObject({ status: 410, body: { error: { message: /already set up/ } } });
  });

  test('of a hundred at once one is made', async () => {
    const json = form();
    const all = await Promise.all(
      Array.from({ length: 100 }, () => server.ask('POST', '/setup', { ...nobody, json })),
    );
    expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201, 409]));
    const { count } = server.services.store.db.prepare('select count(*) as count from users').get() as never;
    expect(count).toBe(1);
  });

  test.each([
    [{ token: 'guessed' }, 403, /not valid/],
    [{ token: '' }, 403, /not valid/],
    [{ token: null }, 422, /token/],
    [{ email: 'ada' }, 422, /e-mail address/],
    [{ password: 'short' }, 422, /at least 10 characters/],
    [{ timeZone: 'Mars/Olympus' }, 422, /no time zone “Mars\/Olympus”/],
    [{ businessName: ' ' }, 422, /business's name/],
    [{ role: 'owner' }, 422, /does not know “role”/],
  ])('%j is refused', async (change, status, sentence) => {
    const answer = await server.json('POST', '/setup', { ...nobody, json: { ...form(), ...change } });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(sentence);
    expect((await server.json('GET', '/api/session', nobody)).body.setupNeeded).toBe(true);
  });
});

describe('signing in', () => {
  test('with e-mail in any case gives a new cookie each time, which signing out ends', async () => {
    const first = await server.setUp();
    const answer = await signIn({ ...owner, email: ' ADA@example.com' });
    expect(answer.status).toBe(200);
    const cookie = cookieOf(answer);
    expect(cookie).not.toBe(first);
    const out = await server.ask('DELETE', '/api/session', { as: { cookie }, headers: sameOrigin });
    expect(out.status).toBe(204);
    expect((await server.ask('GET', '/api/flows', { as: { cookie } })).status).toBe(401);
    expect((await server.ask('GET', '/api/flows', { as: { cookie: first } })).status).toBe(200);
  });

  test('the cookie is for this site only, and the database holds its hash', async () => {
    await server.setUp();
    const answer = await signIn();
    const header = answer.headers.get('set-cookie');
    expect(header).toMatch(/^parley_session=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    const stored = JSON.stringify(server.services.store.db.prepare('select * from sessions').all());
    expect(stored).not.toContain(cookieOf(answer).split('=')[1]);
  });

  test('over https the cookie is bound to this host', async () => {
    server.close();
    server = await ServerUnderTest.open({ PUBLIC_URL: 'https://parley.test' });
    const cookie = await server.setUp();
    expect(cookie).toMatch(/^__Host-parley_session=/);
    expect((await signIn()).headers.get('set-cookie')).toMatch(/; Secure/);
    expect((await server.ask('GET', '/api/flows', { as: { cookie } })).status).toBe(200);
    expect(
      (await server.ask('GET', '/api/flows', { as: { cookie: cookie.replace('__Host-', '') } })).status,
    ).toBe(401);
  });

  test('lasts 30 days', async () => {
    const cookie = await server.setUp();
    server.clock.advanceTo(server.clock.now() + 30 * 86_400_000 - 1);
    expect((await server.ask('GET', '/api/flows', { as: { cookie } })).status).toBe(200);
    server.clock.advanceTo(server.clock.now() + 1);
    expect((await server.ask('GET', '/api/flows', { as: { cookie } })).status).toBe(401);
  });

  test('the same sentence for an unknown address and a wrong password', async () => {
    await server.setUp();
    const [one, other] = [
      await signIn({ ...owner, password: 'wrong' }),
      await signIn({ ...owner, email: 'eve@example.com' }),
    ];
    expect(one).toMatchObject({ status: 401, body: other.body });
  });
});

describe('guessing', () => {
  const wrong = { ...owner, password: 'wrong' };

  test('many at once are counted before they are checked; another address may still try', async () => {
    await server.setUp();
    const all = await Promise.all(Array.from({ length: 14 }, () => signIn(wrong)));
    expect(all.filter(({ status }) => status === 401)).toHaveLength(10);
    const paused = await signIn();
    expect(paused).toMatchObject({ status: 429, body: { error: { message: /Wait 30 seconds/ } } });
    expect(paused.headers.get('retry-after')).toBe('30');
    expect((await signIn(owner, '198.51.100.1')).status).toBe(200);
  });
});

const sameOrigin = { 'sec-fetch-site': 'same-origin' };

describe('a request that changes something, with the cookie', () => {
  let same: ServerUnderTest;
  let cookie: string;
  beforeAll(async () => {
    same = await ServerUnderTest.open();
    cookie = await same.setUp();
  });
  afterAll(() => same.close());

  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, 201],
    [{ origin: 'http://parley.test' }, 201],
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, 201],
    [{ origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, 201],
    [{}, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ 'sec-fetch-site': 'none' }, 403],
    [{ 'sec-fetch-site': 'cross-site', origin: 'http://parley.test' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: '' }, 403],
    [{ origin: 'https://parley.test' }, 403],
    [{ origin: 'http://parley.test:8080' }, 403],
    [{ origin: 'http://parley.test.evil.example' }, 403],
    [{ origin: 'http://evilparley.test' }, 403],
    [{ origin: 'http://evil.example/http://parley.test' }, 403],
    [{ origin: 'http://evil.example', host: 'evil.example' }, 403],
    [{ origin: 'http://localhost:3001', host: 'localhost:3000' }, 403],
    [{ origin: 'http://localhost.evil.example', host: 'localhost.evil.example' }, 403],
    [{ referer: 'http://parley.test/' }, 403],
  ])('and %j gives %i', async (headers, status) => {
    const answer = await same.ask('POST', '/api/flows', { as: { cookie }, json: { name: 'A' }, headers });
    expect(answer.status).toBe(status);
  });

  test('from an address that Parley does not know is told where to open it', async () => {
    const headers = { origin: 'http://192.168.1.20:3000', host: '192.168.1.20:3000' };
    const answer = await same.json('POST', '/api/flows', { as: { cookie }, json: { name: 'A' }, headers });
    expect(answer.body.error.message).toMatch(
      /Open Parley at http:\/\/parley\.test, or set PUBLIC_URL to the address in your browser/,
    );
  });

  test('a script with the token says nothing of where it comes from', async () => {
    expect((await server.ask('POST', '/api/flows', { json: { name: 'A' } })).status).toBe(201);
  });
});
