import { useInternalNode, ViewportPortal } from '@xyflow/react';
import { canvasWords } from '../words/canvas.ts';
import type { CardElement } from './elements.ts';

const gap = 20;

/** Below the start: what works in every conversation whatever is drawn. Said, not drawn: nobody can change it. */
export function AlwaysOn({ start }: { readonly start: string }) {
  const card = useInternalNode<CardElement>(start);
  if (card?.measured.height === undefined) return null;
  const { x, y } = card.internals.positionAbsolute;
  const top = y + card.measured.height + gap;
  return (
    <ViewportPortal>
      <aside
        className="always-on"
        aria-label={canvasWords.alwaysOn}
        style={{ transform: `translate(${x}px, ${top}px)` }}
      >
        <h3>{canvasWords.alwaysOn}</h3>
        <dl>
          {canvasWords.alwaysOnRows.map(([said, then]) => (
            <div key={said}>
              <dt>{said}</dt>
              <dd>{then}</dd>
            </div>
          ))}
        </dl>
      </aside>
    </ViewportPortal>
  );
}
