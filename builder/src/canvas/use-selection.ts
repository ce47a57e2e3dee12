import { useCallback, useEffect } from 'react';
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

  const onSelectionChange = useCallback(
    ({ nodes }: { nodes: CardElement[] }) => view.getState().select(nodes.map((card) => card.id)),
    [view],
  );

  return { onSelectionChange };
}
