import { kindOf } from '@parley/shared/nodes/index';
import { type NodeChange, ReactFlow, SelectionMode, type Viewport } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useCanvasKeyboard } from '../actions/use-canvas-keyboard.ts';
import { useCardNames } from '../actions/use-card-names.ts';
import { useDraft, useEditor, useView } from '../editor/editor-context.ts';
import { useTheme } from '../theme/theme.ts';
import { classNames } from '../ui/class-names.ts';
import { useCompare } from '../versions/use-compare.ts';
import { canvasWords } from '../words/canvas.ts';
import { AlwaysOn } from './AlwaysOn.tsx';
import { BackToFlow } from './BackToFlow.tsx';
import { Card } from './Card.tsx';
import { Chapters } from './Chapters.tsx';
import { CanvasViewContext, createCanvasView, useCanvasView } from './canvas-view.ts';
import { Dots } from './Dots.tsx';
import { ComparingContext, DetailContext, useDetailOfZoom } from './detail.ts';
import { type CardElement, type LineElement, manyCards } from './elements.ts';
import { FarLines } from './FarLines.tsx';
import { leastZoom } from './first-view.ts';
import { Line } from './Line.tsx';
import { LineTools } from './LineTools.tsx';
import { MiniMap } from './MiniMap.tsx';
import { Notes } from './Notes.tsx';
import { firstInSight, guessView, NearContext, Nearness } from './near.ts';
import { pointerProps, usePointer } from './preferences.ts';
import { flowOnPage, viewBefore } from './seen-before.ts';
import { useConnecting } from './use-connecting.ts';
import { useDragging } from './use-dragging.ts';
import { useElements } from './use-elements.ts';
import { useFar } from './use-far.ts';
import { useLight, useLitCards } from './use-light.ts';
import type { UsePlaces } from './use-places.ts';
import { useSame } from './use-same.ts';
import { useSelection } from './use-selection.ts';
import { useSheet } from './use-sheet.ts';
import { showFirst, useTravel } from './use-travel.ts';
import { ZoomBar } from './ZoomBar.tsx';
import '@xyflow/react/dist/base.css';
import './canvas.css';
import './notes.css';

const nodeTypes = { card: Card };
const edgeTypes = { line: Line };
const noLines: LineElement[] = [];
// The same ones for ever: they are not gone through with every frame of a drag.
const dots = <Dots />;
const notes = <Notes />;
const backToFlow = <BackToFlow />;
const zoomBar = <ZoomBar />;
const addsToPicked = ['Shift', 'Control', 'Meta'];

const ariaWords = {
  'node.a11yDescription.default': canvasWords.pickOutOrDelete,
  'node.a11yDescription.keyboardDisabled': canvasWords.pickOut,
  'node.a11yDescription.ariaLiveMessage': () => canvasWords.moved,
  'edge.a11yDescription.default': canvasWords.removeLine,
  'handle.ariaLabel': canvasWords.drawLine,
};

/** The drawn conversation. What it shows comes from the flow; only a drag under way lives here. */
export function Canvas({ places }: { readonly places: UsePlaces }) {
  const [lineView] = useState(createCanvasView);
  const { store } = useEditor();
  const [{ nearness, begin }] = useState(() => {
    const { flow } = store.getState();
    const stand = places.placesOf(flow);
    const begin = guessView(flow, stand, viewBefore(flowOnPage()));
    return { begin, nearness: new Nearness(firstInSight(flow, stand, begin)) };
  });
  return (
    <CanvasViewContext value={lineView}>
      <NearContext value={nearness}>
        <DrawnCanvas places={places} nearness={nearness} begin={begin} />
      </NearContext>
    </CanvasViewContext>
  );
}

interface DrawnCanvasProps {
  readonly places: UsePlaces;
  readonly nearness: Nearness;
  readonly begin: Viewport;
}

function DrawnCanvas({ places, nearness, begin }: DrawnCanvasProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => (section.current === null ? undefined : nearness.begin(section.current)), [nearness]);
  const { cards, lines, setCards, onNodesChange, onEdgesChange } = useElements(places, nearness, showFirst);
  const { onPicked, onPressed } = useSelection(setCards);
  const { connecting, pressed, onConnect, onConnectStart, onConnectEnd, onClickCapture } = useConnecting();
  const { onMoving, onMoved, onDrop, onDragOver } = useDragging(places, lines);
  const { light, dim } = useLight();
  // The same one for as long as the canvas lives: with a new one every line would be drawn anew.
  const onLine = useCallback(
    (_: unknown, line: LineElement) => light(line.source, line.sourceHandle ?? 'next'),
    [light],
  );
  const onChanges = useSame((changes: NodeChange<CardElement>[]) => {
    onNodesChange(changes);
    onPicked(changes);
  });
  const onDrag = useSame((_: unknown, __: unknown, moving: CardElement[]) => onMoving(moving));
  const onDragStop = useSame((_: unknown, __: unknown, moved: CardElement[]) => onMoved(moved));
  const onAllDragStop = useSame((_: unknown, moved: CardElement[]) => onMoved(moved));
  useLitCards();
  useTravel();
  const theme = useTheme((now) => now.choice);
  const pointer = usePointer((now) => now.pointer);
  useCardNames(setCards);
  const keyboard = useCanvasKeyboard();
  const readOnly = useView((view) => view.readOnly);
  const detail = useDetailOfZoom();
  const comparing = useCompare(({ marks }) => marks.size > 0);
  useFar(detail, section);
  useSheet(nearness, detail);
  const start = useDraft(({ flow }) => flow.nodes.find((node) => kindOf(node).begins)?.id);
  const chips = useCanvasView((view) => view.chips);
  const shown = useCanvasView((view) => view.lit?.line);
  const drawn = useMemo(
    () => (detail === 'title' ? noLines : lines.filter((line) => !chips.has(line.id) || line.id === shown)),
    [detail, lines, chips, shown],
  );
  return (
    <section
      ref={section}
      className={classNames('canvas', connecting && 'is-connecting')}
      aria-label={canvasWords.canvas}
      onClickCapture={onClickCapture}
      onDragOver={onDragOver}
      onDrop={onDrop}
    >
      <DetailContext value={detail}>
        <ComparingContext value={comparing}>
          <ReactFlow<CardElement, LineElement>
            nodes={cards}
            edges={drawn}
            nodeTypes={nodeTypes}
            edgeTypes={edgeTypes}
            onNodesChange={onChanges}
            onEdgesChange={onEdgesChange}
            onNodeClick={onPressed}
            onMoveStart={nearness.moves}
            onMoveEnd={nearness.rests}
            onNodeDrag={onDrag}
            onNodeDragStop={onDragStop}
            onSelectionDragStop={onAllDragStop}
            onEdgeMouseEnter={onLine}
            onEdgeMouseLeave={dim}
            nodesDraggable={!readOnly}
            nodesConnectable={!readOnly}
            onConnect={useSame(onConnect)}
            onConnectStart={useSame(onConnectStart)}
            onConnectEnd={useSame(onConnectEnd)}
            connectionRadius={40}
            connectOnClick={false}
            multiSelectionKeyCode={addsToPicked}
            {...keyboard}
            {...pointerProps[pointer]}
            selectionMode={SelectionMode.Partial}
            zoomOnDoubleClick={false}
            defaultViewport={begin}
            minZoom={leastZoom}
            maxZoom={2}
            elevateNodesOnSelect
            onlyRenderVisibleElements={cards.length > manyCards}
            ariaLabelConfig={ariaWords}
            colorMode={theme}
            proOptions={attribution}
          >
            {dots}
            <Chapters cards={cards} setCards={setCards} />
            {notes}
            {detail !== 'title' && start !== undefined && <AlwaysOn start={start} />}
            {detail === 'title' && <FarLines cards={cards} lines={lines} hidden={chips} />}
            {detail !== 'title' && <LineTools lines={lines} />}
          </ReactFlow>
        </ComparingContext>
      </DetailContext>
      {pressed && <p className="canvas-hint">{canvasWords.pressWhereTo}</p>}
      {backToFlow}
      <MiniMap cards={cards} />
      {zoomBar}
    </section>
  );
}

const attribution = { hideAttribution: false };
