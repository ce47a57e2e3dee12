import type { Request } from './request-env.ts';

const builder =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const sharedPreview =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/**
 * The same on every answer, errors too. What lies under `/w/` may be used by other sites: it knows no cookie, and
 * its API goes by secret tokens alone.
 */
export function setSecurityHeaders(c: Request, response: Response, https: boolean): void {
  const path = c.req.path;
  const forOthers = path.startsWith('/w/');
  const set = (name: string, value: string) => response.headers.set(name, value);
  set('content-security-policy', path.startsWith('/p/') ? sharedPreview : builder);
  set('x-content-type-options', 'nosniff');
  set('referrer-policy', 'same-origin');
  set('cross-origin-opener-policy', 'same-origin');
  set('cross-origin-resource-policy', forOthers ? 'cross-origin' : 'same-origin');
  set('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  if (https) set('strict-transport-security', 'max-age=31536000');
  if (path.startsWith('/p/') || path.startsWith('/w/api/')) set('x-robots-tag', 'noindex');
  if (forOthers) {
    set('access-control-allow-origin', '*');
    response.headers.append('vary', 'Origin');
  }
  if (!response.headers.has('cache-control')) set('cache-control', 'no-store');
}
