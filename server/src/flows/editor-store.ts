import type { FlowEditorBody } from '@parley/shared/api/editor-lease';
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import type { EditorsTable } from '../store/tables.ts';

const find = statement<{ flow: string }>()((sql, p) =>
  sql.selectFrom('editors').selectAll().where('flow_id', '=', p('flow')),
);
const save = statement<{ [Column in keyof EditorsTable]: EditorsTable[Column] }>()((sql, p) => {
  const held = {
    user_id: p('user_id'),
    user_name: p('user_name'),
    tab: p('tab'),
    since: p('since'),
    expires_at: p('expires_at'),
  };
  return sql
    .insertInto('editors')
    .values({ flow_id: p('flow_id'), ...held })
    .onConflict((row) => row.column('flow_id').doUpdateSet(held));
});
const drop = statement<{ flow: string; tab: string }>()((sql, p) =>
  sql.deleteFrom('editors').where('flow_id', '=', p('flow')).where('tab', '=', p('tab')),
);

/** A tab that has not asked again for so long, in ms, holds the flow no longer. */
const leaseMs = 30_000;

interface Asking {
  readonly user: { readonly id: string; readonly name: string };
  readonly tab: string;
  readonly take: boolean;
}

type Held = Omit<FlowEditorBody, 'revision'>;

/** Which tab edits a flow: one at a time. Within a store change. */
export const editorStore = {
  /** Holds the flow for this tab, where no other one does or it is taken from it; tells who holds it then. */
  hold(db: Database, flow: string, { user, tab, take }: Asking, now: number): Held {
    const other = find.first(db, { flow });
    const holds = other !== undefined && other.expires_at > now;
    if (holds && other.tab !== tab && !take) {
      const you = other.user_id === user.id;
      return { mine: false, holder: { name: other.user_name, since: other.since, you } };
    }
    const since = holds && other.tab === tab ? other.since : now;
    save.run(db, {
      flow_id: flow,
      user_id: user.id,
      user_name: user.name,
      tab,
      since,
      expires_at: now + leaseMs,
    });
    return { mine: true, holder: { name: user.name, since, you: true } };
  },
  leave: (db: Database, flow: string, tab: string) => drop.run(db, { flow, tab }),
};
