import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { start } from '@parley/shared/nodes/start';
import type { Trigger } from '@parley/shared/nodes/trigger';
import type { Database } from 'better-sqlite3';
import { keysOf } from '../runs/directory.ts';
import { statement } from '../store/statement.ts';
import type { TriggersTable } from '../store/tables.ts';

const clear = statement<{ flow: string }>()((sql, p) =>
  sql.deleteFrom('triggers').where('flow_id', '=', p('flow')),
);
const insert = statement<{ [Column in keyof TriggersTable]: TriggersTable[Column] }>()((sql, p) =>
  sql.insertInto('triggers').values({
    flow_id: p('flow_id'),
    position: p('position'),
    type: p('type'),
    key: p('key'),
    trigger_json: p('trigger_json'),
  }),
);
const holder = statement<{ key: string; flow: string }>()((sql, p) =>
  sql
    .selectFrom('triggers')
    .innerJoin('flows', 'flows.id', 'triggers.flow_id')
    .select(['flows.id', 'flows.name'])
    .where('triggers.type', '=', 'keyword')
    .where('triggers.key', '=', p('key'))
    .where('triggers.flow_id', '!=', p('flow'))
    .where('flows.deleted_at', 'is', null)
    .where('flows.live_version', 'is not', null)
    // Nobody gets into a paused flow: resuming it asks whether the word is still free.
    .where('flows.paused_at', 'is', null),
);

/** The node that begins the flow, and its triggers in order. */
export function startOf(flow: Flow): { id: string; triggers: readonly Trigger[]; inWords: string } | null {
  const node = flow.nodes.find((one) => kindOf(one).begins);
  if (node === undefined) return null;
  const data = start.data.safeParse(node.data);
  const triggers = data.success ? data.data.triggers : [];
  return { id: node.id, triggers, inWords: kindOf(node).summary(node.data) };
}

/** A flow's triggers as they are looked up: a keyword trigger has a row for each of its words. */
export function triggerRows(flowId: string, flow: Flow): TriggersTable[] {
  return (startOf(flow)?.triggers ?? []).flatMap((trigger, position) =>
    [...new Set(keysOf(trigger))].map((key) => ({
      flow_id: flowId,
      position,
      type: trigger.type,
      key,
      trigger_json: JSON.stringify(trigger),
    })),
  );
}

export const triggerStore = {
  /** Puts a live version's triggers in place of those of the version before. */
  replace(db: Database, flowId: string, flow: Flow): void {
    clear.run(db, { flow: flowId });
    for (const row of triggerRows(flowId, flow)) insert.run(db, { ...row });
  },
  clear(db: Database, flow: string): void {
    clear.run(db, { flow });
  },
  /** The other live flow that a keyword starts already. A paused one holds no words. */
  holder: (db: Database, key: string, flow: string) => holder.first(db, { key, flow }),
};
