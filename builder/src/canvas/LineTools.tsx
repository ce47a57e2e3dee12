import { kindOf } from '@parley/shared/nodes/index';
import { EdgeLabelRenderer, useReactFlow } from '@xyflow/react';
import { Plus } from 'lucide-react';
import { indexOf } from '../document/flow-index.ts';
import { useEditor, useView } from '../editor/editor-context.ts';
import { canvasWords } from '../words/canvas.ts';
import { useCanvasView } from './canvas-view.ts';
import type { CardElement, LineElement } from './elements.ts';
import { endsOf } from './ends.ts';
import { cornersOfLine } from './Line.tsx';
import { middleOf } from './route.ts';
import { useLight } from './use-light.ts';

/** Beside the middle of the lit line: what it says, and a button that puts a step into it. */
export function LineTools({ lines }: { readonly lines: readonly LineElement[] }) {
  const lit = useCanvasView((view) => view.lit);
  const readOnly = useView((view) => view.readOnly);
  const { getInternalNode } = useReactFlow<CardElement, LineElement>();
  const { store, view } = useEditor();
  const { light, dim } = useLight();
  const line = lit === null ? undefined : lines.find(({ id }) => id === lit.line);
  const ends = line === undefined ? null : endsOf(line, getInternalNode);
  if (lit === null || line === undefined || ends === null) return null;
  const { x, y } = middleOf(cornersOfLine(ends.from, ends.to, line.data));
  const { from, exit } = lit;
  const insert = (button: Element) => {
    const source = indexOf(store.getState().flow).nodes.get(from);
    if (source === undefined) return;
    const exits = kindOf(source).exits(source.data);
    const label = exits.find((one) => one.id === exit)?.label ?? '';
    const box = button.getBoundingClientRect();
    view.getState().pick({ from, exit, label, into: true, x: box.right + 8, y: box.top - 8 });
  };
  return (
    <EdgeLabelRenderer>
      <div
        key={lit.line}
        className="line-tools nodrag nopan"
        style={{ transform: `translate(${x - 14}px, ${y - 14}px)` }}
        onPointerEnter={() => light(from, exit)}
        onPointerLeave={dim}
      >
        {!readOnly && (
          <button
            type="button"
            tabIndex={-1}
            className="line-add"
            aria-label={canvasWords.insertInto(lit.name)}
            onClick={(event) => insert(event.currentTarget)}
          >
            <Plus size={16} strokeWidth={2} aria-hidden />
          </button>
        )}
        <span className="line-name" aria-hidden>
          {lit.name}
        </span>
      </div>
    </EdgeLabelRenderer>
  );
}
