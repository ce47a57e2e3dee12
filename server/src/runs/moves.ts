import type { FlowPeopleBody, PeopleChoice } from '@parley/shared/api/flow-people';
import type { Database } from 'better-sqlite3';
import { type RawBuilder, sql as template } from 'kysely';
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

/**
 * The choices, with which a step's people go somewhere. Materialised, so that a thousand of them and a hundred thousand
 * people are looked up and not tried one by one.
 */
const choices = (list: string) => template`
  with choices as materialized (
    select json_extract(value, '$[0]') as version, json_extract(value, '$[1]') as node,
      json_extract(value, '$[2]') as goes, json_extract(value, '$[3]') as to_node
    from json_each(${list}))`;
const isChosen = template`choices.version = runs.version and choices.node = ${waitsAt}`;
/** `chosen`: the running runs of a flow at the steps that a choice names, with where each is to go. */
const chosen = (flow: string, list: string) => template`
  ${choices(list)}, chosen as (
    select runs.id, runs.contact_id, choices.node, choices.goes, choices.to_node
    from runs join choices on ${isChosen}
    where runs.flow_id = ${flow} and runs.status = 'running')`;
/** `planned`: what an earlier choice planned for these runs. It begins with the moves, of which there are few or none. */
const planned = (flow: string, list: string) => template`
  ${choices(list)}, planned as (
    select moves.timer_id
    from moves cross join runs on runs.id = moves.run_id cross join choices on ${isChosen}
    where runs.flow_id = ${flow} and runs.status = 'running')`;
type Choosing = { flow: string; choices: string };
const written = (sql: typeof sqlBuilder, query: RawBuilder<unknown>) => ({
  compile: () => query.compile(sql),
});
/** A choice is the last word on whoever waits there: what an earlier one planned, and a held flow kept back, is off. */
const forgetTimers = statement<Choosing>()((sql, p) =>
  written(
    sql,
    template`${planned(p('flow'), p('choices'))}
      delete from timers where id in (select timer_id from planned)`,
  ),
);
const forgetMoves = statement<Choosing>()((sql, p) =>
  written(
    sql,
    template`${planned(p('flow'), p('choices'))}
      delete from moves where timer_id in (select timer_id from planned)`,
  ),
);
const addMoves = statement<Choosing & { goes: string; toVersion: number }>()((sql, p) =>
  written(
    sql,
    template`${chosen(p('flow'), p('choices'))}
      insert into moves (timer_id, run_id, node, to_version, to_node)
      select 'move:' || id, id, node, ${p('toVersion')}, to_node from chosen
      where goes = ${p('goes')} and not exists (
        select 1 from handoffs where handoffs.contact_id = chosen.contact_id
          and handoffs.state in ('waiting', 'taken'))`,
  ),
);
const addTimers = statement<Choosing & { at: number }>()((sql, p) =>
  written(
    sql,
    template`${chosen(p('flow'), p('choices'))}
      insert into timers (id, kind, contact_id, after_ms, due_at)
      select moves.timer_id, 'move', chosen.contact_id, 0, ${p('at')}
      from chosen join moves on moves.timer_id = 'move:' || chosen.id`,
  ),
);
const moveOf = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('moves').selectAll().where('timer_id', '=', p('id')),
);
const dropMove = statement<{ id: string }>()((sql, p) =>
  sql.deleteFrom('moves').where('timer_id', '=', p('id')),
);

/** A choice as the statements read it: version, step, whether it is to a step or a person, and which step. */
const stored = ({ version, node, to }: PeopleChoice) =>
  typeof to === 'string' ? [version, node, to, null] : [version, node, 'step', to.node];

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
   * due now, so that a stop in between loses nobody and moves nobody twice. Within the store change that publishes, and
   * not in batches after it, since it counts who waits there at that moment: who comes to such a step later keeps to
   * their version. A few statements write all of them down, at 3 ms for a thousand; then each goes in their own change.
   */
  plan(db: Database, flow: string, toVersion: number, choices: readonly PeopleChoice[], at: number) {
    const last = new Map(choices.map((choice) => [JSON.stringify([choice.version, choice.node]), choice]));
    const of = { flow, choices: JSON.stringify([...last.values()].map(stored)) };
    forgetTimers.run(db, of);
    forgetMoves.run(db, of);
    const moved = addMoves.run(db, { ...of, goes: 'step', toVersion });
    const handedOver = addMoves.run(db, { ...of, goes: 'person', toVersion });
    if (moved + handedOver > 0) addTimers.run(db, { ...of, at });
    return { moved, handedOver };
  },
  /** The move of a timer that fired; it is made once. */
  take(db: Database, timer: string): Move | undefined {
    const row = moveOf.first(db, { id: timer });
    dropMove.run(db, { id: timer });
    if (row === undefined) return undefined;
    return { runId: row.run_id, node: row.node, toVersion: row.to_version, toNode: row.to_node };
  },
};
