import type { Flow, Position } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import {
  applyEdgeChanges,
  applyNodeChanges,
  Background,
  BackgroundVariant,
  type Connection,
  type EdgeChange,
  type FinalConnectionState,
  type NodeChange,
  ReactFlow,
  type ReactFlowInstance,
  SelectionMode,
  useNodesInitialized,
  useReactFlow,
} from '@xyflow/react';
import { type DragEvent, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { connect, moveNodes } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import { useChange, useDraft, useEditor, useView } from '../editor/editor-context.ts';
import { useDelete } from '../editor/use-delete.ts';
import { useTheme } from '../theme/theme.ts';
import { classNames } from '../ui/class-names.ts';
import { Card } from './Card.tsx';
import { type CardElement, cardsOf, type LineElement, linesOf, withLanes } from './elements.ts';
import { Line } from './Line.tsx';
import { cardWidth, guessHeight } from './place-flow.ts';
import { draggedKind, useAddStep } from './use-add-step.ts';
import { useKeepInSight } from './use-keep-in-sight.ts';
import type { UsePlaces } from './use-places.ts';
import { ZoomBar } from './ZoomBar.tsx';
import '@xyflow/react/dist/base.css';
import './canvas.css';

const nodeTypes = { card: Card };
const edgeTypes = { line: Line };
const manyCards = 200;
const fit = { padding: 0.08, maxZoom: 1 } as const;

const words = {
  'node.a11yDescription.default': 'Press Enter or Space to pick out this step, Delete to remove it.',
  'node.a11yDescription.keyboardDisabled': 'Press Enter or Space to pick out this step.',
  'node.a11yDescription.ariaLiveMessage': () => 'Step moved.',
  'edge.a11yDescription.default': 'Press Delete to remove this line.',
  'handle.ariaLabel': 'Draw a line from here',
};

/** The drawn conversation. What it shows comes from the flow; only a drag under way lives here. */
export function Canvas({ places }: { readonly places: UsePlaces }) {
  const flow = useDraft((draft) => draft.flow);
  const change = useChange();
  const remove = useDelete();
  const { store, view } = useEditor();
  const [cards, setCards] = useState<CardElement[]>(() => cardsOf(flow, places.placesOf(flow), []));
  const [lines, setLines] = useState<LineElement[]>(() => linesOf(flow, []));
  const [connecting, setConnecting] = useState(false);
  const goal = useView((now) => now.goal);
  const selected = useView((now) => now.selected);
  const canvas = useReactFlow<CardElement, LineElement>();
  const measured = useNodesInitialized();
  const addStep = useAddStep(places);
  const theme = useTheme((now) => now.choice);

  useLayoutEffect(() => {
    setCards((before) => cardsOf(flow, places.placesOf(flow), before));
    setLines((before) => linesOf(flow, before));
  }, [flow, places]);

  const begun = useRef(false);
  useEffect(() => {
    if (!measured || begun.current) return;
    begun.current = true;
    const now = store.getState().flow;
    const heights = new Map(canvas.getNodes().map((card) => [card.id, card.measured?.height]));
    places.measure(now, (node) => heights.get(node.id) ?? guessHeight(node));
    setCards((before) => cardsOf(now, places.placesOf(now), before));
    requestAnimationFrame(() => void showFirst(canvas, now));
  }, [measured, store, canvas, places]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line needs its lane though no card has moved.
  useEffect(() => {
    if (!measured || cards.some((card) => card.dragging === true)) return;
    setLines((before) => {
      const after = withLanes(before, cards, canvas.getInternalNode);
      return after.every((line, i) => line === before[i]) ? before : after;
    });
  }, [cards, flow, measured, canvas]);

  useEffect(() => {
    setCards((before) => {
      const wanted = new Set(selected);
      if (before.every((card) => (card.selected === true) === wanted.has(card.id))) return before;
      return before.map((card) =>
        (card.selected === true) === wanted.has(card.id) ? card : { ...card, selected: wanted.has(card.id) },
      );
    });
  }, [selected]);

  useEffect(() => {
    if (goal === null) return;
    const card = canvas.getNode(goal.node);
    if (card === undefined) return;
    const { width = cardWidth, height = 120 } = card.measured ?? {};
    const zoom = Math.max(0.7, Math.min(1, canvas.getZoom()));
    void canvas.setCenter(card.position.x + width / 2, card.position.y + height / 2, { zoom, duration: 240 });
  }, [goal, canvas]);

  useKeepInSight(canvas);

  const onNodesChange = useCallback((changes: NodeChange<CardElement>[]) => {
    setCards((before) =>
      applyNodeChanges(
        changes.filter((one) => one.type !== 'remove'),
        before,
      ),
    );
  }, []);
  const onEdgesChange = useCallback((changes: EdgeChange<LineElement>[]) => {
    setLines((before) =>
      applyEdgeChanges(
        changes.filter((one) => one.type !== 'remove'),
        before,
      ),
    );
  }, []);
  const onSelectionChange = useCallback(
    ({ nodes }: { nodes: CardElement[] }) => view.getState().select(nodes.map((card) => card.id)),
    [view],
  );

  const onMoved = (_: unknown, __: unknown, moved: readonly CardElement[]) => {
    const to: Record<string, Position> = { ...places.placesOf(store.getState().flow) };
    for (const card of moved)
      to[card.id] = { x: Math.round(card.position.x), y: Math.round(card.position.y) };
    change('Move', moveNodes(to));
  };

  const onDelete = ({ nodes, edges }: { nodes: CardElement[]; edges: LineElement[] }) => {
    const gone = new Set(nodes.map((card) => card.id));
    const cut = edges.filter((line) => !gone.has(line.source) && !gone.has(line.target));
    remove({ steps: gone, lines: cut.map((line) => ({ from: line.source, exit: line.sourceHandle ?? '' })) });
  };

  const onConnect = ({ source, sourceHandle, target }: Connection) =>
    change('Connect', connect({ from: source, exit: sourceHandle ?? 'next', to: target }));

  /** A line may be dropped anywhere on a card; on the empty canvas it asks what should come there. */
  const onConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    setConnecting(false);
    const { fromNode, fromHandle } = state;
    if (state.isValid === true || fromNode === null || fromHandle?.type !== 'source') return;
    const at = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (at === undefined) return;
    const exit = fromHandle.id ?? 'next';
    const under = document.elementFromPoint(at.clientX, at.clientY);
    const target = under?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
    const source = indexOf(store.getState().flow).nodes.get(fromNode.id);
    if (target !== undefined) {
      if (target !== fromNode.id) change('Connect', connect({ from: fromNode.id, exit, to: target }));
    } else if (under?.closest('.react-flow__pane') && source !== undefined) {
      const label =
        kindOf(source)
          .exits(source.data)
          .find((one) => one.id === exit)?.label ?? '';
      view.getState().pick({ from: fromNode.id, exit, label, x: at.clientX, y: at.clientY });
    }
  };

  const onDrop = (event: DragEvent) => {
    const kind = draggedKind(event.dataTransfer);
    if (kind === null) return;
    event.preventDefault();
    const at = canvas.screenToFlowPosition({ x: event.clientX, y: event.clientY });
    addStep(kind, { at: { x: at.x - cardWidth / 2, y: at.y - 16 } });
  };

  const shown = useMemo(() => cards.length > manyCards, [cards.length]);
  return (
    <section
      className={classNames('canvas', connecting && 'is-connecting')}
      aria-label="Canvas"
      onDragOver={(event) =>
        event.dataTransfer.types.includes('application/x-parley-step') && event.preventDefault()
      }
      onDrop={onDrop}
    >
      <ReactFlow<CardElement, LineElement>
        nodes={cards}
        edges={lines}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onSelectionChange={onSelectionChange}
        onNodeDragStop={onMoved}
        onSelectionDragStop={(event, moved) => onMoved(event, null, moved)}
        onDelete={onDelete}
        onConnect={onConnect}
        onConnectStart={() => setConnecting(true)}
        onConnectEnd={onConnectEnd}
        connectionRadius={40}
        deleteKeyCode={deleteKeys}
        panOnScroll
        selectionOnDrag
        panOnDrag={panButtons}
        selectionMode={SelectionMode.Partial}
        zoomOnDoubleClick={false}
        minZoom={0.1}
        maxZoom={2}
        elevateNodesOnSelect
        onlyRenderVisibleElements={shown}
        ariaLabelConfig={words}
        colorMode={theme}
        proOptions={attribution}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} className="canvas-dots" />
      </ReactFlow>
      <ZoomBar />
    </section>
  );
}

/** All of it where it can be read so, else from its start on. */
async function showFirst(canvas: ReactFlowInstance<CardElement, LineElement>, flow: Flow): Promise<void> {
  await canvas.fitView(fit);
  const start = canvas.getNode(flow.nodes.find((node) => kindOf(node).begins)?.id ?? '');
  if (canvas.getZoom() >= readable || start === undefined) return;
  const bounds = document.querySelector('.canvas')?.getBoundingClientRect();
  const middle = (bounds?.height ?? 600) / 2;
  const { x, y } = start.position;
  await canvas.setViewport({ x: 48 - x * readable, y: middle - (y + 60) * readable, zoom: readable });
}

const readable = 0.9;
/** Not Backspace: it is also pressed by those who think they are still writing. */
const deleteKeys = ['Delete'];
const panButtons = [1, 2];
const attribution = { hideAttribution: false };
