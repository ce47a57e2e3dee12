import { fromLines } from './0-from-lines.ts';

/** Turns a stored document of one version into the next one. Pure, up only: JSON in, JSON out. */
export interface Migration {
  /** The version it reads; it writes the next. */
  readonly from: number;
  readonly up: (document: Record<string, unknown>) => Record<string, unknown>;
  /** A document before and after, which a test compares. */
  readonly example: { readonly before: Record<string, unknown>; readonly after: Record<string, unknown> };
}

/** In order and without a gap, up to the version before today's. Frozen once released. */
export const migrations: readonly Migration[] = [fromLines];
