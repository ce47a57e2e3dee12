import { useLayoutEffect, useRef, useState } from 'react';

/**
 * A function that is the same one for as long as its component lives, and does what the latest one does. React Flow
 * tells all its cards, handles and lines of every function that is new to it.
 */
export function useSame<Args extends readonly unknown[], Result>(
  act: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useRef(act);
  useLayoutEffect(() => {
    latest.current = act;
  });
  const [same] = useState(
    () =>
      (...args: Args) =>
        latest.current(...args),
  );
  return same;
}
