import type { Position } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import { type ReactFlowInstance, useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import { useView } from '../editor/editor-context.ts';
import type { CardElement, LineElement } from './elements.ts';
import { softly } from './glide.ts';
import { cardWidth } from './place-flow.ts';

const margin = 32;
/** The bar below lies over the foot of the canvas. */
const barHeight = 48;
/** Until the panel has opened and taken its share, and a new card has been measured. */
const afterPanelMs = 80;

/** Moves the card one works on clear of the panel, by no more than it takes: the picked-out one, or the tried one. */
export function useKeepInSight(canvas: ReactFlowInstance<CardElement, LineElement>): void {
  const picked = useView(({ selected }) => (selected.length === 1 ? selected[0] : undefined));
  const tried = useView(({ panel, trace }) => (panel === 'try' ? (trace.current ?? undefined) : undefined));
  useInSight(canvas, picked);
  useInSight(canvas, tried, isFocusElsewhere);
}

const always = () => true;

/** Whoever goes about on the canvas is not led away by a try that goes on, or has only now begun. */
function isFocusElsewhere(): boolean {
  return document.querySelector('.canvas')?.contains(document.activeElement) !== true;
}

function useInSight(
  canvas: ReactFlowInstance<CardElement, LineElement>,
  only: string | undefined,
  isFree = always,
): void {
  const pane = useStoreApi();
  const open = useView((view) => view.panel !== null);
  const goal = useView((view) => view.goal);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opening the panel takes room away.
  useEffect(() => {
    if (only === undefined || goal?.node === only) return;
    let stood: Position | undefined;
    const bring = () => {
      const card = canvas.getNode(only);
      if (card === undefined || !isFree()) return;
      // What is pressed stays under the pointer, else its click would go to whatever has come there.
      if (document.querySelector('.canvas:active') !== null) {
        document.addEventListener('pointerup', later, { once: true, signal: gone.signal });
        stood ??= card.position;
        return;
      }
      // Where a hand has put it meanwhile, it stays.
      if (stood !== undefined && !same(stood, card.position)) return;
      const { width, height } = pane.getState();
      const { x, y, zoom } = canvas.getViewport();
      const size = {
        w: (card.measured?.width ?? cardWidth) * zoom,
        h: (card.measured?.height ?? 120) * zoom,
      };
      const at = { x: card.position.x * zoom + x, y: card.position.y * zoom + y };
      const by = { x: shiftInto(at.x, size.w, width), y: shiftInto(at.y, size.h, height - barHeight) };
      if (by.x === 0 && by.y === 0) return;
      void canvas.setViewport({ x: x + by.x, y: y + by.y, zoom }, softly());
    };
    let timer = 0;
    const later = () => {
      timer = window.setTimeout(bring, afterPanelMs);
    };
    const gone = new AbortController();
    later();
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [only, open, goal, isFree, canvas, pane]);
}

/** How far something has to move to be seen whole; its beginning comes first where there is no room for all. */
function shiftInto(start: number, size: number, room: number): number {
  const end = start + size;
  if (start >= 0 && end <= room) return 0;
  if (start < 0 || size + 2 * margin > room) return margin - start;
  return room - margin - end;
}
