import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ServerUnderTest } from '../server-under-test.ts';

/** Stands in for the check of a password, which takes the longer the busier the machine is. */
const checking = vi.hoisted(() => ({ begun: 0, until: Promise.resolve() }));
vi.mock('./password.ts', async (load) => ({
  ...(await load<object>()),
  isPassword: async () => {
    checking.begun += 1;
    await checking.until;
    return false;
  },
}));

let server: ServerUnderTest;
beforeEach(async () => {
  server = await ServerUnderTest.open();
});
afterEach(() => server.close());

const signIn = (i: number, from: string) => {
  const json = { email: `nobody${i}@example.com`, password: 'wrong' };
  return server.json('POST', '/api/session', { as: 'nobody', json, from });
};

test('with another account each time is cut off after 30 a minute, for the whole IPv6 network', async () => {
  const codes: number[] = [];
  for (let i = 0; i < 31; i += 1) codes.push((await signIn(i, `2001:db8::${i + 1}`)).status);
  expect(codes).toEqual([...Array(30).fill(401), 429]);
  expect((await signIn(31, '2001:db8:0:1::1')).status).toBe(401);
  server.clock.advanceTo(server.clock.now() + 2_000);
  expect((await signIn(32, '2001:db8::1')).status).toBe(401);
});

test('from everywhere leaves the server its breath: 2 are checked at once, 16 wait', async () => {
  let goOn = () => {};
  checking.begun = 0;
  checking.until = new Promise((done) => {
    goOn = done;
  });
  const asks = Array.from({ length: 40 }, (_, i) => signIn(i, `198.51.100.${i}`));
  const refused = await firstOf(22, asks);
  expect(refused.map(({ status }) => status)).toEqual(Array(22).fill(429));
  expect(refused[0]?.body.error.message).toMatch(/Wait a few seconds/);
  expect(refused[0]?.headers.get('retry-after')).toBe('5');
  expect(checking.begun).toBe(2);
  goOn();
  const codes = (await Promise.all(asks)).map(({ status }) => status);
  expect(codes.filter((code) => code === 401)).toHaveLength(18);
  expect(checking.begun).toBe(18);
});

/** The answers that come first, so many of them. */
function firstOf<T>(count: number, asked: readonly Promise<T>[]): Promise<T[]> {
  const answers: T[] = [];
  return new Promise((resolve) => {
    for (const ask of asked)
      void ask.then((answer) => {
        if (answers.push(answer) === count) resolve([...answers]);
      });
  });
}
