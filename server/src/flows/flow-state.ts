import type { FlowStateBody } from '@parley/shared/api/flows';
import type { FlowsTable } from '../store/tables.ts';

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
