import type { Database } from 'better-sqlite3';
import { notFound } from '../http/refusal.ts';
import type { FlowsTable } from '../store/tables.ts';
import { flowStore } from './flow-store.ts';

/** The flow's row; 404 where it was deleted or never there. */
export function requireRow(db: Database, id: string): FlowsTable {
  const row = flowStore.find(db, id);
  if (row === undefined) throw notFound('flow');
  return row;
}
