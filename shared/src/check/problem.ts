import type { Edge } from '../flow/flow.ts';

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
  readonly fix?: Fix;
}

/** A change that mends a problem, with the words for its button. `apply-fix` carries it out. */
export interface Fix {
  readonly label: string;
  readonly change:
    | { readonly type: 'set-data'; readonly nodeId: string; readonly data: unknown }
    | { readonly type: 'remove-node'; readonly nodeId: string }
    | { readonly type: 'remove-edge'; readonly edge: Edge }
    | { readonly type: 'end-here'; readonly from: string; readonly exit: string }
    | { readonly type: 'replace-name'; readonly from: string; readonly to: string };
}
