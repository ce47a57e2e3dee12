/**
 * Facts of the moment that a flow may ask about. They come in with the event, so that a step needs no clock
 * and no database, and a replay gives the same result.
 *
 * - `open`: names of the hours that are open now, such as `office`.
 * - `business`: the business's name, for `{{business_name}}`.
 * - `people`: user id → name, for `{{rep_name}}` in a handoff to one person.
 */
export interface World {
  readonly open: readonly string[];
  readonly business: string;
  readonly people: Readonly<Record<string, string>>;
}

/** A world in which it is never closed and nobody has a name. */
export const openWorld: World = { open: ['office'], business: '', people: {} };

/**
 * What happens to a run. `at` is the server's clock in milliseconds UTC, never the provider's stamp;
 * `seed` is the only source of chance. `started` begins at the step `from`, or at the flow's start. `stopped` ends the
 * run from outside: the contact wrote STOP, another flow took its place, or the flow's author moved the contact on.
 */
export type RunEvent = {
  readonly at: number;
  readonly seed: number;
  readonly world: World;
} & (
  | { readonly type: 'started'; readonly from?: string }
  | { readonly type: 'reply'; readonly text: string }
  | { readonly type: 'timer'; readonly wait: number }
  | { readonly type: 'handoff-taken' }
  | { readonly type: 'handoff-closed' }
  | { readonly type: 'stopped'; readonly why: 'opted-out' | 'replaced' | 'moved' }
);
