import type { Flow } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import { ActionLayer } from '../actions/ActionLayer.tsx';
import { StoryEditor } from '../editor/StoryEditor.tsx';
import type { View } from '../editor/view.ts';
import { Toaster } from '../ui/Toaster.tsx';
import { Canvas } from './Canvas.tsx';
import { NextPicker } from './NextPicker.tsx';
import { Rail } from './Rail.tsx';
import { usePlaces } from './use-places.ts';
import '../editor/editor.css';

interface StoryCanvasProps {
  readonly flow: Flow;
  readonly view?: Partial<View>;
  readonly height?: number;
}

/** The canvas alone, for stories. */
export function StoryCanvas({ flow, view = {}, height = 420 }: StoryCanvasProps) {
  return (
    <StoryEditor flow={flow} view={view}>
      <Stage height={height} />
    </StoryEditor>
  );
}

function Stage({ height }: { readonly height: number }) {
  const places = usePlaces();
  return (
    <ActionLayer places={places}>
      <div style={{ position: 'relative', display: 'flex', height }}>
        <Rail places={places} />
        <Canvas places={places} />
        <NextPicker places={places} />
        <Toaster />
      </div>
    </ActionLayer>
  );
}

/** A flow of one step between its start and its end, as far as it has ways out. */
export function flowAround(node: FlowNode, exits: readonly string[] = []): Flow {
  return {
    version: 1,
    name: 'Story',
    nodes: [
      { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['HELLO'] }] } },
      node,
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: node.id },
      ...exits.map((exit) => ({ from: node.id, exit, to: 'end' })),
    ],
    layout: {},
  };
}
