import { useReactFlow, useStoreApi } from '@xyflow/react';
import { moveNodes } from '../document/commands.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { canvasWords } from '../words/canvas.ts';
import { type Alignment, alignCards, type Distribution, distributeCards } from './align.ts';
import type { CardElement, LineElement } from './elements.ts';
import { moveSoftly } from './move-softly.ts';
import { cardWidth } from './place-flow.ts';

/** Lines the picked-out cards up, or gives them the same distances. */
export function useAlign(): (how: Alignment | Distribution) => void {
  const { view } = useEditor();
  const change = useChange();
  const canvas = useReactFlow<CardElement, LineElement>();
  const pane = useStoreApi();
  return (how) => {
    if (view.getState().readOnly) return;
    const chosen = new Set(view.getState().selected);
    const all = canvas.getNodes();
    const cards = all
      .filter((card) => chosen.has(card.id))
      .map(({ id, position, measured }) => ({
        ...{ id, ...position, width: measured?.width ?? cardWidth, height: measured?.height ?? 120 },
      }));
    if (cards.length < 2) return;
    const to = how === 'across' || how === 'down' ? distributeCards(cards, how) : alignCards(cards, how);
    const known = Object.fromEntries(all.map(({ id, position }) => [id, position]));
    moveSoftly(pane.getState().domNode);
    change(canvasWords.align, moveNodes({ ...known, ...to }));
  };
}
