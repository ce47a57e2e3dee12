import { createContext, useContext, useEffect, useState } from 'react';

/** Tells an element whenever it comes near what can be seen, or goes away from it. */
export interface Nearness {
  watch(element: Element, tell: (near: boolean) => void): () => void;
}

/** null where everything is near: a short script is whole at once. */
export const NearnessContext = createContext<Nearness | null>(null);

/** How boxes that are watched can be found: they lie one below the other, none of them in another. */
export const watchedClass = 'script-lazy';
/** About two screens above and below: what one comes to by the next keys is there already. */
const margin = 1200;

/**
 * Looks where the boxes are when something has been scrolled or has grown. (An observer of each would have the browser
 * look at thousands of boxes with every key that is pressed.)
 */
export function nearnessIn(root: Element): Nearness & { readonly stop: () => void } {
  const listeners = new Map<Element, (near: boolean) => void>();
  let near: ReadonlySet<Element> = new Set();
  let frame = 0;
  const look = () => {
    frame = 0;
    const before = near;
    near = new Set(boxesNear(root));
    for (const element of before) if (!near.has(element)) listeners.get(element)?.(false);
    for (const element of near) if (!before.has(element)) listeners.get(element)?.(true);
  };
  const lookSoon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const sizes = new ResizeObserver(lookSoon);
  for (const sized of [root, ...root.children]) sizes.observe(sized);
  root.addEventListener('scroll', lookSoon, { passive: true });
  return {
    watch: (element, tell) => {
      listeners.set(element, tell);
      if (near.has(element)) tell(true);
      else lookSoon();
      return () => {
        listeners.delete(element);
      };
    },
    stop: () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      root.removeEventListener('scroll', lookSoon);
    },
  };
}

function boxesNear(root: Element): readonly Element[] {
  const boxes = [...root.getElementsByClassName(watchedClass)];
  const { top, bottom } = root.getBoundingClientRect();
  const first = firstOf(boxes, (box) => box.getBoundingClientRect().bottom >= top - margin);
  const end = firstOf(boxes, (box) => box.getBoundingClientRect().top > bottom + margin);
  return boxes.slice(first, end);
}

/** The place of the first item that is so, where all after it are so too. */
export function firstOf<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  let [from, to] = [0, items.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const item = items[middle];
    if (item !== undefined && is(item)) to = middle;
    else from = middle + 1;
  }
  return from;
}

/** Whether an element is near what can be seen; what holds the focus stays so. */
export function useNear(element: { readonly current: Element | null }): boolean {
  const nearness = useContext(NearnessContext);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (nearness === null || watched === null) return;
    return nearness.watch(watched, (is) => setNear(is || watched.contains(document.activeElement)));
  }, [nearness, element]);
  return nearness === null || near;
}
