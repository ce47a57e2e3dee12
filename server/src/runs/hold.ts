import type { Database } from 'better-sqlite3';
import { literal, statement } from '../store/statement.ts';
import { heldTexts } from './held-texts.ts';
import { armTimers } from './reports.ts';

const park = statement<{ id: string; flow: string; after: number }>()((sql, p) =>
  sql
    .updateTable('timers')
    .set({ due_at: null, since: p('flow'), after_ms: p('after') })
    .where('id', '=', p('id')),
);
const addParked = statement<{
  id: string;
  kind: string;
  contact: string;
  run: string | null;
  flow: string;
}>()((sql, p) =>
  sql
    .insertInto('timers')
    .values({
      id: p('id'),
      kind: p('kind'),
      contact_id: p('contact'),
      run_id: p('run'),
      since: p('flow'),
      after_ms: 0,
      due_at: null,
    })
    .onConflict((row) => row.doNothing()),
);
const keepText = statement<{ message: string; contact: string }>()((sql, p) =>
  sql.insertInto('kept_texts').values({ message_id: p('message'), contact_id: p('contact') }),
);
const keptTexts = statement<{ contact: string }>()((sql, p) =>
  sql
    .selectFrom('kept_texts')
    .innerJoin('messages', 'messages.id', 'kept_texts.message_id')
    .select('messages.text')
    .where('kept_texts.contact_id', '=', p('contact'))
    .orderBy('messages.seq'),
);
const dropKept = statement<{ contact: string }>()((sql, p) =>
  sql.deleteFrom('kept_texts').where('contact_id', '=', p('contact')),
);
const heldFlows = statement()((sql) =>
  sql.selectFrom('flows').select('id').where('held', '=', literal(1)).where('deleted_at', 'is', null),
);

/** What waits for a held flow counts from its release: in a timer's `since` this stands where a message would. */
const releaseOf = (flowId: string) => `held:${flowId}`;

/** A text for a run of a held flow. */
export interface KeptText {
  readonly messageId: string;
  readonly run: { readonly id: string; readonly flowId: string };
  readonly answered: boolean;
}

/**
 * A held flow stands still for those who are in it. What it wrote and has not left yet stays; its timers do not fire;
 * a text that it would take waits in the inbox, where a person may answer it, and is kept for the flow; a handoff that
 * is closed does not go on. All that waits as a timer without a due time, so that it survives a restart. On release the
 * kept texts come first, in their order and where nobody has answered by hand; what fell due meanwhile happens after
 * them.
 */
export const hold = {
  /** What its flow wrote, and is still to go out, stays. Within a store change, as all else here. */
  begin: (db: Database, flowId: string) => heldTexts.keepBack(db, flowId),
  flows: (db: Database): ReadonlySet<string> => new Set(heldFlows.all(db, {}).map(({ id }) => id)),
  /** The timer waits for the flow's release, behind texts that came in. */
  park(db: Database, timer: { id: string; what: string }, flowId: string): void {
    park.run(db, { id: timer.id, flow: releaseOf(flowId), after: timer.what === 'run' ? 1 : 0 });
  },
  /** The timer that stands for a run's kept texts. It is not the run's own, which end with each step. */
  keptId: (runId: string) => `kept:${runId}`,
  /** `answered`: what came in before has been answered by hand, and is the flow's no more. */
  keepText(db: Database, text: KeptText, contact: string): void {
    const { messageId, run, answered } = text;
    const flow = releaseOf(run.flowId);
    const first = addParked.run(db, { id: hold.keptId(run.id), kind: 'kept', contact, run: null, flow });
    // What was kept for another run is not this one's, and that one is over.
    if (first === 1 || answered) dropKept.run(db, { contact });
    keepText.run(db, { message: messageId, contact });
  },
  closeLater(db: Database, runId: string, contact: string, flowId: string): void {
    const id = `closed:${runId}`;
    addParked.run(db, { id, kind: 'closed', contact, run: runId, flow: releaseOf(flowId) });
  },
  /** The contact's kept texts, oldest first; they are kept no longer. */
  takeTexts(db: Database, contact: string): string[] {
    const texts = keptTexts.all(db, { contact }).map(({ text }) => text);
    dropKept.run(db, { contact });
    return texts;
  },
  /** All that waits for the flow is due now. */
  release(db: Database, flowId: string, at: number): void {
    heldTexts.letGo(db, flowId, at);
    armTimers(db, releaseOf(flowId), at);
  },
};
