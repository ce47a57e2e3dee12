import type { Database } from 'better-sqlite3';
import { AppError } from '../app-error.ts';
import { statement } from '../store/statement.ts';
import type { Directory } from './directory.ts';
import type { StartRecord } from './records.ts';
import type { Accepted, OptIn, To } from './runs-api.ts';
import type { Turn } from './turn.ts';

const flowById = statement<{ id: string }>()((query, p) =>
  query.selectFrom('flows').select('paused_at').where('id', '=', p('id')).where('deleted_at', 'is', null),
);

/** Somebody, or a script, starts a flow for a contact. Whatever ran gives way, but for a person. */
export function startNow(
  turn: Turn,
  directory: Directory,
  db: Database,
  flowId: string,
  to: To,
  by: string,
): { runId: string } {
  const flow = flowById.first(db, { id: flowId });
  if (flow === undefined)
    throw new AppError('not_found', 'There is no such flow. It may have been deleted.', { status: 404 });
  if (!directory.isLive(flowId)) throw notLive(flow.paused_at !== null);
  mayText(turn);
  if (turn.dossier.handoff !== null)
    throw new AppError(
      'in_handoff',
      'A person has this conversation. The flow can start when they are done.',
      { status: 409 },
    );
  welcome(turn, to, by === 'hand' ? 'hand' : 'api');
  return { runId: turn.begin(flowId, 'hand') };
}

/** Something has happened to a contact: the flows that it starts take their place in the line. */
export function startByEvent(turn: Turn, directory: Directory, name: string, to: To): StartRecord[] {
  mayText(turn);
  welcome(turn, to, 'api');
  return queueAll(turn, flowsOf(directory.find('event', name)), 'event');
}

/** A contact has joined: the flows for everybody who joins, and for those who do by this form. */
export function startByOptIn(turn: Turn, directory: Directory, to: OptIn): StartRecord[] {
  mayText(turn);
  welcome(turn, to, 'api');
  const byForm = to.form === undefined ? [] : directory.find('opt-in', to.form);
  const flowIds = flowsOf([...directory.find('opt-in', ''), ...byForm]);
  for (const tag of to.tags ?? []) turn.addTag(tag);
  return queueAll(turn, flowIds, 'opt-in');
}

/** Nobody who asked for no more texts gets any. */
export function mayText(turn: Turn): void {
  if (turn.dossier.contact.consent === 'out')
    throw new AppError(
      'opted_out',
      'This person asked for no more texts. They can text START to get them again.',
      { status: 409 },
    );
}

/** What became of starts, once their turn is over. */
export function accepted(starts: readonly StartRecord[]): Accepted {
  const of = (state: StartRecord['state']) =>
    starts.filter((start) => start.state === state).map((start) => start.flowId);
  return { started: of('started'), waiting: of('waiting') };
}

/** Whoever starts a flow for somebody vouches that they agreed. */
function welcome(turn: Turn, to: To, method: string): void {
  if (turn.dossier.contact.consent === 'unknown') turn.consent('in', method, null);
  if (to.fields !== undefined) turn.setFields(to.fields);
}

const flowsOf = (ways: readonly { readonly flowId: string }[]) => [
  ...new Set(ways.map(({ flowId }) => flowId)),
];

function queueAll(turn: Turn, flowIds: readonly string[], cause: 'event' | 'opt-in'): StartRecord[] {
  return flowIds.map((flowId) => turn.queue(flowId, cause));
}

function notLive(paused: boolean): AppError {
  const sentence = paused
    ? 'This flow is paused: nobody new gets in. Resume it first.'
    : 'This flow is not live. Publish it first.';
  return new AppError('not_live', sentence, { status: 409 });
}
