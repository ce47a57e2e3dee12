import { attempt } from '../frame/attempt.ts';

const key = 'parley:tab';

/** The name of a tab, which it keeps when it is loaded again. */
export interface Tab {
  readonly name: string;
  /** To be called as the page goes, to be found by the next one of this tab. */
  readonly keep: () => void;
  /** To be called where the same page came back: a copy of this tab gets a name of its own. */
  readonly hide: () => void;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * While the page is shown its name is not in the store, which a copy of the tab would get, too. Without a store it is
 * another tab once it is loaded again, and whoever edits is asked for anew.
 */
export function thisTab(open: () => Store): Tab {
  const kept = attempt(() => open().getItem(key), null);
  const hide = () => attempt(() => open().removeItem(key), undefined);
  hide();
  const name = kept ?? crypto.randomUUID();
  return { name, hide, keep: () => attempt(() => open().setItem(key, name), undefined) };
}
