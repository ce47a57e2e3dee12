import type { Flow } from '@parley/shared/flow/flow';

/** What became of one attempt to save. `refused`: the server said no, in words that the author should read. */
export type Saved =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'conflict'; readonly draft: Flow; readonly revision: number }
  | { readonly type: 'unreachable' }
  | { readonly type: 'signed-out' }
  /** The flow is not there any more: it was deleted. */
  | { readonly type: 'gone' }
  | { readonly type: 'refused'; readonly message: string };

/** `base` is the draft of that revision: what differs from it is all that has to travel. */
export interface AutosavePort {
  save(flow: Flow, baseRevision: number, base: Flow): Promise<Saved>;
  /** A last attempt while the page goes away; nobody hears how it went. */
  saveAndLeave(flow: Flow, baseRevision: number, base: Flow): void;
}

export interface Timers {
  set(act: () => void, ms: number): unknown;
  clear(handle: unknown): void;
}

/** Another draft with changes in the same places: the ids of these are `torn`. Nothing is saved until it is decided. */
export interface Conflict {
  readonly theirs: Flow;
  readonly revision: number;
  readonly torn: readonly string[];
}

export type SaveStatus =
  | { readonly type: 'saved' }
  | { readonly type: 'saving' }
  /** `kept`: on this device, for as long as the server cannot be reached. */
  | { readonly type: 'offline'; readonly kept: boolean }
  /** The server wants to know again who this is. */
  | { readonly type: 'signed-out'; readonly kept: boolean }
  | { readonly type: 'deleted'; readonly kept: boolean }
  | { readonly type: 'refused'; readonly message: string }
  | ({ readonly type: 'conflict' } & Conflict);
