import type { Flow } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import {
  applyEdgeChanges,
  applyNodeChanges,
  type EdgeChange,
  type NodeChange,
  useNodesInitialized,
  useReactFlow,
  useStoreApi,
} from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { cardNames } from '../actions/card-names.ts';
import { useDraft, useEditor } from '../editor/editor-context.ts';
import { type CanvasView, useCanvasStore } from './canvas-view.ts';
import { chipsOf } from './chips.ts';
import {
  asMeasured,
  type CardElement,
  cardsOf,
  guessed,
  type LineElement,
  linesOf,
  manyCards,
  simply,
  withLanes,
} from './elements.ts';
import type { Nearness } from './near.ts';
import { guessHeight } from './place-flow.ts';
import type { UsePlaces } from './use-places.ts';

const noLines: LineElement[] = [];

type Canvas = ReturnType<typeof useReactFlow<CardElement, LineElement>>;

export interface Elements {
  readonly cards: CardElement[];
  readonly lines: LineElement[];
  readonly setCards: (change: (before: CardElement[]) => CardElement[]) => void;
  readonly onNodesChange: (changes: NodeChange<CardElement>[]) => void;
  readonly onEdgesChange: (changes: EdgeChange<LineElement>[]) => void;
}

/** Cards and lines as the flow has them. `onReady` is told once, when the cards stand in their places. */
export function useElements(
  places: UsePlaces,
  nearness: Nearness,
  onReady: (canvas: Canvas, flow: Flow) => void,
): Elements {
  const flow = useDraft((draft) => draft.flow);
  const { store, view } = useEditor();
  const lineView = useCanvasStore();
  const canvas = useReactFlow<CardElement, LineElement>();
  const pane = useStoreApi<CardElement, LineElement>();
  const framed = (flow.chapters ?? []).length > 0;
  const [cards, setCards] = useState<CardElement[]>(() => {
    const names = cardNames(flow, view.getState().problemsOf);
    const first = (node: FlowNode) => (nearness.atFirst(node.id) ? guessed(node) : simply(node));
    const made = cardsOf(flow, places.placesOf(flow), [], nearness.isAll ? undefined : first);
    return made.map((card) => ({ ...card, ariaLabel: names.get(card.id) ?? card.ariaLabel ?? '' }));
  });
  const [lines, setLines] = useState<LineElement[]>(() => linesOf(flow, []));
  // Those in sight have been measured; the rest has the size that it was given.
  const [guesses] = useState(() => new Set(cards.flatMap(({ id }) => (nearness.atFirst(id) ? [id] : []))));
  const initialized = useNodesInitialized();
  const measured =
    initialized &&
    (cards.length > manyCards || !cards.some((card) => card.handles !== undefined && guesses.has(card.id)));

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

  // Lines are drawn once it is known where they begin, and between which cards they pass.
  const [laid, setLaid] = useState(false);
  const shape = useRef('');
  useEffect(() => {
    if (!measured || cards.some((card) => card.dragging === true)) return;
    const now = shapeOf(cards, lines);
    if (now === shape.current) return;
    shape.current = now;
    const places = Object.fromEntries(cards.map((card) => [card.id, card.position]));
    const { chips: before } = lineView.getState();
    const found = chipsOf(store.getState().flow, places);
    // The same one as long as it says the same: all lines are gone through for a new one.
    const chips = sameChips(before, found) ? before : found;
    if (chips !== before) lineView.setState({ chips });
    setLines((before) => {
      const after = withLanes(before, cards, canvas.getInternalNode, chips);
      return after.every((line, i) => line === before[i]) ? before : after;
    });
    setLaid(true);
  }, [cards, lines, measured, canvas, store, lineView]);

  // What goes from the canvas goes through the flow, so that it can be undone.
  const apply = useCallback((kept: readonly NodeChange<CardElement>[]) => {
    if (kept.length === 0) return;
    const sized = new Set(kept.flatMap((one) => (one.type === 'dimensions' ? [one.id] : [])));
    setCards((before) => {
      const after = applyNodeChanges([...kept], before);
      return sized.size === 0 ? after : after.map((card) => (sized.has(card.id) ? asMeasured(card) : card));
    });
  }, []);
  // How large the cards are that come in sight the canvas knows by itself. All cards and lines are gone through for
  // it here, which would be felt while it moves.
  const [later] = useState<NodeChange<CardElement>[]>([]);
  useEffect(() => nearness.onRest(() => apply(later.splice(0))), [nearness, apply, later]);
  useEffect(
    () =>
      nearness.onCome((id) =>
        setCards((before) => before.map((one) => (one.id === id ? asMeasured(one) : one))),
      ),
    [nearness],
  );
  const onNodesChange = useCallback(
    (changes: NodeChange<CardElement>[]) => {
      if (!framed && changes.every(isUnderWay)) {
        const { nodes, setNodes } = pane.getState();
        setNodes(applyNodeChanges(changes, nodes));
        return;
      }
      const now: NodeChange<CardElement>[] = [];
      const sizes: NodeChange<CardElement>[] = [];
      for (const one of changes)
        if (one.type === 'dimensions') (nearness.isMoving ? later : sizes).push(one);
        else if (one.type !== 'remove') now.push(one);
      apply(now);
      // Before it is painted, but not along with what the canvas draws for it: it would draw all cards once more.
      if (sizes.length > 0) queueMicrotask(() => flushSync(() => apply(sizes)));
    },
    [nearness, apply, later, pane, framed],
  );
  const onEdgesChange = useCallback((changes: EdgeChange<LineElement>[]) => {
    const kept = changes.filter((one) => one.type !== 'remove');
    if (kept.length > 0) setLines((before) => applyEdgeChanges(kept, before));
  }, []);
  return { cards, lines: laid ? lines : noLines, setCards, onNodesChange, onEdgesChange };
}

/**
 * A drag that goes on is told to the canvas alone: each frame of it would else go through all cards here. Only what
 * chapters frame is followed by their frames.
 */
const isUnderWay = (one: NodeChange<CardElement>) => one.type === 'position' && one.dragging === true;

function sameChips(one: CanvasView['chips'], other: CanvasView['chips']): boolean {
  return one.size === other.size && [...other].every(([id, way]) => one.get(id) === way);
}

/** Changes where a card or a line's end has; what is picked out or hovered has nothing to do with the lines. */
function shapeOf(cards: readonly CardElement[], lines: readonly LineElement[]): string {
  let shape = '';
  for (const { id, position, measured } of cards)
    shape += `${id} ${position.x} ${position.y} ${measured?.height};`;
  for (const { id, target, data } of lines) shape += `${id} ${target} ${data?.row} ${data?.rows};`;
  return shape;
}
