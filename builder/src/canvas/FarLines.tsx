import type { Exit } from '@parley/shared/nodes/node-kind';
import { useReactFlow, ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { CardElement, LineElement } from './elements.ts';
import { endsOf } from './ends.ts';

interface FarLinesProps {
  readonly cards: readonly CardElement[];
  readonly lines: readonly LineElement[];
  readonly hidden: ReadonlyMap<string, unknown>;
}

/** All lines as one path for each look, for a canvas seen from afar: a path of its own for each costs too much. */
export function FarLines({ cards, lines, hidden }: FarLinesProps) {
  const { getInternalNode } = useReactFlow<CardElement, LineElement>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines' ends are where the cards stand.
  const paths = useMemo(() => {
    const made: Partial<Record<Exit['look'], string>> = {};
    for (const line of lines) {
      const ends = hidden.has(line.id) ? null : endsOf(line, getInternalNode);
      if (ends === null || line.data === undefined) continue;
      const { from, to } = ends;
      const bend = Math.max(from.x + 28, (from.x + to.x) / 2);
      const path = `M${from.x},${from.y}H${bend}V${to.y}H${to.x}`;
      made[line.data.look] = (made[line.data.look] ?? '') + path;
    }
    return Object.entries(made);
  }, [cards, lines, hidden, getInternalNode]);
  return (
    <ViewportPortal>
      <svg className="far-lines" aria-hidden>
        {paths.map(([look, path]) => (
          <path key={look} className={`line line-${look}`} d={path} />
        ))}
      </svg>
    </ViewportPortal>
  );
}
