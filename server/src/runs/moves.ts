import type { FlowPeopleBody, PeopleChoice } from '@parley/shared/api/flow-people';
import type { Database } from 'better-sqlite3';
import { sql as template } from 'kysely';
import { literal, type sqlBuilder, statement } from '../store/statement.ts';

/** The step where a run waits: the first place of `state_json` (run/stored-run). */
const waitsAt = template<string>`json_extract(runs.state_json, '$[0]')`;
const withPerson = (sql: typeof sqlBuilder) =>
  sql
    .selectFrom('handoffs')
    .select('handoffs.id')
    .where('handoffs.contact_id', '=', template.ref<string>('runs.contact_id'))
    .where('handoffs.state', 'in', ['waiting', 'taken']);

const people = statement<{ flow: string }>()((sql, p) =>
  sql
    .selectFrom('runs')
    .select((row) => [
      'runs.version',
      waitsAt.as('node'),
      row.exists(withPerson(sql)).as('with_person'),
      row.fn.countAll<number>().as('count'),
    ])
    .where('runs.flow_id', '=', p('flow'))
    .where('runs.status', '=', literal('running'))
    .groupBy(['runs.version', 'node', 'with_person'])
    .orderBy('runs.version', 'desc')
    .orderBy('node')
    .orderBy('with_person'),
);

const waiting = statement<{ flow: string }>()((sql, p) =>
  sql
    .selectFrom('runs')
    .select(['runs.id', 'runs.contact_id', 'runs.version', waitsAt.as('node')])
    .where('runs.flow_id', '=', p('flow'))
    .where('runs.status', '=', literal('running'))
    .where((row) => row.not(row.exists(withPerson(sql)))),
);
const addMove = statement<{
  timer: string;
  run: string;
  node: string;
  toVersion: number;
  toNode: string | null;
}>()((sql, p) => {
  const move = { run_id: p('run'), node: p('node'), to_version: p('toVersion'), to_node: p('toNode') };
  return sql
    .insertInto('moves')
    .values({ timer_id: p('timer'), ...move })
    .onConflict((row) => row.column('timer_id').doUpdateSet(move));
});
const addTimer = statement<{ id: string; contact: string; at: number }>()((sql, p) =>
  sql
    .insertInto('timers')
    .values({ id: p('id'), kind: 'move', contact_id: p('contact'), after_ms: 0, due_at: p('at') })
    .onConflict((row) => row.column('id').doUpdateSet({ due_at: p('at') })),
);
const moveOf = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('moves').selectAll().where('timer_id', '=', p('id')),
);
const dropMove = statement<{ id: string }>()((sql, p) =>
  sql.deleteFrom('moves').where('timer_id', '=', p('id')),
);

const placeOf = (version: number, node: string) => JSON.stringify([version, node]);

/** A run that is to go on elsewhere, if it still waits at `node`. Without `toNode` it goes to a person. */
export interface Move {
  readonly runId: string;
  readonly node: string;
  readonly toVersion: number;
  readonly toNode: string | null;
}

/** Who is in a flow, and how its author moves them to a newer version of it. */
export const moves = {
  people: (db: Database, flow: string): FlowPeopleBody['items'] =>
    people.all(db, { flow }).map(({ version, node, with_person, count }) => ({
      version,
      node,
      withPerson: Number(with_person) === 1,
      count,
    })),
  /**
   * Everybody who waits at one of these steps, and is not with a person, is to go on as chosen: each by a timer that is
   * due now, so that a stop in between loses nobody and moves nobody twice. Within the store change that publishes.
   */
  plan(db: Database, flow: string, toVersion: number, choices: readonly PeopleChoice[], at: number) {
    const planned = { moved: 0, handedOver: 0 };
    const chosen = new Map(choices.map(({ version, node, to }) => [placeOf(version, node), to]));
    if ([...chosen.values()].every((to) => to === 'keep')) return planned;
    for (const run of waiting.all(db, { flow })) {
      const to = chosen.get(placeOf(run.version, run.node)) ?? 'keep';
      if (to === 'keep') continue;
      const toNode = to === 'person' ? null : to.node;
      const timer = `move:${run.id}`;
      addMove.run(db, { timer, run: run.id, node: run.node, toVersion, toNode });
      addTimer.run(db, { id: timer, contact: run.contact_id, at });
      planned[toNode === null ? 'handedOver' : 'moved'] += 1;
    }
    return planned;
  },
  /** The move of a timer that fired; it is made once. */
  take(db: Database, timer: string): Move | undefined {
    const row = moveOf.first(db, { id: timer });
    dropMove.run(db, { id: timer });
    if (row === undefined) return undefined;
    return { runId: row.run_id, node: row.node, toVersion: row.to_version, toNode: row.to_node };
  },
};
