import type { Edge } from '../flow/flow.ts';
import type { Answer } from '../understand/accept.ts';

/**
 * Something an author should know about a flow. A `blocker` stops publishing; a `warning` and a `tip` do not.
 * `field` is a path into the node's data (`answers.1.label`); `exit` names the open way out, where it is one.
 */
export interface Problem {
  readonly code: string;
  readonly level: 'blocker' | 'warning' | 'tip';
  readonly nodeId?: string;
  readonly field?: string;
  readonly exit?: string;
  /** A sentence that says what is wrong and what to do. */
  readonly message: string;
  /** A sentence that says why it matters: what people who get the texts would meet. */
  readonly reason?: string;
  readonly fix?: Fix;
}

/** A change that mends a problem, with the words for its button. `apply-fix` carries it out. */
export interface Fix {
  readonly label: string;
  readonly change: Change;
}

/**
 * What a fix does. `replace-text` exchanges one whole text of a step for another. `split-question` puts a question in
 * front of a step: it asks `first` and takes any text, and the step itself goes on to say `second`. `split-text` does so
 * with a message, which asks nothing. `make-question` has a message ask `text`, each of whose answers leads to where the
 * message led.
 */
export type Change =
  | { readonly type: 'set-data'; readonly nodeId: string; readonly data: unknown }
  | { readonly type: 'remove-node'; readonly nodeId: string }
  | { readonly type: 'remove-edge'; readonly edge: Edge }
  | { readonly type: 'end-here'; readonly from: string; readonly exit: string }
  | { readonly type: 'replace-name'; readonly from: string; readonly to: string }
  | { readonly type: 'replace-text'; readonly nodeId: string; readonly from: string; readonly to: string }
  | {
      readonly type: 'split-question' | 'split-text';
      readonly nodeId: string;
      readonly text: string;
      readonly first: string;
      readonly second: string;
    }
  | {
      readonly type: 'make-question';
      readonly nodeId: string;
      readonly text: string;
      readonly answers: readonly Answer[];
    };
