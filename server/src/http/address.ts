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

/** IPv4 as IPv4, also where it came over an IPv6 socket. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/, '');
}
