import { literal, statement } from '../store/statement.ts';

const isOpen = literal(1);

/**
 * Of one channel and lane, the first open text of each contact, if its time has come: nothing of a contact overtakes
 * what was written to them before, except the confirmation of STOP, which must not wait behind a text whose fate is in
 * doubt; and a text of a held flow (runs/held-texts) stands in nobody's way.
 */
export const sendable = statement<{ channel: string; lane: number; at: number; limit: number }>()((sql, p) =>
  sql
    .selectFrom('messages as m')
    .innerJoin('contacts as c', 'c.id', 'm.contact_id')
    .select([
      'm.seq',
      'm.id',
      'm.contact_id',
      'm.conversation_id',
      'm.channel',
      'm.text',
      'm.status',
      'm.exempt',
      'm.attempts',
      'm.lookups',
      'm.lookup_failures',
    ])
    .select(['m.attempted_at', 'm.not_after', 'c.phone', 'c.consent'])
    .where('m.open', '=', isOpen)
    .where('m.channel', '=', p('channel'))
    .where('m.lane', '=', p('lane'))
    .where('m.next_at', '<=', p('at'))
    .where(({ or, eb, not, exists, selectFrom }) =>
      or([
        eb('m.exempt', '=', 1),
        not(
          exists(
            selectFrom('messages as before')
              .select('before.seq')
              .whereRef('before.contact_id', '=', 'm.contact_id')
              .where('before.open', '=', isOpen)
              .where('before.status', '!=', 'held')
              .whereRef('before.seq', '<', 'm.seq'),
          ),
        ),
      ]),
    )
    .orderBy('m.next_at')
    .orderBy('m.seq')
    .limit(p('limit')),
);
export type Sendable = ReturnType<typeof sendable.all>[number];

/** When the next text of a channel and lane has its time, of those whose time has not come yet. */
export const nextSend = statement<{ channel: string; lane: number; after: number }>()((sql, p) =>
  sql
    .selectFrom('messages')
    .select('next_at')
    .where('open', '=', isOpen)
    .where('channel', '=', p('channel'))
    .where('lane', '=', p('lane'))
    .where('next_at', '>', p('after'))
    .orderBy('next_at')
    .limit(1),
);

/** Channels that still have something to send, also those that are switched off by now. */
export const openChannels = statement()((sql) =>
  sql.selectFrom('messages').select('channel').distinct().where('open', '=', isOpen),
);

/** Of the texts of this conversation that have gone out, as far as is known, the one written first. */
export const firstSent = statement<{ conversation: string }>()((sql, p) =>
  sql
    .selectFrom('messages')
    .select('seq')
    .where('conversation_id', '=', p('conversation'))
    .where('direction', '=', literal('out'))
    .where('status', 'in', ['sent', 'delivered', 'unsure'])
    .orderBy('seq')
    .limit(1),
);

/** What goes out instead of what was written. */
export const rewrite = statement<{ id: string; text: string; texts: number }>()((sql, p) =>
  sql
    .updateTable('messages')
    .set({ text: p('text'), texts: p('texts') })
    .where('id', '=', p('id')),
);

/** Marks a text as leaving, unless the contact has asked for no more texts in the meantime. */
export const claim = statement<{ id: string; at: number }>()((sql, p) =>
  sql
    .updateTable('messages')
    .set((eb) => ({
      status: 'sending',
      attempts: eb('attempts', '+', 1),
      attempted_at: p('at'),
      next_at: null,
    }))
    .where('id', '=', p('id'))
    .where('status', '=', 'queued')
    .where(({ or, eb, not, exists, selectFrom }) =>
      or([
        eb('exempt', '=', 1),
        not(
          exists(
            selectFrom('contacts')
              .select('contacts.id')
              .whereRef('contacts.id', '=', 'messages.contact_id')
              .where('consent', '=', 'out'),
          ),
        ),
      ]),
    ),
);

/** Back into the queue until `next`. `attempts` is what counts so far. */
export const requeue = statement<{ id: string; next: number; attempts: number; trouble: string | null }>()(
  (sql, p) =>
    sql
      .updateTable('messages')
      .set({ status: 'queued', next_at: p('next'), attempts: p('attempts'), trouble: p('trouble') })
      .where('id', '=', p('id'))
      .where('status', 'in', ['sending', 'unsure']),
);

/** It may have gone out: looked up at `next`, or, without a time, left for a person to judge. */
export const park = statement<{
  id: string;
  next: number | null;
  open: number;
  lookups: number;
  failures: number;
  trouble: string;
}>()((sql, p) =>
  sql
    .updateTable('messages')
    .set({
      status: 'unsure',
      next_at: p('next'),
      open: p('open'),
      lookups: p('lookups'),
      lookup_failures: p('failures'),
      trouble: p('trouble'),
    })
    .where('id', '=', p('id'))
    .where('status', 'in', ['sending', 'unsure']),
);

/** Gives a text up that was never sent. */
export const giveUp = statement<{ id: string; status: string; trouble: string }>()((sql, p) =>
  sql
    .updateTable('messages')
    .set({ status: p('status'), open: 0, trouble: p('trouble') })
    .where('id', '=', p('id'))
    .where('status', 'in', ['queued', 'held']),
);

/** Texts that were leaving when the server stopped: nobody knows whether they did. */
export const interrupted = statement()((sql) =>
  sql
    .selectFrom('messages')
    .select(['id', 'channel'])
    .where('open', '=', isOpen)
    .where('status', '=', 'sending'),
);

/** Whether the contact has asked for no more texts since this text's last attempt began. */
export const stoppedSince = statement<{ id: string }>()((sql, p) =>
  sql
    .selectFrom('messages')
    .innerJoin('consents', 'consents.contact_id', 'messages.contact_id')
    .select('consents.id')
    .where('messages.id', '=', p('id'))
    .where('messages.exempt', '=', 0)
    .where('consents.state', '=', 'out')
    .whereRef('consents.at', '>=', 'messages.attempted_at')
    .limit(1),
);

/** Whether a text still waits for its verdict: a report may have settled it meanwhile. */
export const statusOf = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('messages').select('status').where('id', '=', p('id')),
);
