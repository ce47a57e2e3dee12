import type * as z from 'zod/mini';
import type { Action } from '../run/effect.ts';
import type { RunEvent, World } from '../run/event.ts';
import type { Contact, Run } from '../run/state.ts';
import type { Answer } from '../understand/accept.ts';
import type { Tools } from '../understand/moment.ts';

/**
 * A way out of a node.
 *
 * `look`: how its line is drawn: `answer` solid, `anything-else` dashed, `no-reply` dotted, `next` solid.
 * `open`: what happens where no line is drawn from it. `problem`: the flow cannot be published; `end`: the run
 * ends quietly; `person`: the conversation is handed to a person; `wait`: the node goes on waiting.
 */
export interface Exit<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly look: 'next' | 'answer' | 'anything-else' | 'no-reply';
  readonly open: 'problem' | 'end' | 'person' | 'wait';
}

/** What a node sees when the run comes to it. */
export interface Context {
  readonly node: string;
  readonly run: Run;
  readonly contact: Contact;
  readonly at: number;
  readonly world: World;
  readonly tools: Tools;
}

/** What a kind asks for; the engine adds the node, the ids and the wait numbers. */
export type Wish =
  | { readonly type: 'send'; readonly text: string }
  | Extract<Action, { type: 'set-field' | 'add-tag' | 'remove-tag' }>
  | { readonly type: 'timer'; readonly after: string; readonly since: 'last-text' | 'now' }
  | Omit<Extract<Action, { type: 'hand-off' }>, 'node'>
  | Omit<Extract<Action, { type: 'release' }>, 'node'>
  | Omit<Extract<Action, { type: 'understood' }>, 'node'>;

/**
 * What a node does: wishes, in order, and then it goes out by an exit, stays (a new wait begins, the timers of
 * the old one do nothing), or ends the run. `retry` counts one more re-ask. `ignore`: nothing has changed. `goTo`: the
 * flow in which the contact goes on.
 */
export type Outcome<Id extends string> = { readonly wishes?: readonly Wish[] } & (
  | { readonly go: Id }
  | { readonly stay: true; readonly retry?: true }
  | { readonly end: true; readonly goTo?: string | undefined }
  | { readonly ignore: true }
);

/**
 * A problem that a kind finds in its own data. The sentence is made from `code` and `facts` by the catalogue in
 * check/wording. `field` is a path into the data, such as `answers.1.label`. `fix` is the mended data.
 */
export interface NodeProblem {
  readonly code: string;
  readonly level: 'blocker' | 'warning' | 'tip';
  readonly field?: string;
  readonly facts?: Readonly<Record<string, string>>;
  readonly fix?: { readonly label: string; readonly data: unknown };
}

/** A piece of text of a node that may hold `{{names}}` and `[blanks]`, with its place in the data. */
export interface TextField {
  readonly field: string;
  readonly text: string;
  /** True where the contact reads it, so that it must not be empty. */
  readonly sent: boolean;
}

/** How a wait that is kept for sending hours ends in words. */
export const thenInHours = ', then in sending hours';

/**
 * How long a node waits by itself (ISO 8601), and the way out by which it then goes on. `inHours`: that only happens in
 * sending hours; outside them the wait goes on until they begin. `put` gives the data with that changed. `field`: the
 * length's place in the data.
 */
export interface Pause<Data = unknown, Id extends string = string> {
  readonly after: string;
  readonly exit: Id;
  readonly field: string;
  readonly inHours: boolean;
  readonly put: (inHours: boolean) => Data;
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
  readonly blank: () => NoInfer<Data>;
  /** In the order in which the card shows them; may depend on the data. */
  readonly exits: (data: Data) => readonly Exit<Id>[];
  /** One line for lists and logs. */
  readonly summary: (data: Data) => string;
  /** Texts that contain names or blanks. */
  readonly texts: (data: Data) => readonly TextField[];
  /** The same data with each of its texts passed through `change`. Used to fill blanks. */
  readonly withTexts: (data: Data, change: (text: string) => string) => NoInfer<Data>;
  /** Names of the contact's fields that the node fills. */
  readonly saves: (data: Data) => readonly string[];
  /** Fields of the contact that it compares, each with its place in the data. */
  readonly reads?: (data: Data) => readonly { readonly name: string; readonly field: string }[];
  /** Names of fields that the node reads dates from, which are therefore known to the workspace. */
  readonly dates?: (data: Data) => readonly string[];
  /** Problems of this node alone. */
  readonly check: (data: Data) => readonly NodeProblem[];
  /** The user's id, where the node names one person, for `{{rep_name}}`. */
  readonly person?: (data: Data) => string | undefined;
  /** The team's name, where the node hands to one. */
  readonly team?: (data: Data) => string | undefined;
  /** The id of the flow that it leads to, where it does; its blank data leads to none. */
  readonly goesTo?: (data: Data) => string | undefined;
  /** The answers it takes, which stand in its data as `answers`. */
  readonly answers?: (data: Data) => readonly Answer[];
  /** True for the node with which every run begins. */
  readonly begins: boolean;
  /** True where a run waits at this node, so that a loop through it is no endless loop. */
  readonly waits: boolean;
  /** The wait that it may keep for sending hours. */
  readonly pause?: (data: Data) => Pause<Data, NoInfer<Id>>;
  /** True for a node that asks: a late reply may still be meant for it. */
  readonly asks: boolean;
  /** What a tap on a phone's screen would answer: labels of answers that mean themselves, in order. */
  readonly quickAnswers?: (data: Data) => readonly string[];
  readonly enter: (data: Data, context: Context) => Outcome<NoInfer<Id>>;
  readonly resume: (data: Data, context: Context, event: RunEvent) => Outcome<NoInfer<Id>>;
  /** Whether the node has a use for this reply; where not, person words and keywords come first. */
  readonly accepts: (data: Data, context: Context, text: string) => boolean;
}

/** What most kinds have in common, so that a kind says only what is its own. */
const ordinary = {
  texts: () => [],
  withTexts: <Data>(data: Data) => data,
  saves: () => [],
  check: () => [],
  begins: false,
  waits: false,
  asks: false,
  resume: () => ({ ignore: true }) as const,
  accepts: () => false,
};

type Ordinary = keyof typeof ordinary;

/** Fills in what the kind does not say and keeps its exact types. */
export function defineNodeKind<const Kind extends string, Data, const Id extends string>(
  kind: Omit<NodeKind<Kind, Data, Id>, Ordinary> & Partial<Pick<NodeKind<Kind, Data, Id>, Ordinary>>,
): NodeKind<Kind, Data, Id> {
  return { ...ordinary, ...kind };
}
