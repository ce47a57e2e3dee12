import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import type { Bindings } from './api.ts';
import type { Clock } from './clock.ts';
import { readParams, readRecipients } from './create-request.ts';
import { type Faults, spoiltAnswer } from './faults.ts';

/** Lets requests run into the faults that were set up, on the wire where a fault is about the wire. */
export function spoil(faults: Faults, clock: Clock) {
  return createMiddleware<Bindings>(async (c, next) => {
    const text = c.req.method === 'POST' ? await c.req.text() : '';
    const recipients = readRecipients(readParams(text, c.req.header('content-type') ?? '') ?? {});
    const action = faults.take({ path: c.req.path, method: c.req.method, recipients });
    const { incoming, outgoing } = c.env;
    if (!action) return next();
    if (action === 'hang') return new Promise<never>(() => {});
    if (action === 'reset') {
      incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    }
    if (action.startsWith('slow:')) {
      await new Promise<void>((resolve) => {
        clock.after(Number(action.slice('slow:'.length)), resolve);
      });
    } else if (action !== 'acceptThen502') {
      const answer = spoiltAnswer(action);
      if (answer) return answer;
    }
    c.set('silent', action === 'dropDlr');
    await next();
    if (action === 'acceptThenHang') return new Promise<never>(() => {});
    if (action === 'acceptThen502') return replace(c, spoiltAnswer(action));
    if (action !== 'acceptThenReset' && action !== 'cutBody' && action !== 'drip') return;
    const body = await c.res.text();
    if (action === 'acceptThenReset') incoming.socket.resetAndDestroy();
    else {
      outgoing.writeHead(201, { 'content-type': 'application/json', 'content-length': body.length + 1000 });
      if (action === 'cutBody') outgoing.write(body.slice(0, 40), () => incoming.socket.destroy());
      else {
        const timer = setInterval(() => outgoing.write(' '), 20);
        incoming.socket.on('close', () => clearInterval(timer));
      }
    }
    return replace(c, RESPONSE_ALREADY_SENT);
  });
}

function replace(c: { res: Response | undefined }, answer: Response | null): void {
  c.res = undefined;
  c.res = answer ?? undefined;
}
