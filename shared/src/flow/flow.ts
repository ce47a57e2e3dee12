import type { FlowNode } from '../nodes/index.ts';

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

/** A drawn conversation, as stored and exchanged. `layout` may be empty: positions are found when it is shown. */
export interface Flow {
  readonly version: typeof flowVersion;
  readonly name: string;
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly Edge[];
  readonly layout: Readonly<Record<string, Position>>;
}
