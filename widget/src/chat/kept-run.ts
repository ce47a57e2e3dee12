/** A text that the server hasn't taken yet. */
export interface UnsentText {
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

/** What a reload of the page needs to go on: the run's secret and what was not sent yet. */
export interface KeptRun {
  readonly run: string | null;
  readonly unsent: readonly UnsentText[];
}

export type RunStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const nothing: KeptRun = { run: null, unsent: [] };

const isUnsent = (value: unknown): value is UnsentText => {
  const text = value as Partial<UnsentText> | null;
  return typeof text?.id === 'string' && typeof text.text === 'string' && typeof text.at === 'number';
};

/** Reading and writing under one key. A storage that is full, forbidden or tampered with counts as empty. */
export const keptRun = (storage: RunStorage | null, key: string) => ({
  read(): KeptRun {
    try {
      const value = JSON.parse(storage?.getItem(key) ?? 'null') as Partial<KeptRun> | null;
      if (typeof value?.run !== 'string') return nothing;
      return { run: value.run, unsent: Array.isArray(value.unsent) ? value.unsent.filter(isUnsent) : [] };
    } catch {
      return nothing;
    }
  },
  write(kept: KeptRun): void {
    try {
      if (kept.run === null) storage?.removeItem(key);
      else storage?.setItem(key, JSON.stringify(kept));
    } catch {
      // The conversation goes on; only a reload would begin anew.
    }
  },
});

/** The tab's own storage; `null` where the browser forbids it, as in a sandboxed frame. */
export const tabStorage = (): RunStorage | null => {
  try {
    return globalThis.sessionStorage ?? null;
  } catch {
    return null;
  }
};
