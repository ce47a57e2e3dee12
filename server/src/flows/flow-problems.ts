import { checkFlow } from '@parley/shared/check/check';
import type { Problem } from '@parley/shared/check/problem';
import type { Flow } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { compilePattern } from '@parley/shared/understand/pattern';
import type { Database } from 'better-sqlite3';
import { ownFields } from '../contacts/field-store.ts';
import { Refusal } from '../http/refusal.ts';
import { userNames } from '../users/user-store.ts';

/** The flow in a request, brought up to today's shape; 422 (413 where it is too large) with the reader's sentence. */
export function requireFlow(value: unknown): Flow {
  const read = readFlow(value);
  if (read.ok) return read.flow;
  throw new Refusal(read.problem.code === 'too_large' ? 413 : 422, read.problem.code, read.problem.message);
}

/** A flow from the database: written by this release or one before it. */
export function storedFlow(json: string): Flow {
  const read = readFlow(JSON.parse(json));
  if (read.ok) return read.flow;
  throw new Error(`A stored flow cannot be read: ${read.problem.message}`);
}

/** Everything the check can know. There are no teams in this release. */
export function problemsOf(db: Database, flow: Flow): Problem[] {
  return checkFlow(flow, {
    fields: ownFields(db),
    people: Object.keys(userNames(db)),
    teams: [],
    pattern: compilePattern,
  });
}

/** What the list needs of each draft; remembered by its revision, since a check of a large flow takes a while. */
export class DraftDigests {
  private readonly known = new Map<string, { revision: number; blockers: number; startsBy: string }>();

  of(id: string, revision: number, make: () => { blockers: number; startsBy: string }) {
    const known = this.known.get(id);
    if (known?.revision === revision) return known;
    const digest = { revision, ...make() };
    this.known.set(id, digest);
    return digest;
  }
}
