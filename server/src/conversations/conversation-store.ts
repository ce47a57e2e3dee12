import type { ConversationBody, HandoffBody, MessageBody } from '@parley/shared/api/conversations';
import { handoffToInWords } from '@parley/shared/nodes/handoff';
import type { Database } from 'better-sqlite3';
import { sql as template } from 'kysely';
import { nameOf } from '../contacts/contact-store.ts';
import { literal, type sqlBuilder, statement } from '../store/statement.ts';
import type { HandoffsTable, MessagesTable } from '../store/tables.ts';
import { userNames } from '../users/user-store.ts';

const most = 200;
const mostMessages = 2_000;

/** When they wrote last. */
const latestIn = template<number | null>`(select m.at from messages m
  where m.conversation_id = conversations.id and m.direction = 'in' order by m.seq desc limit 1)`;

/** A conversation with its contact and the flow that runs in it. */
const conversations = (sql: typeof sqlBuilder) =>
  sql
    .selectFrom('conversations')
    .innerJoin('contacts', 'contacts.id', 'conversations.contact_id')
    .leftJoin('runs', (join) =>
      join.onRef('runs.contact_id', '=', 'contacts.id').on('runs.status', '=', 'running'),
    )
    .leftJoin('flows', 'flows.id', 'runs.flow_id')
    .selectAll('conversations')
    .select([
      'contacts.phone',
      'contacts.fields_json',
      'contacts.consent',
      latestIn.as('last_in_at'),
      'runs.id as run_id',
      'flows.id as flow_id',
      'flows.name as flow_name',
    ])
    .orderBy('conversations.last_at', 'desc')
    .orderBy('conversations.id')
    .limit(most);
const all = statement()(conversations);
const byPhone = statement<{ phone: string }>()((sql, p) =>
  conversations(sql).where('contacts.phone', '=', p('phone')),
);
const byChannel = statement<{ channel: string }>()((sql, p) =>
  conversations(sql).where('conversations.channel', '=', p('channel')),
);
const byId = statement<{ id: string }>()((sql, p) =>
  conversations(sql).where('conversations.id', '=', p('id')),
);
const idByContact = statement<{ contact: string }>()((sql, p) =>
  sql.selectFrom('conversations').select('id').where('contact_id', '=', p('contact')),
);
/**
 * Where a text or a handoff is left to answer, and one may answer, the longest wait first. Of several handoffs only
 * the latest counts; while it is open the wait began with it.
 */
const waiting = statement<{ phone: string | null; channel: string | null }>()((sql, p) => {
  const open = (inner: typeof sqlBuilder) =>
    inner
      .selectFrom('handoffs')
      .where('handoffs.state', 'in', ['waiting', 'unanswered'])
      .where('handoffs.created_at', '=', (newest) =>
        newest
          .selectFrom('handoffs as other')
          .select((row) => row.fn.max('other.created_at').as('latest'))
          .whereRef('other.contact_id', '=', 'handoffs.contact_id'),
      );
  return conversations(sql)
    .where('contacts.consent', '!=', 'out')
    .where('conversations.id', 'in', (inner) =>
      inner
        .selectFrom('conversations as open')
        .select('open.id')
        .where('open.unanswered', '=', literal(1))
        .union(open(sql).select('handoffs.conversation_id as id')),
    )
    .where(template<boolean>`(${p('phone')} is null or contacts.phone = ${p('phone')})`)
    .where(template<boolean>`(${p('channel')} is null or conversations.channel = ${p('channel')})`)
    .clearOrderBy()
    .orderBy((row) =>
      row.fn.coalesce(
        open(sql)
          .select('handoffs.created_at')
          .where('handoffs.contact_id', '=', template.ref<string>('contacts.id'))
          .limit(literal(1)),
        latestIn,
        'conversations.last_at',
      ),
    )
    .orderBy('conversations.id');
});
const answered = statement<{ id: string }>()((sql, p) =>
  sql.updateTable('conversations').set({ unanswered: 0 }).where('id', '=', p('id')),
);
type Row = ReturnType<typeof all.all>[number];

const messages = statement<{ conversation: string }>()((sql, p) =>
  sql
    .selectFrom('messages')
    .selectAll()
    .where('conversation_id', '=', p('conversation'))
    .orderBy('seq', 'desc')
    .limit(mostMessages),
);
const messageById = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('messages').selectAll().where('id', '=', p('id')),
);

const handoffs = (sql: typeof sqlBuilder) =>
  sql
    .selectFrom('handoffs')
    .innerJoin('contacts', 'contacts.id', 'handoffs.contact_id')
    .selectAll('handoffs')
    .select('contacts.phone');
const handoffsByState = statement<{ state: string }>()((sql, p) =>
  handoffs(sql).where('handoffs.state', '=', p('state')).orderBy('handoffs.created_at').limit(most),
);
const handoffById = statement<{ id: string }>()((sql, p) => handoffs(sql).where('handoffs.id', '=', p('id')));
const latestHandoff = statement<{ contact: string }>()((sql, p) =>
  handoffs(sql)
    .where('handoffs.contact_id', '=', p('contact'))
    .orderBy('handoffs.created_at', 'desc')
    .limit(1),
);

function toHandoff(db: Database, row: HandoffsTable & { phone: string }): HandoffBody {
  const names = userNames(db);
  return {
    id: row.id,
    conversationId: row.conversation_id,
    phone: row.phone,
    state: row.state as HandoffBody['state'],
    to: handoffToInWords(JSON.parse(row.to_json), names),
    reason: row.reason as HandoffBody['reason'],
    createdAt: row.created_at,
    takenBy: row.taken_by === null ? null : (names[row.taken_by] ?? 'A script'),
    takenById: row.taken_by,
  };
}

function toConversation(db: Database, row: Row): ConversationBody {
  const latest = latestHandoff.first(db, { contact: row.contact_id });
  const handoff = latest === undefined || latest.state === 'closed' ? null : toHandoff(db, latest);
  const running = row.run_id !== null && row.flow_id !== null;
  return {
    id: row.id,
    contactId: row.contact_id,
    phone: row.phone,
    name: nameOf(row.phone, JSON.parse(row.fields_json)),
    channel: row.channel,
    lastText: row.last_text,
    lastAt: row.last_at,
    unanswered: row.unanswered === 1,
    optedOut: row.consent === 'out',
    waitingSince: waitingSince(row, handoff),
    handoff,
    running: running
      ? { runId: row.run_id ?? '', flowId: row.flow_id ?? '', flowName: row.flow_name ?? '' }
      : null,
  };
}

function waitingSince(row: Row, handoff: HandoffBody | null): number | null {
  if (row.consent === 'out') return null;
  if (handoff !== null && handoff.state !== 'taken') return handoff.createdAt;
  return row.unanswered === 1 ? (row.last_in_at ?? row.last_at) : null;
}

function toMessage(row: MessagesTable | MessageRow): MessageBody {
  return {
    id: row.id,
    direction: row.direction as MessageBody['direction'],
    text: row.text,
    status: row.status as MessageBody['status'],
    at: row.at,
    texts: row.texts,
    trouble: row.trouble,
  };
}
type MessageRow = ReturnType<typeof messages.all>[number];

interface Wanted {
  readonly phone?: string | undefined;
  readonly channel?: string | undefined;
}

/** Conversations, their texts and their handoffs, read; they are written by runs, but for what needs no answer. */
export const conversationStore = {
  /** At most 200, the one with the latest text first. */
  list(db: Database, { phone, channel }: Wanted) {
    const rows =
      phone === undefined
        ? channel === undefined
          ? all.all(db, {})
          : byChannel.all(db, { channel })
        : byPhone.all(db, { phone }).filter((row) => channel === undefined || row.channel === channel);
    return rows.map((row) => toConversation(db, row));
  },
  /** At most 200, the one that waits longest first. */
  waiting: (db: Database, { phone, channel }: Wanted): ConversationBody[] =>
    waiting.all(db, { phone: phone ?? null, channel: channel ?? null }).map((row) => toConversation(db, row)),
  /** Its last text needs no answer. Within a store change. */
  settle: (db: Database, id: string) => answered.run(db, { id }),
  find(db: Database, id: string): ConversationBody | undefined {
    const row = byId.first(db, { id });
    return row === undefined ? undefined : toConversation(db, row);
  },
  /** The one conversation with a contact. */
  idWith: (db: Database, contact: string): string | undefined => idByContact.first(db, { contact })?.id,
  /** The latest 2,000, oldest first. */
  messages: (db: Database, conversation: string): MessageBody[] =>
    messages.all(db, { conversation }).reverse().map(toMessage),
  message(db: Database, id: string): MessageBody | undefined {
    const row = messageById.first(db, { id });
    return row === undefined ? undefined : toMessage(row);
  },
  /** Oldest first. */
  handoffs: (db: Database, state: string): HandoffBody[] =>
    handoffsByState.all(db, { state }).map((row) => toHandoff(db, row)),
  handoff(db: Database, id: string): HandoffBody | undefined {
    const row = handoffById.first(db, { id });
    return row === undefined ? undefined : toHandoff(db, row);
  },
};
