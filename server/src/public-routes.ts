/**
 * Every route that answers without a sign-in, and nothing else does. `*` stands for anything, `:name` for one part.
 * HEAD goes where GET goes.
 */
export const publicRoutes: readonly (readonly [method: string, path: string])[] = [
  ['GET', '/'],
  ['GET', '/assets/*'],
  ['GET', '/favicon.ico'],
  ['GET', '/setup'],
  ['POST', '/setup'],
  ['GET', '/login'],
  ['GET', '/api/session'],
  ['POST', '/api/session'],
  ['DELETE', '/api/session'],
  ['GET', '/healthz'],
  ['GET', '/webhooks/messagebird/inbound'],
  ['POST', '/webhooks/messagebird/inbound'],
  ['GET', '/webhooks/messagebird/status'],
  ['POST', '/webhooks/messagebird/status'],
  ['GET', '/p/:token'],
  ['GET', '/w/*'],
  ['OPTIONS', '/w/api/*'],
  ['POST', '/w/api/previews/:token/runs'],
  ['POST', '/w/api/runs'],
];

const patterns = publicRoutes.map(([method, path]) => ({
  method,
  path: new RegExp(`^${path.replace(/[.]/g, '\\.').replace(/:\w+/g, '[^/]+').replace('*', '.*')}$`),
}));

/** Whether a request may pass without a sign-in. `path` is as the router sees it: nothing is folded or decoded. */
export function isPublic(method: string, path: string): boolean {
  const asked = method === 'HEAD' ? 'GET' : method;
  return patterns.some((pattern) => pattern.method === asked && pattern.path.test(path));
}
