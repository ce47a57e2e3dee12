import { isIPv6 } from 'node:net';
import type { Request } from './request-env.ts';

/**
 * The client's address. A proxy's word (`X-Forwarded-For`) counts only where the connection itself comes from one
 * of `trusted`; then it is the last address in it that is none of them.
 */
export function clientAddress(c: Request, trusted: readonly string[]): string {
  const socket = plain(c.env?.incoming?.socket?.remoteAddress ?? '');
  if (!trusted.includes(socket)) return socket;
  const passed = (c.req.header('x-forwarded-for') ?? '').split(',').map((one) => plain(one.trim()));
  return passed.findLast((one) => one !== '' && !trusted.includes(one)) ?? socket;
}

/** What a limit counts by: an IPv4 address, or the /64 of an IPv6 address, since one line has all of it. */
export function clientKey(c: Request, trusted: readonly string[]): string {
  return networkOf(clientAddress(c, trusted));
}

/** `2001:db8::7` → `2001:db8:0:0::/64`; anything but IPv6 stays as it is. */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, '');
  if (!isIPv6(bare)) return address;
  const [head = '', tail] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const groups = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const all = [...groups, ...Array<string>(8 - groups.length - after.length).fill('0'), ...after];
  return `${all.slice(0, 4).join(':')}::/64`;
}

/** IPv4 as IPv4, also where it came over an IPv6 socket. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
