import { setImmediate as othersFirst } from 'node:timers/promises';
import { kindOf } from '@parley/shared/nodes/index';
import type { StoredRun } from '@parley/shared/run/stored-run';
import type { Database } from 'better-sqlite3';
import { sql as template } from 'kysely';
import { storedFlow } from '../flows/flow-problems.ts';
import { flowStore } from '../flows/flow-store.ts';
import { literal, statement } from '../store/statement.ts';
import { type Asked, factsOf, type Logged, type Questions } from './run-facts.ts';
import { type CountedRun, Tally } from './tally.ts';

/** Runs that are read before others get their turn: a few milliseconds' worth. */
const pageSize = 50;

const anyRun = statement<{ flow: string; version: number }>()((sql, p) =>
  sql
    .selectFrom('runs')
    .select('id')
    .where('flow_id', '=', p('flow'))
    .where('version', '=', p('version'))
    .limit(literal(1)),
);
type Place = { flow: string; version: number; at: number; id: string };
const page = statement<Place & { before: number }>()((sql, p) =>
  sql
    .selectFrom('runs')
    .leftJoin('conversations', 'conversations.contact_id', 'runs.contact_id')
    .select(['runs.id', 'runs.contact_id', 'runs.status', 'runs.state_json', 'runs.started_at'])
    .select('conversations.channel')
    .where('runs.flow_id', '=', p('flow'))
    .where('runs.version', '=', p('version'))
    .where(template<boolean>`(runs.started_at, runs.id) > (${p('at')}, ${p('id')})`)
    .where('runs.started_at', '<', p('before'))
    .orderBy('runs.started_at')
    .orderBy('runs.id')
    .limit(literal(pageSize)),
);
type Row = ReturnType<typeof page.all>[number];
/** The events of a whole page: one by one, its runs would take twice as long. */
const logs = statement<Place & { lastAt: number; lastId: string }>()((sql, p) =>
  sql
    .selectFrom('runs')
    .innerJoin('events', 'events.run_id', 'runs.id')
    .select(['events.run_id', 'events.at', 'events.event_json', 'events.effects_json'])
    .where('runs.flow_id', '=', p('flow'))
    .where('runs.version', '=', p('version'))
    .where(template<boolean>`(runs.started_at, runs.id) > (${p('at')}, ${p('id')})`)
    .where(template<boolean>`(runs.started_at, runs.id) <= (${p('lastAt')}, ${p('lastId')})`)
    .orderBy('runs.started_at')
    .orderBy('runs.id')
    .orderBy('events.id'),
);

/** Runs of a flow's versions that began from `from` on and before `before` (ms UTC). */
export interface Counted {
  readonly flow: string;
  readonly versions: readonly number[];
  readonly from: number;
  readonly before: number;
  readonly practice: boolean;
}

/** What happened in a flow, counted from the event log, which is the only history. */
export const resultStore = {
  /** The versions that anybody has been in, the newest first. */
  versions: (db: Database, flow: string): number[] =>
    flowStore
      .versions(db, flow)
      .flatMap(({ version }) => (anyRun.first(db, { flow, version }) === undefined ? [] : [version])),

  /** Reads a page at a time, so that a hundred thousand runs keep nobody waiting. */
  async count(db: Database, { flow, versions, from, before, practice }: Counted): Promise<Tally> {
    const tally = new Tally();
    for (const version of versions) {
      const questions = questionsOf(db, flow, version);
      let after = { at: from, id: '' };
      for (let more = true; more; ) {
        await othersFirst();
        const rows = page.all(db, { flow, version, before, ...after });
        const last = rows.at(-1);
        if (last === undefined) break;
        const [lastAt, lastId] = [last.started_at, last.id];
        const logsOf = byRun(logs.all(db, { flow, version, ...after, lastAt, lastId }));
        for (const row of rows)
          if (practice || row.channel !== 'practice')
            tally.add(standing(row), factsOf(logsOf.get(row.id) ?? [], questions), questions);
        after = { at: lastAt, id: lastId };
        more = rows.length === pageSize;
      }
    }
    return tally;
  },
};

function byRun(rows: ReturnType<typeof logs.all>): Map<string, Logged[]> {
  const found = new Map<string, Logged[]>();
  for (const { run_id, at, event_json, effects_json } of rows) {
    const log = found.get(run_id) ?? [];
    log.push({ at, event: () => JSON.parse(event_json), effects: JSON.parse(effects_json) });
    found.set(run_id, log);
  }
  return found;
}

function standing(row: Row): CountedRun {
  const [node]: StoredRun = JSON.parse(row.state_json);
  return { contactId: row.contact_id, node: row.status === 'running' ? node : null };
}

function questionsOf(db: Database, flow: string, version: number): Questions {
  const questions = new Map<string, Asked>();
  const row = flowStore.version(db, flow, version);
  if (row === undefined) return questions;
  for (const node of storedFlow(row.flow_json).nodes) {
    const kind = kindOf(node);
    if (!kind.asks) continue;
    const exits = kind.exits(node.data);
    const way = (look: string) => exits.find((exit) => exit.look === look)?.id;
    questions.set(node.id, { anythingElse: way('anything-else'), noReply: way('no-reply') });
  }
  return questions;
}
