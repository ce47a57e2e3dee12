import type { NodeChange } from '@xyflow/react';
import { type MouseEvent, useCallback, useEffect } from 'react';
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

  // Only what a hand does here is told this way. What the canvas says it shows comes later than it was asked to, and
  // two steps picked out in quick succession would take each other's place for ever.
  const onPicked = useCallback(
    (changes: readonly NodeChange<CardElement>[]) => {
      const picks = changes.filter((change) => change.type === 'select');
      if (picks.length === 0) return;
      const now = new Set(view.getState().selected);
      for (const { id, selected: picked } of picks) {
        if (picked) now.add(id);
        else now.delete(id);
      }
      view.getState().select([...now]);
    },
    [view],
  );
  // A card that stays picked out says nothing: its panel, once closed, comes back by pressing the card again.
  const onPressed = useCallback(
    ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent, { id }: CardElement) => {
      const { selected, panel, select, show } = view.getState();
      const control = target instanceof Element && target.closest('.nodrag, .row-add') !== null;
      if (control || ctrlKey || metaKey || shiftKey) return;
      // One of many that are picked out was meant.
      if (selected.length > 1) select([id]);
      else if (panel === null && selected[0] === id) show('edit');
    },
    [view],
  );
  return { onPicked, onPressed };
}
