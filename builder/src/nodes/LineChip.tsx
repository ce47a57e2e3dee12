import type { Exit } from '@parley/shared/nodes/node-kind';
import { ArrowRight, Undo2 } from 'lucide-react';
import { useLight } from '../canvas/use-light.ts';
import { indexOf } from '../document/flow-index.ts';
import { useEditor } from '../editor/editor-context.ts';
import { canvasWords } from '../words/canvas.ts';

interface LineChipProps {
  readonly node: string;
  readonly exit: Exit;
  readonly way: 'back' | 'on';
  /** What the step is called that it leads to. */
  readonly to: string;
}

/** Instead of a line across the whole canvas: says where it leads, shows the line while one looks, and goes there. */
export function LineChip({ node, exit, way, to }: LineChipProps) {
  const { store, view } = useEditor();
  const { light, dim } = useLight();
  const travel = () => {
    const target = indexOf(store.getState().flow).to.get(node)?.get(exit.id);
    if (target !== undefined) view.getState().goTo(target);
  };
  const show = () => light(node, exit.id);
  const Icon = way === 'back' ? Undo2 : ArrowRight;
  return (
    <button
      type="button"
      // The canvas is one stop: the arrow keys go along the line from its row.
      tabIndex={-1}
      className="line-chip nodrag"
      title={canvasWords.goTo(to)}
      onClick={travel}
      onPointerEnter={show}
      onPointerLeave={dim}
      onFocus={show}
      onBlur={dim}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      <span>{way === 'back' ? canvasWords.backTo : canvasWords.onTo}</span> <em>{to}</em>
    </button>
  );
}
