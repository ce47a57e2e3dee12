import type { Edge, Flow, Position } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import { ReactFlow, type ReactFlowInstance, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Canvas } from '../canvas/Canvas.tsx';
import { usePlaces } from '../canvas/use-places.ts';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import '@xyflow/react/dist/style.css';
import '../theme/theme.css';
import '../editor/editor.css';

/** The page of the canvas benchmark: ours, or plain React Flow with as many of its own cards and lines. */
interface Bench {
  readonly mount: (who: 'ours' | 'floor', cards: number) => void;
  readonly fit: () => void;
  readonly unmount: () => void;
  readonly zoom: () => number;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const pitch = { x: 432, y: 460 };
const perRow = 5;

/** Conversations of five steps, one under the other, in as many columns as make the whole about as wide as high. */
function flowOf(count: number): Flow {
  const rows = Math.ceil(count / perRow);
  const blocks = Math.max(1, Math.round(Math.sqrt((rows * pitch.y * 1.6) / (perRow * pitch.x))));
  const high = Math.ceil(rows / blocks);
  const nodes: FlowNode[] = [];
  const edges: Edge[] = [];
  const layout: Record<string, Position> = {};
  for (let i = 0; i < count; i++) {
    const [row, column] = [Math.floor(i / perRow), i % perRow];
    const id = `n${i}`;
    nodes.push(nodeOf(id, i === 0 ? 0 : column === 0 ? 1 : column, i));
    layout[id] = {
      x: (column + Math.floor(row / high) * perRow) * pitch.x,
      y: (row % high) * pitch.y,
    };
    if (column === 0) continue;
    const exit = { 1: 'next', 2: 'next', 3: 'a', 4: 'next' }[column] ?? 'next';
    edges.push({ from: `n${i - 1}`, exit, to: id });
  }
  return { version: 1, name: 'Bench', nodes, edges, layout };
}

function nodeOf(id: string, column: number, i: number): FlowNode {
  const text = `Hi {{first_name|there}}! This is text ${i} of this conversation. Reply A, B or C.`;
  const answers = ['a', 'b', 'c'].map((key) => ({ id: key, label: key.toUpperCase() }));
  const made: readonly unknown[] = [
    { id, kind: 'start', data: { triggers: [{ type: 'keyword', words: ['HELLO'] }] } },
    { id, kind: 'message', data: { text } },
    { id, kind: 'question', data: { text, answers } },
    { id, kind: 'tag', data: { add: ['New lead'], remove: [] } },
    { id, kind: 'message', data: { text } },
  ];
  return made[column] as FlowNode;
}

let instance: ReactFlowInstance | null = null;

function Ours({ flow }: { readonly flow: Flow }) {
  return (
    <StoryEditor flow={flow} view={{}}>
      <Stage />
    </StoryEditor>
  );
}

function Stage() {
  const places = usePlaces();
  const canvas = useReactFlow();
  instance = canvas as ReactFlowInstance;
  return <Canvas places={places} />;
}

function Floor({ flow }: { readonly flow: Flow }) {
  const canvas = useReactFlow();
  instance = canvas;
  const [nodes] = useState(() =>
    flow.nodes.map((node) => ({
      id: node.id,
      position: flow.layout[node.id] ?? { x: 0, y: 0 },
      data: { label: `Step ${node.id}` },
    })),
  );
  const [edges] = useState(() =>
    flow.edges.map((edge) => ({
      id: `${edge.from}/${edge.exit}`,
      source: edge.from,
      target: edge.to,
      type: 'smoothstep',
    })),
  );
  return (
    <ReactFlow
      defaultNodes={nodes}
      defaultEdges={edges}
      onlyRenderVisibleElements={nodes.length > 200}
      minZoom={0.02}
      panOnScroll
      defaultViewport={{ x: 48, y: 300, zoom: 0.9 }}
    />
  );
}

let root: Root | null = null;

window.bench = {
  mount: (who, cards) => {
    const flow = flowOf(cards);
    const place = document.querySelector('#root');
    if (place === null) return;
    root = createRoot(place);
    root.render(
      <div style={{ position: 'fixed', inset: 0, display: 'flex' }}>
        {who === 'ours' ? (
          <Ours flow={flow} />
        ) : (
          <ReactFlowProvider>
            <Floor flow={flow} />
          </ReactFlowProvider>
        )}
      </div>,
    );
  },
  fit: () => void instance?.fitView({ minZoom: 0.02 }),
  unmount: () => root?.unmount(),
  zoom: () => instance?.getZoom() ?? 0,
};
