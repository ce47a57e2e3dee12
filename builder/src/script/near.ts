import { createContext, useContext, useEffect, useState } from 'react';

/** Tells an element whenever it comes near what can be seen, or goes away from it. */
export interface Nearness {
  watch(element: Element, tell: (near: boolean) => void): () => void;
}

/** null where everything is near: a short script is whole at once. */
export const NearnessContext = createContext<Nearness | null>(null);

/** About two screens above and below: what one comes to by the next keys is there already. */
const margin = '1200px 0px';

export function nearnessIn(root: Element): Nearness & { readonly stop: () => void } {
  const listeners = new Map<Element, (near: boolean) => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) listeners.get(target)?.(isIntersecting);
    },
    { root, rootMargin: margin },
  );
  return {
    watch: (element, tell) => {
      listeners.set(element, tell);
      observer.observe(element);
      return () => {
        listeners.delete(element);
        observer.unobserve(element);
      };
    },
    stop: () => observer.disconnect(),
  };
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
