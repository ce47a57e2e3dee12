import { type NamePart, nameAt, nameBegun, nameNear, type Range } from './text-parts.ts';

/** What matters about where one stands in a text; most places are nowhere special. */
export interface Spot {
  /** The name that is picked out, or that the caret touches. */
  readonly near: NamePart | null;
  readonly picked: boolean;
  /** The name that is being written after a brace. */
  readonly begun: (Range & { readonly typed: string }) | null;
}

export const nowhere: Spot = { near: null, picked: false, begun: null };

export function spotAt(text: string, range: Range, naming: boolean): Spot {
  const near = nameNear(text, range);
  const begun = naming ? nameBegun(text, range.to) : null;
  if (near === null && begun === null) return nowhere;
  return { near, picked: near !== null && nameAt(text, range) !== null, begun };
}
