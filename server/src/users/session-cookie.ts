import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Request } from '../http/request-env.ts';
import { sessionLength } from './user-store.ts';

const name = 'parley_session';
const plain = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;
/** Over https the prefix `__Host-` binds the cookie to this host alone; plain http cannot have it. */
const bound = { ...plain, secure: true, prefix: 'host' } as const;

export function readSessionCookie(c: Request, https: boolean): string | undefined {
  return https ? getCookie(c, name, 'host') : getCookie(c, name);
}

export function writeSessionCookie(c: Request, token: string, https: boolean): void {
  const maxAge = sessionLength / 1000;
  setCookie(c, name, token, https ? { ...bound, maxAge } : { ...plain, maxAge });
}

export function dropSessionCookie(c: Request, https: boolean): void {
  deleteCookie(c, name, https ? bound : plain);
}
