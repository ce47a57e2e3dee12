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
    read: () => {
      try {
        const kept = JSON.parse(open().getItem(key) ?? 'null') as Partial<History> | null;
        if (!Array.isArray(kept?.done) || !Array.isArray(kept.undone)) return emptyHistory;
        return { done: kept.done, undone: kept.undone, group: null };
      } catch {
        return emptyHistory;
      }
    },
    write: ({ done, undone }) => {
      try {
        open().setItem(key, JSON.stringify({ done, undone }));
      } catch {
        // Too much to keep: better none than a history with a hole.
        try {
          open().removeItem(key);
        } catch {}
      }
    },
  };
}

export const noHistoryKeeper: HistoryKeeper = { read: () => emptyHistory, write: () => undefined };
