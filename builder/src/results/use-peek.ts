import { useEffect, useMemo, useRef, useState } from 'react';

export interface Peek {
  /** The line's id of the way. */
  readonly way: string;
  readonly at: DOMRect;
}

/** Long enough to get from a row to what came up beside it. */
const lingerMs = 160;

/** The way that one points at or has the focus on. It lingers, so that what came up for it can be gone to. */
export function usePeek() {
  const [peek, setPeek] = useState<Peek | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const acts = useMemo(
    () => ({
      keep: () => clearTimeout(timer.current),
      leave: () => {
        clearTimeout(timer.current);
        timer.current = setTimeout(() => setPeek(null), lingerMs);
      },
      close: () => {
        clearTimeout(timer.current);
        setPeek(null);
      },
      show: (way: string, element: Element) => {
        clearTimeout(timer.current);
        setPeek((before) => (before?.way === way ? before : { way, at: element.getBoundingClientRect() }));
      },
    }),
    [],
  );
  useEffect(() => () => clearTimeout(timer.current), []);
  return { peek, ...acts };
}
