const key = 'parley:tab';

/**
 * A name for this tab that it keeps when it is loaded again. While the page is shown it is not in the store, so that a
 * tab made as a copy of this one gets a name of its own.
 */
export function tabName(open: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): {
  readonly name: string;
  readonly keep: () => void;
} {
  const name = taken(open) ?? crypto.randomUUID();
  return {
    name,
    keep: () => {
      try {
        open().setItem(key, name);
      } catch {
        // Loaded again, it is another tab then: whoever edits is asked once more.
      }
    },
  };
}

function taken(open: () => Pick<Storage, 'getItem' | 'removeItem'>): string | null {
  try {
    const name = open().getItem(key);
    open().removeItem(key);
    return name;
  } catch {
    return null;
  }
}
