import type { WentOnBody } from '@parley/shared/api/conversations';
import type { Database } from 'better-sqlite3';
import { sql as template } from 'kysely';
import { literal, statement } from '../store/statement.ts';

const most = 200;

/** The first text that the flow's run wrote, or, where it did not begin, the first one of a later moment. */
const textAfter = template<string | null>`case starts.state when 'started' then (
    select m.id from messages m where m.conversation_id = conversations.id and m.run_id = (
      select r.id from runs r where r.contact_id = starts.contact_id and r.flow_id = starts.flow_id
        and r.started_at >= starts.created_at order by r.started_at limit 1)
    order by m.seq limit 1)
  end`;
const textLater = template<string | null>`(select m.id from messages m
  where m.conversation_id = conversations.id and m.at > starts.created_at order by m.seq limit 1)`;

const latest = statement<{ conversation: string; contact: string }>()((sql, p) =>
  sql
    .selectFrom('starts')
    .innerJoin('conversations', 'conversations.contact_id', 'starts.contact_id')
    .leftJoin('flows', 'flows.id', 'starts.flow_id')
    .select(['starts.id', 'starts.flow_id', 'starts.state', 'starts.created_at', 'flows.name'])
    .select((row) => row.fn.coalesce(textAfter, textLater).as('before'))
    .where('conversations.id', '=', p('conversation'))
    .where('starts.contact_id', '=', p('contact'))
    .where('starts.cause', '=', literal('flow'))
    .orderBy('starts.created_at', 'desc')
    .orderBy(template`starts.rowid`, 'desc')
    .limit(literal(most)),
);

/** Where a conversation went on in another flow, or was to: the latest 200, oldest first. */
export function wentOnIn(db: Database, conversation: string, contact: string): WentOnBody[] {
  return latest
    .all(db, { conversation, contact })
    .reverse()
    .map((row) => ({
      id: row.id,
      at: row.created_at,
      flowId: row.flow_id,
      flowName: row.name,
      state: row.state as WentOnBody['state'],
      before: row.before,
    }));
}
