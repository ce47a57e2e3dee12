import type { Flow } from '@parley/shared/flow/flow';
import { ReactFlow, ReactFlowProvider, useReactFlow, type Viewport } from '@xyflow/react';
import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { DeskContext } from '../actions/action-context.ts';
import { CanvasViewContext, createCanvasView, useCanvasView } from '../canvas/canvas-view.ts';
import { Dots } from '../canvas/Dots.tsx';
import { DetailContext, useDetailOfZoom } from '../canvas/detail.ts';
import { type CardElement, type LineElement, manyCards } from '../canvas/elements.ts';
import { boxesOf, firstView, leastZoom } from '../canvas/first-view.ts';
import { lineId } from '../canvas/line-id.ts';
import { firstInSight, guessView, NearContext, Nearness } from '../canvas/near.ts';
import { cardWidth } from '../canvas/place-flow.ts';
import { pointerProps, usePointer } from '../canvas/preferences.ts';
import { useElements } from '../canvas/use-elements.ts';
import { useFar } from '../canvas/use-far.ts';
import { useLight } from '../canvas/use-light.ts';
import type { UsePlaces } from '../canvas/use-places.ts';
import { EditorContext, useEditor, useView } from '../editor/editor-context.ts';
import { useTheme } from '../theme/theme.ts';
import { resultsWords as words } from '../words/results.ts';
import { ResultCard } from './ResultCard.tsx';
import { ResultLine } from './ResultLine.tsx';
import { ResultsZoom } from './ResultsZoom.tsx';
import { readingParts } from './reading-parts.ts';
import { type DrawnResults, DrawnResultsContext } from './results-context.ts';
import type { StepResult } from './step-results.ts';
import { usePeek } from './use-peek.ts';
import { useWidePlaces } from './use-wide-places.ts';
import { buttonOf, WayCounts } from './WayCounts.tsx';
import { WayPeek } from './WayPeek.tsx';
import '@xyflow/react/dist/base.css';
import '../canvas/canvas.css';
import './results-canvas.css';

const nodeTypes = { card: ResultCard };
const edgeTypes = { line: ResultLine };

interface ResultsCanvasProps {
  readonly flow: Flow;
  readonly people: number;
  readonly steps: readonly StepResult[];
  /** The line's id of the way that is looked at closely. */
  readonly opened: string | null;
  readonly onOpen: (node: string, exit: string) => void;
}

/** A version as it was published, with its numbers: an editor of its own in which nothing can be changed. */
export function ResultsCanvas({ flow, people, steps, opened, onOpen }: ResultsCanvasProps) {
  const { flowId } = useEditor();
  const [parts] = useState(() => readingParts(flow, flowId));
  const [lineView] = useState(createCanvasView);
  const places = useWidePlaces();
  const [{ begin, nearness }] = useState(() => {
    const stand = places.placesOf(flow);
    const begin = guessView(flow, stand, null);
    return { begin, nearness: new Nearness(firstInSight(flow, stand, begin)) };
  });
  const drawn = useMemo(
    (): DrawnResults => ({
      people,
      steps: new Map(steps.map((step) => [step.node.id, step])),
      ways: new Map(steps.flatMap(({ ways }) => ways.map((way) => [lineId(way.node, way.exit.id), way]))),
    }),
    [people, steps],
  );
  return (
    <EditorContext value={parts}>
      <DeskContext value={null}>
        <CanvasViewContext value={lineView}>
          <NearContext value={nearness}>
            <DrawnResultsContext value={drawn}>
              <ReactFlowProvider>
                <Drawn
                  places={places}
                  nearness={nearness}
                  begin={begin}
                  steps={steps}
                  drawn={drawn}
                  opened={opened}
                  onOpen={onOpen}
                />
              </ReactFlowProvider>
            </DrawnResultsContext>
          </NearContext>
        </CanvasViewContext>
      </DeskContext>
    </EditorContext>
  );
}

interface DrawnProps extends Pick<ResultsCanvasProps, 'steps' | 'opened' | 'onOpen'> {
  readonly places: UsePlaces;
  readonly nearness: Nearness;
  readonly begin: Viewport;
  readonly drawn: DrawnResults;
}

function Drawn({ places, nearness, begin, steps, drawn, opened, onOpen }: DrawnProps) {
  const section = useRef<HTMLElement>(null);
  useEffect(() => (section.current === null ? undefined : nearness.begin(section.current)), [nearness]);
  const { cards, lines, onNodesChange, onEdgesChange } = useElements(places, nearness, (canvas, flow) => {
    const { width, height } = section.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
    void canvas.setViewport(firstView(flow, boxesOf(canvas.getNodes()), { width, height }));
  });
  useGoToStep();
  const theme = useTheme((now) => now.choice);
  const pointer = usePointer((now) => now.pointer);
  const detail = useDetailOfZoom();
  useFar(detail, section);
  const chips = useCanvasView((view) => view.chips);
  const shown = useMemo(() => lines.filter(({ id }) => !chips.has(id)), [lines, chips]);
  const { light, dim } = useLight();
  const described = useId();
  const { peek, keep, leave, close, show } = usePeek();
  const peeked = peek === null ? undefined : drawn.ways.get(peek.way);
  const showBeside = (way: string, element: Element) => show(way, buttonOf(section.current, way) ?? element);
  // A row says on the card which way it is; pointing at it asks for its numbers.
  const onOver = ({ target }: MouseEvent) => {
    const way = wayAt(target);
    if (way !== null) showBeside(lineId(...way), target as Element);
    else if (!(target instanceof Element) || target.closest('.way-count, .way-peek') === null) leave();
  };
  const onPress = (event: MouseEvent) => {
    const way = wayAt(event.target);
    if (way === null || (event.target as Element).closest('.line-chip') !== null) return;
    event.stopPropagation();
    onOpen(...way);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithMouseEvents: the numbers beside each row are buttons; the row is only larger.
    <section
      ref={section}
      className="results-canvas"
      aria-label={words.onCanvas}
      onMouseOver={onOver}
      onMouseLeave={leave}
      onClickCapture={onPress}
    >
      <DetailContext value={detail}>
        <ReactFlow<CardElement, LineElement>
          nodes={cards}
          edges={shown}
          nodeTypes={nodeTypes}
          edgeTypes={edgeTypes}
          onNodesChange={onNodesChange}
          onEdgesChange={onEdgesChange}
          onMoveStart={close}
          onEdgeMouseEnter={(event, { source, sourceHandle }) => {
            light(source, sourceHandle ?? 'next');
            showBeside(lineId(source, sourceHandle ?? 'next'), event.target as Element);
          }}
          onEdgeMouseLeave={() => {
            dim();
            leave();
          }}
          onEdgeClick={(_, { source, sourceHandle }) => onOpen(source, sourceHandle ?? 'next')}
          nodesDraggable={false}
          nodesConnectable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          autoPanOnNodeFocus={false}
          {...pointerProps[pointer]}
          selectionOnDrag={false}
          zoomOnDoubleClick={false}
          defaultViewport={begin}
          minZoom={leastZoom}
          maxZoom={2}
          onlyRenderVisibleElements={cards.length > manyCards}
          colorMode={theme}
          proOptions={attribution}
        >
          <Dots />
          {detail !== 'title' && (
            <WayCounts
              steps={steps}
              described={described}
              opened={opened}
              peeked={peek?.way ?? null}
              onPeek={show}
              onLeave={leave}
              onOpen={onOpen}
            />
          )}
        </ReactFlow>
      </DetailContext>
      {peek !== null && peeked !== undefined && (
        <WayPeek id={described} way={peeked} at={peek.at} onKeep={keep} onLeave={leave} />
      )}
      <ResultsZoom />
    </section>
  );
}

/** A line that is named at its row leads to its step by a press. */
function useGoToStep(): void {
  const { getNode, setCenter, getZoom } = useReactFlow();
  const goal = useView((view) => view.goal);
  useEffect(() => {
    const card = goal === null ? undefined : getNode(goal.node);
    if (card === undefined) return;
    const { width = cardWidth, height = 120 } = card.measured ?? {};
    void setCenter(card.position.x + width / 2, card.position.y + height / 2, { zoom: getZoom() });
  }, [goal, getNode, setCenter, getZoom]);
}

/** The way whose row an element is in. */
function wayAt(element: EventTarget): readonly [node: string, exit: string] | null {
  if (!(element instanceof Element)) return null;
  const exit = element.closest<HTMLElement>('.row[data-exit]')?.dataset.exit;
  const node = element.closest<HTMLElement>('.react-flow__node')?.dataset.id;
  return exit === undefined || node === undefined ? null : [node, exit];
}

const attribution = { hideAttribution: false };
