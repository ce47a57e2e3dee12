import { useEffect, useRef } from 'react';

const idleMs = 400;
let visits = 0;

interface Visit {
  /** To be called as the author enters. */
  readonly begin: () => void;
  /** What stands there now; it is handed on when its author pauses or leaves. */
  readonly write: (text: string) => void;
  readonly leave: () => void;
  /** True while something is written that has not been handed on. */
  readonly pending: () => boolean;
}

/**
 * Hands on what is written when its author pauses or leaves, so that the flow does not change with every key. All of
 * one visit to a text is one step to undo.
 */
export function useVisit(value: string, onCommit: (text: string, group: string) => void): Visit {
  const latest = useRef({ value, onCommit });
  latest.current = { value, onCommit };
  const written = useRef<string | null>(null);
  const group = useRef('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const visit = useRef<Visit>({
    begin: () => {
      visits += 1;
      group.current = `visit ${visits}`;
    },
    write: (text) => {
      written.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => visit.current.leave(), idleMs);
    },
    leave: () => {
      clearTimeout(timer.current);
      const text = written.current;
      written.current = null;
      if (text !== null && text !== latest.current.value) latest.current.onCommit(text, group.current);
    },
    pending: () => written.current !== null,
  });
  useEffect(() => {
    const { leave } = visit.current;
    return () => leave();
  }, []);
  return visit.current;
}
