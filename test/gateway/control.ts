import { Hono } from 'hono';
import type { Account } from './account.ts';
import type { Fault, Faults } from './faults.ts';
import type { InboundText } from './inbound.ts';
import { toJson } from './message.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** The levers that the real company does not have: `/__fake/…`, JSON in and out. */
export function createControl(account: Account, faults: Faults, initial: Settings): Hono {
  const control = new Hono();

  // A page elsewhere in the browser cannot send this content type here without being asked.
  control.use(async (c, next) => {
    if (c.req.method !== 'GET' && !c.req.header('content-type')?.includes('application/json')) {
      return c.text('Send JSON.', 415);
    }
    return next();
  });

  control.get('/state', (c) => {
    const messages = account.messages().map((message) => toJson(message, 'read'));
    return c.json({
      now: account.clock.now(),
      settings: account.settings,
      sent: account.sent(),
      received: messages.filter(({ direction }) => direction === 'mo'),
      webhooks: account.webhooks.log,
    });
  });

  // What one person's phone shows, oldest first.
  control.get('/phone/:number', (c) => {
    const phone = c.req.param('number');
    const texts = account.messages().flatMap(({ direction, originator, body, recipients }) => {
      if (direction === 'mo') return originator === phone ? [{ mine: true, text: body }] : [];
      return recipients.filter(({ to }) => to === phone).map(() => ({ mine: false, text: body }));
    });
    return c.json({ number: `+${account.settings.number}`, texts });
  });

  control.post('/inbound', async (c) => c.json(await account.receive(await c.req.json<InboundText>())));

  control.post('/faults', async (c) => {
    const given = await c.req.json<Fault | Fault[]>();
    faults.add(...(Array.isArray(given) ? given : [given]));
    return c.json({ ok: true });
  });

  control.post('/limits', async (c) => {
    account.settings.rps = (await c.req.json<{ rps: number | null }>()).rps;
    return c.json({ ok: true });
  });

  control.post('/config', async (c) => {
    const given = Object.entries(await c.req.json<Partial<Settings>>());
    const unknown = given.map(([name]) => name).filter((name) => !(name in defaultSettings));
    if (unknown.length > 0) return c.text(`There is no setting ${unknown.join(', ')}.`, 400);
    Object.assign(account.settings, Object.fromEntries(given));
    return c.json(account.settings);
  });

  control.post('/reset', (c) => {
    account.clear();
    faults.clear();
    Object.assign(account.settings, initial);
    return c.json({ ok: true });
  });

  control.post('/advance', async (c) => {
    if (!account.clock.advance) return c.text('This clock runs by itself.', 409);
    await account.clock.advance((await c.req.json<{ ms: number }>()).ms);
    return c.json({ now: account.clock.now() });
  });

  return control;
}
