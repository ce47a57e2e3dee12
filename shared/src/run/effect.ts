/** Whom a conversation is handed to. `roundRobin` and `team` name a team; `person` is a user's id. */
export type HandoffTo =
  | { readonly anyone: true }
  | { readonly team: string }
  | { readonly person: string }
  | { readonly roundRobin: string };

/**
 * Why a conversation went to a person: the flow has a handoff node, the contact asked for one, no answer was
 * understood, or the run failed.
 */
export type HandoffReason = 'flow' | 'asked' | 'not-understood' | 'failed';

/**
 * What a run wants done, without its id. The shell (server or page) carries it out.
 *
 * - `send`: one text to the contact.
 * - `start-timer`: give the run a `timer` event with this `wait` once the ISO 8601 duration `after` has passed.
 *   It counts from the moment the text with the effect id `since` was accepted by the provider, or from the
 *   event's `at` where `since` is null. Where the node's `pause` is only over in sending hours (nodes/node-kind), the
 *   event is given when they begin (`openFrom`).
 * - `hand-off`: a person takes over. `answerWithin` (ISO 8601) starts a timer of its own, by `start-timer`.
 * - `release`: the flow goes on without the person, who did not answer in time.
 * - `understood`: for logs and the simulator: which answer a reply was taken for, and why, in a few words.
 *   `exit` is null where nothing was understood.
 * - `moved`: for logs, results and the canvas: the way taken. `from` is null at the start.
 * - `ended`: the run is over. `goTo`: the contact goes on in the live version of the flow with this id.
 */
export type Action =
  | { readonly type: 'send'; readonly node: string; readonly text: string }
  | { readonly type: 'set-field'; readonly name: string; readonly value: string }
  | { readonly type: 'add-tag'; readonly tag: string }
  | { readonly type: 'remove-tag'; readonly tag: string }
  | {
      readonly type: 'start-timer';
      readonly node: string;
      readonly wait: number;
      readonly after: string;
      readonly since: string | null;
    }
  | {
      readonly type: 'hand-off';
      readonly node: string;
      readonly to: HandoffTo;
      readonly reason: HandoffReason;
      readonly answerWithin?: string;
    }
  | { readonly type: 'release'; readonly node: string }
  | { readonly type: 'understood'; readonly node: string; readonly exit: string | null; readonly why: string }
  | { readonly type: 'moved'; readonly from: string | null; readonly exit: string; readonly to: string }
  | { readonly type: 'ended'; readonly node: string | null; readonly goTo?: string };

/** An action with its id `<run id>:<number>`, which is the outbox's idempotency key. */
export type Effect = Action & { readonly id: string };
