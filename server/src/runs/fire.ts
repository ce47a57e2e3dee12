import type { Clock } from '../clock.ts';
import { statement } from '../store/statement.ts';
import type { Store } from '../store/store.ts';
import type { Directory } from './directory.ts';
import { hold } from './hold.ts';
import { loadDossier } from './load-dossier.ts';
import { type Move, moves } from './moves.ts';
import type { Dossier } from './records.ts';
import type { DueTimer } from './timers.ts';
import type { Turn } from './turn.ts';
import type { Turns } from './turns.ts';

const putOff = statement<{ id: string; due: number }>()((query, p) =>
  query
    .updateTable('timers')
    .set({ due_at: p('due') })
    .where('id', '=', p('id')),
);
const dropTimer = statement<{ id: string }>()((query, p) =>
  query.deleteFrom('timers').where('id', '=', p('id')),
);

/** "See you tomorrow" is of no use two days later: a date's start that is so late, after downtime, is left out. */
const dateStartWithinMs = 12 * 3_600_000;

export interface FireOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly turns: Turns;
}

/** What belongs to a timer besides its row, and goes with it. */
interface Load {
  readonly move: Move | undefined;
  readonly texts: readonly string[];
}

/**
 * A timer is due: what it stands for happens, in one change with its end. One that is gone meanwhile does nothing; one
 * that is kept for sending hours is put off until they begin.
 */
export function fire(timer: DueTimer, { store, clock, directory, turns }: FireOptions): Promise<void> {
  const { db } = store;
  const take = (handle: (dossier: Dossier, at: number, load: Load) => void, mayWait = false) => {
    const at = clock.now();
    const dossier = loadDossier(db, timer.contactId, at);
    const flow = ofRun.has(timer.what) ? dossier?.running?.flowId : undefined;
    if (flow !== undefined && directory.isHeld(flow)) {
      hold.park(db, timer, flow);
      return;
    }
    const opening = mayWait && timer.what === 'run' ? turns.opening(dossier?.running, timer.wait, at) : at;
    if (opening > at) {
      putOff.run(db, { id: timer.id, due: opening });
      return;
    }
    if (dropTimer.run(db, { id: timer.id }) === 0) return;
    const move = timer.what === 'move' ? moves.take(db, timer.id) : undefined;
    const run = dossier?.running?.id;
    const kept = run !== undefined && timer.id === hold.keptId(run);
    const texts = kept ? hold.takeTexts(db, timer.contactId) : [];
    if (dossier !== undefined) handle(dossier, at, { move, texts });
  };
  return store.change(
    () =>
      take(
        (dossier, at, load) => turns.take(dossier, at, (turn) => happen(turn, timer, load, directory, at)),
        true,
      ),
    (error) =>
      take((dossier, at) => turns.giveUp(dossier, at, { type: 'timer', wait: timer.wait, at }, error)),
  );
}

/** Timers that move the contact's running run, and wait while its flow is held. */
const ofRun = new Set(['run', 'move', 'kept', 'closed']);

function happen(turn: Turn, timer: DueTimer, { move, texts }: Load, directory: Directory, at: number): void {
  const { what, runId, wait, flowId, position, dueAt } = timer;
  if (move !== undefined) turn.move(move);
  else if (what === 'kept') turn.receiveKept(texts);
  else if (what === 'closed' && runId !== null) turn.handoffClosed(runId);
  else if (runId !== null) turn.timer(runId, wait ?? 0);
  else if (flowId !== null && at - dueAt <= dateStartWithinMs && startsByDate(directory, flowId, position))
    turn.queue(flowId, 'date');
}

/** Whether the flow, as it is live now, still has that way in. */
function startsByDate(directory: Directory, flowId: string, position: number | null): boolean {
  return directory.all('date').some((way) => way.flowId === flowId && way.position === position);
}
