import { Background, BackgroundVariant, ReactFlow, SelectionMode } from '@xyflow/react';
import { useTheme } from '../theme/theme.ts';
import { classNames } from '../ui/class-names.ts';
import { canvasWords } from '../words/canvas.ts';
import { Card } from './Card.tsx';
import type { CardElement, LineElement } from './elements.ts';
import { Line } from './Line.tsx';
import { useConnecting } from './use-connecting.ts';
import { useDragging } from './use-dragging.ts';
import { useElements } from './use-elements.ts';
import type { UsePlaces } from './use-places.ts';
import { useSelection } from './use-selection.ts';
import { showFirst, useTravel } from './use-travel.ts';
import { ZoomBar } from './ZoomBar.tsx';
import '@xyflow/react/dist/base.css';
import './canvas.css';

const nodeTypes = { card: Card };
const edgeTypes = { line: Line };
/** From so many on, only those in sight are drawn. */
const manyCards = 200;

const ariaWords = {
  'node.a11yDescription.default': canvasWords.pickOutOrDelete,
  'node.a11yDescription.keyboardDisabled': canvasWords.pickOut,
  'node.a11yDescription.ariaLiveMessage': () => canvasWords.moved,
  'edge.a11yDescription.default': canvasWords.removeLine,
  'handle.ariaLabel': canvasWords.drawLine,
};

/** The drawn conversation. What it shows comes from the flow; only a drag under way lives here. */
export function Canvas({ places }: { readonly places: UsePlaces }) {
  const { cards, lines, setCards, onNodesChange, onEdgesChange } = useElements(places, showFirst);
  const { onSelectionChange, onDelete } = useSelection(setCards);
  const { connecting, onConnect, onConnectStart, onConnectEnd } = useConnecting();
  const { onMoved, onDrop, onDragOver } = useDragging(places);
  useTravel();
  const theme = useTheme((now) => now.choice);
  return (
    <section
      className={classNames('canvas', connecting && 'is-connecting')}
      aria-label={canvasWords.canvas}
      onDragOver={onDragOver}
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
        onNodeDragStop={(_, __, moved) => onMoved(moved)}
        onSelectionDragStop={(_, moved) => onMoved(moved)}
        onDelete={onDelete}
        onConnect={onConnect}
        onConnectStart={onConnectStart}
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
        onlyRenderVisibleElements={cards.length > manyCards}
        ariaLabelConfig={ariaWords}
        colorMode={theme}
        proOptions={attribution}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} className="canvas-dots" />
      </ReactFlow>
      <ZoomBar />
    </section>
  );
}

/** Not Backspace: it is also pressed by those who think they are still writing. */
const deleteKeys = ['Delete'];
const panButtons = [1, 2];
const attribution = { hideAttribution: false };
