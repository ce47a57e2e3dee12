import type { FlowStateBody } from '@parley/shared/api/flows';
import { countChanges } from '@parley/shared/flow/difference';
import type { Database } from 'better-sqlite3';
import type { FlowsTable } from '../store/tables.ts';
import { storedFlow } from './flow-problems.ts';
import { flowStore } from './flow-store.ts';

type Standing = Pick<
  FlowsTable,
  | 'id'
  | 'name'
  | 'revision'
  | 'live_version'
  | 'live_revision'
  | 'paused_at'
  | 'held'
  | 'folder'
  | 'updated_at'
>;

/** Where a flow stands, as the API says it. */
export function stateOf(row: Standing): FlowStateBody {
  return {
    id: row.id,
    name: row.name,
    revision: row.revision,
    liveVersion: row.live_version,
    liveRevision: row.live_revision,
    paused: row.paused_at === null ? null : { since: row.paused_at, hold: row.held === 1 },
    folder: row.folder,
    updatedAt: row.updated_at,
  };
}

/** Whether this draft of a flow says something else than its live version; not so where none is live. */
export function isChanged(
  db: Database,
  { id, live_version: version }: Pick<FlowsTable, 'id' | 'live_version'>,
  draft: string,
): boolean {
  const live = version === null ? undefined : flowStore.version(db, id, version)?.flow_json;
  if (live === undefined || live === draft) return false;
  return countChanges(storedFlow(live), storedFlow(draft)) > 0;
}
