import { attempt } from '../frame/attempt.ts';
import { emptyHistory, type History } from './history.ts';

/** Keeps what can be undone while a tab is loaded again. Never throws. */
export interface HistoryKeeper {
  read(): History;
  write(history: History): void;
}

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** `open` may throw: a browser that forbids its store does so as soon as it is looked at. */
export function historyKeeper(flowId: string, open: () => Store): HistoryKeeper {
  const key = `parley:history:${flowId}`;
  return {
    read: () =>
      attempt(() => {
        const kept = JSON.parse(open().getItem(key) ?? 'null') as Partial<History> | null;
        if (!Array.isArray(kept?.done) || !Array.isArray(kept.undone)) return emptyHistory;
        return { done: kept.done, undone: kept.undone, group: null };
      }, emptyHistory),
    write: ({ done, undone }) => {
      const kept = attempt(() => {
        open().setItem(key, JSON.stringify({ done, undone }));
        return true;
      }, false);
      // Too much to keep: better none than an old one, which fits no more.
      if (!kept) attempt(() => open().removeItem(key), undefined);
    },
  };
}

export const noHistoryKeeper: HistoryKeeper = { read: () => emptyHistory, write: () => undefined };
