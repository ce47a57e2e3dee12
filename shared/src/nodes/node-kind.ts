import type * as z from 'zod/mini';
import type { Action } from '../run/effect.ts';
import type { RunEvent, World } from '../run/event.ts';
import type { Contact, Run } from '../run/state.ts';

/**
 * A way out of a node.
 *
 * `look`: how its line is drawn: `answer` solid, `anything-else` dashed, `no-reply` dotted, `next` solid.
 * `open`: what happens where no line is drawn from it. `problem`: the flow cannot be published; `end`: the run
 * ends quietly; `person`: the conversation is handed to a person.
 */
export interface Exit<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly look: 'next' | 'answer' | 'anything-else' | 'no-reply';
  readonly open: 'problem' | 'end' | 'person';
}

/** What a node sees when the run comes to it. */
export interface Context {
  readonly node: string;
  readonly run: Run;
  readonly contact: Contact;
  readonly at: number;
  readonly world: World;
}

/** What a kind asks for; the engine adds the node, the ids and the wait numbers. */
export type Wish =
  | { readonly type: 'send'; readonly text: string }
  | Extract<Action, { type: 'set-field' | 'add-tag' | 'remove-tag' }>
  | { readonly type: 'timer'; readonly after: string; readonly since: 'last-text' | 'now' }
  | Omit<Extract<Action, { type: 'hand-off' }>, 'node'>
  | Omit<Extract<Action, { type: 'understood' }>, 'node'>;

/**
 * What a node does: wishes, in order, and then it goes out by an exit, stays (waits), or ends the run.
 * `retry` counts one more re-ask. `refused` tells the shell that the node had no use for the reply.
 */
export type Outcome<Id extends string> = { readonly wishes?: readonly Wish[] } & (
  | { readonly go: Id }
  | { readonly stay: true; readonly retry?: true }
  | { readonly end: true }
);

/** Where in a flow's node a problem sits, in words that a person can act on. */
export interface NodeProblem {
  readonly code: string;
  readonly level: 'blocker' | 'warning' | 'tip';
  /** A path into the node's data, such as `answers.1.label`, or undefined for the node as a whole. */
  readonly field?: string;
  readonly message: string;
  readonly fix?: Fix;
}

/** A change that mends a problem: its name on the button, and the new data of the node. */
export interface Fix {
  readonly label: string;
  readonly data: unknown;
}

/** What a kind's check may know of the flow around its node. */
export interface FlowView {
  readonly nodeIds: ReadonlySet<string>;
}

/** A piece of text of a node that may hold `{{names}}` and `[blanks]`, with its place in the data. */
export interface TextField {
  readonly field: string;
  readonly text: string;
  /** True where the contact reads it, so that it must not be empty. */
  readonly sent: boolean;
}

/**
 * A kind of node: one file here, one view of the same name in the builder.
 * `enter` and `resume` may only name exits that `exits` declares: a misspelt one does not compile.
 */
export interface NodeKind<Kind extends string = string, Data = unknown, Id extends string = string> {
  readonly kind: Kind;
  /** What people call it. */
  readonly title: string;
  /** What may be stored. `blank()` always parses, so that a half-drawn flow can be saved. */
  readonly data: z.ZodMiniType<Data>;
  /** As dropped on the canvas. */
  readonly blank: () => Data;
  /** In the order in which the card shows them; may depend on the data. */
  readonly exits: (data: Data) => readonly Exit<Id>[];
  /** One line for lists and logs. */
  readonly summary: (data: Data) => string;
  /** Texts that contain names or blanks. */
  readonly texts: (data: Data) => readonly TextField[];
  /** The same data with each of its texts passed through `change`. Used to fill blanks. */
  readonly withTexts: (data: Data, change: (text: string) => string) => Data;
  /** Names of the contact's fields that the node fills. */
  readonly saves: (data: Data) => readonly string[];
  /** Problems of this node alone. */
  readonly check: (data: Data, flow: FlowView) => readonly NodeProblem[];
  /** True where a run waits at this node, so that a loop through it is no endless loop. */
  readonly waits: boolean;
  /** True for a node that asks: a late reply may still be meant for it. */
  readonly asks: boolean;
  readonly enter: (data: Data, context: Context) => Outcome<NoInfer<Id>>;
  readonly resume: (data: Data, context: Context, event: RunEvent) => Outcome<NoInfer<Id>>;
  /** Whether the node has a use for this reply; where not, person words and keywords come first. */
  readonly accepts: (data: Data, context: Context, text: string) => boolean;
}

/** Checks a kind's parts against each other and keeps its exact types. */
export function defineNodeKind<const Kind extends string, Data, const Id extends string>(
  kind: NodeKind<Kind, Data, Id>,
): NodeKind<Kind, Data, Id> {
  return kind;
}
