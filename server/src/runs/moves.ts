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

interface Place {
  flow: string;
  version: number;
  node: string;
}
const waiting = (sql: typeof sqlBuilder, p: <K extends keyof Place>(name: K) => Place[K]) =>
  sql
    .selectFrom('runs')
    .where('runs.flow_id', '=', p('flow'))
    .where('runs.version', '=', p('version'))
    .where('runs.status', '=', literal('running'))
    .where(waitsAt, '=', p('node'))
    .where((row) => row.not(row.exists(withPerson(sql))));
const timerId = template<string>`'move:' || runs.id`;

const addMoves = statement<{
  flow: string;
  version: number;
  node: string;
  toVersion: number;
  toNode: string | null;
}>()((sql, p) =>
  sql
    .insertInto('moves')
    .columns(['timer_id', 'run_id', 'node', 'to_version', 'to_node'])
    .expression(
      waiting(sql, p).select([
        timerId.as('timer_id'),
        'runs.id as run_id',
        template<string>`${p('node')}`.as('node'),
        template<number>`${p('toVersion')}`.as('to_version'),
        template<string | null>`${p('toNode')}`.as('to_node'),
      ]),
    )
    .onConflict((row) =>
      row.column('timer_id').doUpdateSet({
        node: p('node'),
        to_version: p('toVersion'),
        to_node: p('toNode'),
      }),
    ),
);
const addTimers = statement<{ flow: string; version: number; node: string; at: number }>()((sql, p) =>
  sql
    .insertInto('timers')
    .columns(['id', 'kind', 'contact_id', 'after_ms', 'due_at'])
    .expression(
      waiting(sql, p).select([
        timerId.as('id'),
        template<string>`'move'`.as('kind'),
        'runs.contact_id',
        template<number>`0`.as('after_ms'),
        template<number>`${p('at')}`.as('due_at'),
      ]),
    )
    .onConflict((row) => row.column('id').doUpdateSet({ due_at: p('at') })),
);
const moveOf = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('moves').selectAll().where('timer_id', '=', p('id')),
);
const dropMove = statement<{ id: string }>()((sql, p) =>
  sql.deleteFrom('moves').where('timer_id', '=', p('id')),
);

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
    for (const { version, node, to } of choices) {
      if (to === 'keep') continue;
      const toNode = to === 'person' ? null : to.node;
      const count = addMoves.run(db, { flow, version, node, toVersion, toNode });
      addTimers.run(db, { flow, version, node, at });
      planned[toNode === null ? 'handedOver' : 'moved'] += count;
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
