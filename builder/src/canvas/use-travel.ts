import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { type ReactFlowInstance, useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useView } from '../editor/editor-context.ts';
import type { CardElement, LineElement } from './elements.ts';
import { anyInSight } from './in-sight.ts';
import { cardWidth } from './place-flow.ts';
import { flowOnPage, viewBefore } from './seen-before.ts';
import { useKeepInSight } from './use-keep-in-sight.ts';

type Canvas = ReactFlowInstance<CardElement, LineElement>;

export const fit = { padding: 0.08, maxZoom: 1 } as const;
const readable = 0.9;

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
    void canvas.setCenter(card.position.x + width / 2, card.position.y + height / 2, { zoom, duration: 240 });
  }, [goal, canvas]);
  useKeepInSight(canvas);
}

/** What one last saw of it, else all of it where it can be read so, else from its start on. */
export async function showFirst(canvas: Canvas, flow: Flow): Promise<void> {
  const before = viewBefore(flowOnPage());
  const room = document.querySelector('.canvas')?.getBoundingClientRect();
  if (before !== null && room !== undefined && anyInSight(canvas.getNodes(), before, room)) {
    await canvas.setViewport(before);
    return;
  }
  await canvas.fitView(fit);
  const start = canvas.getNode(flow.nodes.find((node) => kindOf(node).begins)?.id ?? '');
  if (canvas.getZoom() >= readable || start === undefined) return;
  const { x, y } = start.position;
  const middle = (room?.height ?? 600) / 2 - (y + 60) * readable;
  // Nothing but an empty canvas above would be a waste of its best half.
  const top = Math.min(...canvas.getNodes().map((card) => card.position.y)) * readable;
  const by = { x: 48 - x * readable, y: Math.min(middle, 72 - top) };
  await canvas.setViewport({ ...by, zoom: readable });
}
