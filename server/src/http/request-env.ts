import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';
import type { Principal } from '../users/principal.ts';

/** What every request carries besides itself. `incoming` is there on a real connection, not always in tests. */
export interface RequestEnv {
  Bindings: { incoming?: Pick<IncomingMessage, 'socket' | 'url'> };
  Variables: { requestId: string; user: Principal };
}
export type Request = Context<RequestEnv>;
