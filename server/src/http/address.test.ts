import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientAddress, networkOf } from './address.ts';
import type { RequestEnv } from './request-env.ts';

const proxies = ['10.0.0.2', '10.0.0.3', '::1'];

test.each([
  ['a client that connects itself', '203.0.113.9', undefined, '203.0.113.9'],
  ['one that makes an address up', '203.0.113.9', '1.2.3.4', '203.0.113.9'],
  ['one behind our proxy', '10.0.0.2', '1.2.3.4', '1.2.3.4'],
  ['one behind our proxy that makes addresses up', '10.0.0.2', '9.9.9.9, 1.2.3.4', '1.2.3.4'],
  ['one behind two of them', '10.0.0.2', '1.2.3.4, 10.0.0.3', '1.2.3.4'],
  ['a proxy on an IPv6 socket', '::ffff:10.0.0.2', '::ffff:1.2.3.4', '1.2.3.4'],
  ['a proxy on this machine', '::1', '2001:db8::7', '2001:db8::7'],
  ['a proxy that says nothing', '10.0.0.2', undefined, '10.0.0.2'],
])('%s', async (_what, remoteAddress, forwarded, address) => {
  const app = new Hono<RequestEnv>();
  app.get('/', (c) => c.text(clientAddress(c, proxies)));
  const headers: Record<string, string> = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } });
  expect(await response.text()).toBe(address);
});

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8::7', '2001:db8:0:0::/64'],
  ['2001:DB8:0:0:ffff::1', '2001:db8:0:0::/64'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::', '2001:db8:1:2::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['', ''],
])('limits count %s as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
