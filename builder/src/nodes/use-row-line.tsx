import type { Exit } from '@parley/shared/nodes/node-kind';
import type { ReactNode } from 'react';
import { useCanvasView } from '../canvas/canvas-view.ts';
import { lineId } from '../canvas/line-id.ts';
import { useLight } from '../canvas/use-light.ts';
import { LineChip } from './LineChip.tsx';

interface RowLine {
  /** For the row: while one points at it or stands in it, its line is lit. */
  readonly lights: {
    readonly onPointerEnter?: () => void;
    readonly onPointerLeave?: () => void;
    readonly onFocus?: () => void;
    readonly onBlur?: () => void;
  };
  /** What stands in the row where its line goes back or far; null where the line is drawn. */
  readonly chip: ReactNode;
}

/** What a row has to do with its line. `goesTo` is where it leads, in words. */
export function useRowLine(node: string, exit: Exit, goesTo: string | null): RowLine {
  const way = useCanvasView((view) => view.chips.get(lineId(node, exit.id)));
  const { light, dim } = useLight();
  if (goesTo === null) return { lights: {}, chip: null };
  const show = () => light(node, exit.id);
  return {
    lights: { onPointerEnter: show, onPointerLeave: dim, onFocus: show, onBlur: dim },
    chip: way === undefined ? null : <LineChip node={node} exit={exit} way={way} to={goesTo} />,
  };
}
