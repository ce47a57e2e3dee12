/**
 * Where one contact stands in one version of a flow. Kept small: this is what is stored between two texts.
 *
 * - `node`: the id of the node that waits, or null before the start and after the end.
 * - `wait`: grows by one whenever the run begins to wait or stops waiting; a timer of an older wait does nothing.
 * - `seq`: how many effects the run has had; the next effect's id is `<run id>:<seq>`.
 * - `tries`: how often the waiting question has been asked again.
 * - `question`: the last question asked, so that a late reply can still be understood; empty where one was asked
 *   but takes no reply any more.
 * - `answered`: true once that question was answered; after the end it then takes a change of mind, but no more
 *   free text.
 */
export interface Run {
  readonly id: string;
  readonly status: 'running' | 'ended' | 'failed';
  readonly node: string | null;
  readonly wait: number;
  readonly seq: number;
  readonly tries: number;
  readonly question: string | null;
  readonly answered: boolean;
  readonly code: FailureCode | null;
}

/**
 * Why a run failed. `step_limit` and `text_limit`: the flow goes round without waiting (run/limits).
 * `broken_flow`: a line leads to a node that is not there. `internal_error`: the server could not handle an event.
 */
export type FailureCode = 'step_limit' | 'text_limit' | 'broken_flow' | 'internal_error';

/** A run that has not begun. */
export function newRun(id: string): Run {
  return {
    id,
    status: 'running',
    node: null,
    wait: 0,
    seq: 0,
    tries: 0,
    question: null,
    answered: false,
    code: null,
  };
}

/**
 * What the engine knows of the contact and may change: fields and tags.
 * `greeted` is true once any text has gone out in this conversation (the first one names STOP).
 * `timeZone` is an IANA name, needed to read "tomorrow at 3".
 */
export interface Contact {
  readonly phone: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly timeZone: string;
  readonly greeted: boolean;
}
