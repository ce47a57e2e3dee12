import { useCallback, useEffect, useRef } from 'react';
import { useEditor, useView } from '../editor/editor-context.ts';
import type { CardElement } from './elements.ts';
import type { Elements } from './use-elements.ts';

/** Picking cards out, by pointer here or from anywhere else in the editor. */
export function useSelection(setCards: Elements['setCards']) {
  const { view } = useEditor();
  const selected = useView((now) => now.selected);

  useEffect(() => {
    const wanted = new Set(selected);
    const fits = (card: CardElement) => (card.selected === true) === wanted.has(card.id);
    setCards((before) =>
      before.every(fits)
        ? before
        : before.map((card) => (fits(card) ? card : { ...card, selected: wanted.has(card.id) })),
    );
  }, [selected, setCards]);

  // What the canvas tells first is that nothing is picked out in it: what was picked out elsewhere stays so.
  const begun = useRef(false);
  const onSelectionChange = useCallback(
    ({ nodes }: { nodes: CardElement[] }) => {
      if (begun.current) view.getState().select(nodes.map((card) => card.id));
      begun.current = true;
    },
    [view],
  );

  return { onSelectionChange };
}
