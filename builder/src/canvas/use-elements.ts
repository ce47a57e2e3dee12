import type { Flow } from '@parley/shared/flow/flow';
import {
  applyEdgeChanges,
  applyNodeChanges,
  type EdgeChange,
  type NodeChange,
  useNodesInitialized,
  useReactFlow,
} from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useDraft, useEditor } from '../editor/editor-context.ts';
import { type CardElement, cardsOf, type LineElement, linesOf, withLanes } from './elements.ts';
import { guessHeight } from './place-flow.ts';
import type { UsePlaces } from './use-places.ts';

type Canvas = ReturnType<typeof useReactFlow<CardElement, LineElement>>;

export interface Elements {
  readonly cards: CardElement[];
  readonly lines: LineElement[];
  readonly setCards: (change: (before: CardElement[]) => CardElement[]) => void;
  readonly onNodesChange: (changes: NodeChange<CardElement>[]) => void;
  readonly onEdgesChange: (changes: EdgeChange<LineElement>[]) => void;
}

/** Cards and lines as the flow has them. `onReady` is told once, when the cards stand in their places. */
export function useElements(places: UsePlaces, onReady: (canvas: Canvas, flow: Flow) => void): Elements {
  const flow = useDraft((draft) => draft.flow);
  const { store } = useEditor();
  const canvas = useReactFlow<CardElement, LineElement>();
  const measured = useNodesInitialized();
  const [cards, setCards] = useState<CardElement[]>(() => cardsOf(flow, places.placesOf(flow), []));
  const [lines, setLines] = useState<LineElement[]>(() => linesOf(flow, []));

  useLayoutEffect(() => {
    setCards((before) => cardsOf(flow, places.placesOf(flow), before));
    setLines((before) => linesOf(flow, before));
  }, [flow, places]);

  const ready = useRef(onReady);
  ready.current = onReady;
  const begun = useRef(false);
  useEffect(() => {
    if (!measured || begun.current) return;
    begun.current = true;
    const now = store.getState().flow;
    const heights = new Map(canvas.getNodes().map((card) => [card.id, card.measured?.height]));
    places.measure(now, (node) => heights.get(node.id) ?? guessHeight(node));
    setCards((before) => cardsOf(now, places.placesOf(now), before));
    requestAnimationFrame(() => ready.current(canvas, now));
  }, [measured, store, canvas, places]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line needs its lane though no card has moved.
  useEffect(() => {
    if (!measured || cards.some((card) => card.dragging === true)) return;
    setLines((before) => {
      const after = withLanes(before, cards, canvas.getInternalNode);
      return after.every((line, i) => line === before[i]) ? before : after;
    });
  }, [cards, flow, measured, canvas]);

  // What goes from the canvas goes through the flow, so that it can be undone.
  const onNodesChange = useCallback((changes: NodeChange<CardElement>[]) => {
    const kept = changes.filter((one) => one.type !== 'remove');
    if (kept.length > 0) setCards((before) => applyNodeChanges(kept, before));
  }, []);
  const onEdgesChange = useCallback((changes: EdgeChange<LineElement>[]) => {
    const kept = changes.filter((one) => one.type !== 'remove');
    if (kept.length > 0) setLines((before) => applyEdgeChanges(kept, before));
  }, []);
  return { cards, lines, setCards, onNodesChange, onEdgesChange };
}
