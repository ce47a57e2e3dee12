import type { FlowNode } from '@parley/shared/nodes/index';
import { type RefObject, useContext, useLayoutEffect, useRef, useState } from 'react';
import { useEditor } from '../editor/editor-context.ts';
import { NearContext } from './near.ts';

/** How tall a card is when it is drawn whole, and how far below its top its ways out end. */
export interface CardSize {
  readonly height: number;
  readonly ports: ReadonlyMap<string, number>;
}

interface Sized {
  /** `unknown`: draw it whole, once, in `box`; it is measured before anything is painted. Null: as it stood. */
  readonly size: CardSize | 'unknown' | null;
  readonly box: RefObject<HTMLDivElement | null>;
}

/**
 * The size of a card that is only drawn simply: what it says may have changed since it was drawn whole, or it may
 * never have been. Where very many are in sight at first, these stay at a guess.
 */
export function useSizeFromAfar(node: FlowNode, whole: boolean, far: boolean): Sized {
  const nearness = useContext(NearContext);
  const { view } = useEditor();
  const box = useRef<HTMLDivElement>(null);
  const [first] = useState(() => (nearness.measuresFirst(node.id) ? null : node));
  /** The step as it was when its card was last as tall as it is known to be. */
  const stood = useRef(first);
  const [found, setFound] = useState<{ readonly of: FlowNode; readonly size: CardSize } | null>(null);
  const known = found?.of === node;
  // Whoever writes in it keeps the caret where it is: a card that was drawn whole would take it.
  const unknown = far && !known && stood.current !== node && view.getState().editing?.node !== node.id;
  useLayoutEffect(() => {
    if (whole) stood.current = node;
    const card = box.current?.firstElementChild;
    if (unknown && card instanceof HTMLElement) setFound({ of: node, size: measure(card) });
  }, [node, whole, unknown]);
  if (unknown) return { size: 'unknown', box };
  return { size: known && stood.current !== node ? found.size : null, box };
}

function measure(card: HTMLElement): CardSize {
  const { top, height } = card.getBoundingClientRect();
  const zoom = height / card.offsetHeight || 1;
  const ports = [...card.querySelectorAll<HTMLElement>('.source[data-handleid]')].map((port) => {
    const box = port.getBoundingClientRect();
    return [port.dataset.handleid ?? '', (box.top + box.height / 2 - top) / zoom] as const;
  });
  return { height: card.offsetHeight, ports: new Map(ports) };
}
