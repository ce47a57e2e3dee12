import type { FlowNode } from '../nodes/index.ts';
import type { SavedConversation } from './saved-conversation.ts';

/** The number of the flow document's shape; see migrations/. */
export const flowVersion = 1;

/** At most so many nodes: beyond it a canvas is of no use, and a check takes too long. */
export const maxNodes = 10_000;
/** At most so many bytes as JSON. */
export const maxBytes = 8 * 1024 * 1024;

/** Joins an exit of one node to another node. */
export interface Edge {
  readonly from: string;
  readonly exit: string;
  readonly to: string;
}

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** A remark of its authors, for each other; `layout` has its place under its id. */
export interface Note {
  readonly id: string;
  readonly text: string;
}

/** A named part of a conversation: the frame around its steps. A step is in one chapter at most. */
export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly string[];
}

/** A drawn conversation, as stored and exchanged. `layout` may be empty: positions are found when it is shown. */
export interface Flow {
  readonly version: typeof flowVersion;
  readonly name: string;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly Edge[];
  readonly layout: Readonly<Record<string, Position>>;
  readonly notes?: readonly Note[];
  readonly chapters?: readonly Chapter[];
  /** Tries that were kept, to be played again whenever the flow has changed. */
  readonly tests?: readonly SavedConversation[];
}
