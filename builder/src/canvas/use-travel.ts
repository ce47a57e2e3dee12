import type { Flow } from '@parley/shared/flow/flow';
import { type ReactFlowInstance, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useView } from '../editor/editor-context.ts';
import type { CardElement, LineElement } from './elements.ts';
import { boxesOf, firstView, wholeWindow } from './first-view.ts';
import { softly } from './glide.ts';
import { anyInSight } from './in-sight.ts';
import { cardWidth } from './place-flow.ts';
import { flowOnPage, viewBefore } from './seen-before.ts';
import { useKeepInSight } from './use-keep-in-sight.ts';

type Canvas = ReactFlowInstance<CardElement, LineElement>;

/** Brings into sight the step one wants to see, and keeps the one that is worked on clear of the panel. */
export function useTravel(): void {
  const canvas = useReactFlow<CardElement, LineElement>();
  const goal = useView((now) => now.goal);
  useEffect(() => {
    if (goal === null) return;
    const card = canvas.getNode(goal.node);
    if (card === undefined) return;
    const { width = cardWidth, height = 120 } = card.measured ?? {};
    const zoom = Math.max(0.7, Math.min(1, canvas.getZoom()));
    void canvas.setCenter(card.position.x + width / 2, card.position.y + height / 2, {
      zoom,
      ...softly(),
    });
  }, [goal, canvas]);
  useKeepInSight(canvas);
}

/** What one last saw of it, else all of it where it can be read so, else from its start on. */
export function showFirst(canvas: Canvas, flow: Flow): void {
  const cards = canvas.getNodes();
  const before = viewBefore(flowOnPage());
  const { width, height } = document.querySelector('.canvas')?.getBoundingClientRect() ?? wholeWindow();
  const seen = before !== null && anyInSight(cards, before, { width, height });
  const to = seen ? before : firstView(flow, boxesOf(cards), { width, height });
  const at = canvas.getViewport();
  if (to.x !== at.x || to.y !== at.y || to.zoom !== at.zoom) void canvas.setViewport(to);
}
