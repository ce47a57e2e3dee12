import type { Database } from 'better-sqlite3';
import { literal, sqlBuilder, statement } from '../store/statement.ts';
import { armTimers } from './reports.ts';

const goingOnIn = (flow: string) =>
  sqlBuilder
    .selectFrom('runs')
    .select('runs.id')
    .where('runs.flow_id', '=', flow)
    .where('runs.status', '=', literal('running'));
/** Of the texts that are still to go out, those with that status. */
const openTexts = (status: string) =>
  sqlBuilder
    .updateTable('messages')
    .where('messages.open', '=', literal(1))
    .where('messages.status', '=', literal(status));

const keepBack = statement<{ flow: string }>()((_, p) =>
  openTexts('queued')
    .set({ status: 'held', next_at: null })
    .where('run_id', 'in', goingOnIn(p('flow'))),
);
/** One that was on its way when its flow was held, and has to go again. */
const keepBackOne = statement<{ id: string }>()((_, p) =>
  openTexts('queued')
    .set({ status: 'held', next_at: null })
    .where('messages.id', '=', p('id'))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('runs')
          .innerJoin('flows', 'flows.id', 'runs.flow_id')
          .select('runs.id')
          .whereRef('runs.id', '=', 'messages.run_id')
          .where('runs.status', '=', literal('running'))
          .where('flows.held', '=', literal(1))
          .where('flows.deleted_at', 'is', null),
      ),
    ),
);
/** A text has as long to leave as it had when it was written. */
const letGo = statement<{ flow: string; at: number }>()((_, p) =>
  openTexts('held')
    .set((eb) => ({
      status: 'queued',
      next_at: p('at'),
      not_after: eb(eb('not_after', '-', eb.ref('messages.at')), '+', p('at')),
    }))
    .where('run_id', 'in', goingOnIn(p('flow'))),
);
/** Held texts of somebody whom a person has by now, but for what the flow itself said when it called for one. */
const withPerson = statement<{ flow: string }>()((sql, p) =>
  sql
    .selectFrom('messages')
    .select('messages.id')
    .where('messages.open', '=', literal(1))
    .where('messages.status', '=', literal('held'))
    .where('messages.run_id', 'in', goingOnIn(p('flow')))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('handoffs')
          .select('handoffs.id')
          .whereRef('handoffs.contact_id', '=', 'messages.contact_id')
          .where(({ or, and, eb }) =>
            or([
              eb('handoffs.state', '=', 'taken'),
              and([
                eb('handoffs.state', '=', 'waiting'),
                eb('handoffs.run_id', 'is not', eb.ref('messages.run_id')),
              ]),
            ]),
          ),
      ),
    ),
);
const takeBack = statement<{ id: string; trouble: string }>()((_, p) =>
  openTexts('held')
    .set({ status: 'cancelled', open: 0, trouble: p('trouble') })
    .where('messages.id', '=', p('id')),
);
const drop = statement<{ flow: string; trouble: string }>()((_, p) =>
  openTexts('held')
    .set({ status: 'cancelled', open: 0, trouble: p('trouble') })
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('runs')
          .select('runs.id')
          .whereRef('runs.id', '=', 'messages.run_id')
          .where('runs.flow_id', '=', p('flow')),
      ),
    ),
);

/**
 * Texts of a flow that wait to leave when it is held: they stay, and let what a person writes pass. STOP takes them
 * back as it does all others. Within a store change.
 */
export const heldTexts = {
  keepBack: (db: Database, flow: string) => keepBack.run(db, { flow }),
  /** A text that was on its way and did not arrive stays, too, where its flow is held by now. */
  keepBackOne: (db: Database, id: string) => keepBackOne.run(db, { id }),
  /**
   * They leave now, but for those of a run that is over, since what came in its place has said other things meanwhile,
   * and those to somebody whom a person has.
   */
  letGo(db: Database, flow: string, at: number): void {
    for (const { id } of withPerson.all(db, { flow })) {
      takeBack.run(db, { id, trouble: 'A person took over while the flow was paused.' });
      // What counts from its sending counts from now, so that the flow does not wait for ever.
      armTimers(db, id, at);
    }
    letGo.run(db, { flow, at });
    drop.run(db, { flow, trouble: 'They went on elsewhere while the flow was paused.' });
  },
};
