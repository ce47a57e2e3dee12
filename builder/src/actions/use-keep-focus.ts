import { useEffect } from 'react';
import type { Desk } from './desk.ts';
import { focusSpot, spotOf } from './focus.ts';
import { stepNear } from './travel.ts';

const isLost = () => document.activeElement === null || document.activeElement === document.body;

/** About half a second of frames, until the card that is gone from the flow is gone from the page too. */
const patience = 30;

function whenLost(node: string, act: () => void, tries: number = patience): void {
  requestAnimationFrame(() => {
    if (isLost()) act();
    else if (tries > 0 && spotOf(document.activeElement)?.node === node) whenLost(node, act, tries - 1);
  });
}

/** The focus survives what takes its place away: a step that is deleted or undone, a text that is no longer written. */
export function useKeepFocus(desk: Desk): void {
  useEffect(() => {
    const { store, view } = desk.parts;
    const leaveFlow = store.subscribe(({ flow }, { flow: before }) => {
      const spot = desk.spot.current;
      if (flow === before || spot === null || flow.nodes.some(({ id }) => id === spot.node)) return;
      const there = new Set(flow.nodes.map(({ id }) => id));
      const gone = new Set(before.nodes.flatMap(({ id }) => (there.has(id) ? [] : id)));
      const near = gone.has(spot.node)
        ? stepNear(before, gone, spot.node, desk.came.get(spot.node))
        : undefined;
      desk.spot.current = near === undefined ? null : { node: near, row: null };
      const focused = document.activeElement;
      const within = isLost() || focused?.closest('.canvas') != null;
      if (near === undefined || !within) return;
      whenLost(spot.node, () => {
        focusSpot({ node: near, row: null });
      });
    });
    const leaveView = view.subscribe(({ editing }, { editing: before }) => {
      if (editing !== null || before === null) return;
      const row = desk.spot.current?.node === before.node ? desk.spot.current.row : null;
      requestAnimationFrame(() => {
        if (isLost() && view.getState().editing === null) focusSpot({ node: before.node, row });
      });
    });
    return () => {
      leaveFlow();
      leaveView();
    };
  }, [desk]);
}
