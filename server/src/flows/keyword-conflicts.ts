import type { Problem } from '@parley/shared/check/problem';
import type { Flow } from '@parley/shared/flow/flow';
import type { Database } from 'better-sqlite3';
import { startOf, triggerRows, triggerStore } from './trigger-store.ts';

/** A keyword can start one flow only: a blocker for each word that another live flow has, unless it is paused. */
export function keywordConflicts(db: Database, flowId: string, flow: Flow): Problem[] {
  const nodeId = startOf(flow)?.id;
  return triggerRows(flowId, flow)
    .filter(({ type }) => type === 'keyword')
    .flatMap(({ key, position }) => {
      const other = triggerStore.holder(db, key, flowId);
      if (other === undefined) return [];
      const message = `The word “${key.toUpperCase()}” already starts the flow “${other.name}”. Use another word here, or take it out of that flow and publish it.`;
      const field = `triggers.${position}`;
      return [
        { code: 'keyword_taken', level: 'blocker' as const, field, message, ...(nodeId ? { nodeId } : {}) },
      ];
    });
}
