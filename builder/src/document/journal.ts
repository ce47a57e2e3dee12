import type { Flow } from '@parley/shared/flow/flow';
import { attempt } from '../frame/attempt.ts';

/** Edits that the server has not got yet, with the draft they were made on. */
export interface JournalEntry {
  readonly base: Flow;
  readonly baseRevision: number;
  readonly flow: Flow;
  /** Sent on top of `base` without an answer so far: one of them may be the server's draft by now. */
  readonly sent?: readonly Flow[];
}

/**
 * Keeps unsaved edits on this device, each visit of a flow for itself, so that no tab can write over another's.
 * Never throws: a full or forbidden store only means less safety.
 */
export interface Journal {
  /** What is kept of this flow, whichever visit wrote it; the visit that began last comes last. */
  read(): readonly JournalEntry[];
  /** This visit answers for an entry that it read: it goes as soon as this one has written or saved its work. */
  takeOver(entry: JournalEntry): void;
  /** False where the device would not keep it. */
  write(entry: JournalEntry): boolean;
  /** All that this visit wrote and took over is saved. */
  clear(): void;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Sorts by when the visit began. */
const newVisit = () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;

/** `open` may throw: a browser that forbids its store does so as soon as it is looked at. */
export function journalFor(flowId: string, open: () => Store, visit = newVisit()): Journal {
  const prefix = `parley:draft:${flowId}:`;
  const own = prefix + visit;
  const origins = new WeakMap<JournalEntry, { readonly key: string; readonly text: string }>();
  let taken: { readonly key: string; readonly text: string }[] = [];
  const dropTaken = (store: Store) => {
    // A tab that is still open may have written on; that is not what was taken over.
    for (const { key, text } of taken) if (store.getItem(key) === text) store.removeItem(key);
    taken = [];
  };
  return {
    read: () => {
      const store = attempt(open, null);
      if (store === null) return [];
      return keysOf(store, prefix).flatMap((key) => {
        const text = attempt(() => store.getItem(key), null);
        const entry = text === null ? null : parse(text);
        if (text === null || entry === null) return [];
        origins.set(entry, { key, text });
        return [entry];
      });
    },
    takeOver: (entry) => {
      const origin = origins.get(entry);
      if (origin !== undefined && origin.key !== own) taken.push(origin);
    },
    write: (entry) =>
      attempt(() => {
        const store = open();
        store.setItem(own, JSON.stringify(entry));
        dropTaken(store);
        return true;
      }, false),
    clear: () =>
      attempt(() => {
        const store = open();
        store.removeItem(own);
        dropTaken(store);
      }, undefined),
  };
}

function keysOf(store: Store, prefix: string): string[] {
  const keys = attempt(() => Array.from({ length: store.length }, (_, i) => store.key(i)), []);
  return keys.flatMap((key) => (key?.startsWith(prefix) ? [key] : [])).sort();
}

function parse(text: string): JournalEntry | null {
  const entry = attempt(() => JSON.parse(text) as Partial<JournalEntry> | null, null);
  const whole = typeof entry?.baseRevision === 'number' && entry.base && entry.flow;
  return whole ? (entry as JournalEntry) : null;
}
