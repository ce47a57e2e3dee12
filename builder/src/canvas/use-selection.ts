import { useCallback, useEffect } from 'react';
import { useEditor, useView } from '../editor/editor-context.ts';
import { useDelete } from '../editor/use-delete.ts';
import type { CardElement, LineElement } from './elements.ts';
import type { Elements } from './use-elements.ts';

/** Picking cards out, by pointer here or from anywhere else in the editor, and deleting what is picked out. */
export function useSelection(setCards: Elements['setCards']) {
  const { view } = useEditor();
  const remove = useDelete();
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

  const onDelete = ({ nodes, edges }: { nodes: CardElement[]; edges: LineElement[] }) => {
    const gone = new Set(nodes.map((card) => card.id));
    const cut = edges.filter((line) => !gone.has(line.source) && !gone.has(line.target));
    remove({ steps: gone, lines: cut.map((line) => ({ from: line.source, exit: line.sourceHandle ?? '' })) });
  };
  return { onSelectionChange, onDelete };
}
