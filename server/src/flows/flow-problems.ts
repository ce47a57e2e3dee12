import { checkFlow } from '@parley/shared/check/check';
import type { NextFlow } from '@parley/shared/check/next-flows';
import type { Problem } from '@parley/shared/check/problem';
import { type Flow, maxBytes } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { kindOf } from '@parley/shared/nodes/index';
import { compilePattern } from '@parley/shared/understand/pattern';
import type { Database } from 'better-sqlite3';
import { ownFields } from '../contacts/field-store.ts';
import { Refusal } from '../http/refusal.ts';
import { readSettings } from '../settings/settings.ts';
import { statement } from '../store/statement.ts';
import { userNames } from '../users/user-store.ts';

/** A flow of 8 MB, and what is around it in a request. */
export const flowLimit = maxBytes + 16 * 1024;

/** The flow in a request, brought up to today's shape; 422 with the reader's sentence. */
export function requireFlow(value: unknown): Flow {
  const read = readFlow(value);
  if (read.ok) return read.flow;
  throw new Refusal(422, read.problem.code, read.problem.message);
}

/** The flow as it is stored; 413 where it is larger than readers take it back. */
export function documentOf(flow: Flow): string {
  const document = JSON.stringify(flow);
  if (Buffer.byteLength(document) <= maxBytes) return document;
  throw new Refusal(413, 'too_large', 'This flow is larger than 8 MB. Split it into several flows.');
}

/** A flow from the database: written by this release or one before it. */
export function storedFlow(json: string): Flow {
  const read = readFlow(JSON.parse(json));
  if (read.ok) return read.flow;
  throw new Error(`A stored flow cannot be read: ${read.problem.message}`);
}

/** What a check depends on, besides the flow. There are no teams in this release. */
function surroundings(db: Database) {
  const alwaysOpen = readSettings(db).officeHours === null;
  return { fields: ownFields(db), people: Object.keys(userNames(db)), teams: [], alwaysOpen };
}

const otherFlows = statement()((sql) =>
  sql.selectFrom('flows').select(['id', 'name', 'live_version', 'paused_at']).where('deleted_at', 'is', null),
);

/** The flows that one may go to. Going to one nobody gets into is never a blocker, so that no list depends on it. */
function nextFlows(db: Database): NextFlow[] {
  return otherFlows.all(db, {}).map(({ id, name, live_version, paused_at }) => {
    const state = live_version === null ? 'draft' : paused_at === null ? 'live' : 'paused';
    return { id, name, state };
  });
}

/** Takes a while for a large flow: beside a store change, not in one. */
export function problemsOf(db: Database, flow: Flow): Problem[] {
  const flows = nextFlowsOf(flow).length === 0 ? {} : { flows: nextFlows(db) };
  return checkFlow(flow, { ...surroundings(db), ...flows, pattern: compilePattern });
}

/** Ids of the flows that this one goes to. */
export function nextFlowsOf(flow: Flow): string[] {
  return [...new Set(flow.nodes.flatMap((node) => kindOf(node).goesTo?.(node.data) ?? []))];
}

interface Digest {
  readonly blockers: number;
  readonly startsBy: string;
  readonly changed: boolean;
  readonly goesTo: readonly string[];
}

/** A draft as it is now, beside what of it is live. */
interface DraftState {
  readonly id: string;
  readonly revision: number;
  readonly live_version: number | null;
}

/** What the list needs of each draft; remembered for as long as neither it nor what it depends on changes. */
export class DraftDigests {
  private known = new Map<string, Digest & Omit<DraftState, 'id'>>();
  private around = '';

  /** Each of these drafts with its digest; `make` is asked for those that are not known. All others are forgotten. */
  of<Draft extends DraftState>(
    db: Database,
    drafts: readonly Draft[],
    make: (draft: Draft) => Digest,
  ): (readonly [Draft, Digest])[] {
    const around = JSON.stringify(surroundings(db));
    const before = around === this.around ? this.known : new Map<string, never>();
    const now = drafts.map((draft) => {
      const { id, revision, live_version } = draft;
      const known = before.get(id);
      const still = known?.revision === revision && known.live_version === live_version;
      return [draft, still ? known : { ...make(draft), revision, live_version }] as const;
    });
    this.known = new Map(now.map(([{ id }, digest]) => [id, digest]));
    this.around = around;
    return now;
  }
}
