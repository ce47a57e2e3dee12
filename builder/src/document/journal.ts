import type { Flow } from '@parley/shared/flow/flow';

/** Edits that the server has not got yet, with the draft they were made on. */
export interface JournalEntry {
  readonly base: Flow;
  readonly baseRevision: number;
  readonly flow: Flow;
}

/** Keeps unsaved edits on this device. Never throws: a full or forbidden store only means less safety. */
export interface Journal {
  read(): JournalEntry | null;
  write(entry: JournalEntry): void;
  clear(): void;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function journalFor(flowId: string, store: Store): Journal {
  const key = `parley:draft:${flowId}`;
  const attempt = <Result>(act: () => Result, otherwise: Result): Result => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  return {
    read: () =>
      attempt(() => {
        const entry = JSON.parse(store.getItem(key) ?? 'null') as Partial<JournalEntry> | null;
        const whole = typeof entry?.baseRevision === 'number' && entry.base && entry.flow;
        return whole ? (entry as JournalEntry) : null;
      }, null),
    write: (entry) => attempt(() => store.setItem(key, JSON.stringify(entry)), undefined),
    clear: () => attempt(() => store.removeItem(key), undefined),
  };
}
