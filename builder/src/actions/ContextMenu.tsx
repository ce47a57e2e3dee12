import type { Edge } from '@parley/shared/flow/flow';
import { useEffect } from 'react';
import { MenuAt } from '../ui/Menu.tsx';
import { actionWords } from '../words/actions.ts';
import { ActionItems } from './ActionItems.tsx';
import type { MenuPlace } from './action.ts';
import { contextNow } from './action-context.ts';
import { type Desk, useAbove } from './desk.ts';
import { exitOf, isAbove, isWriting, spotOf } from './focus.ts';
import { goBack } from './go.ts';

/** What a right click, Shift+F10 or the menu key opens on the canvas. */
export function ContextMenu({ desk }: { readonly desk: Desk }) {
  const menu = useAbove((above) => above.menu);
  useOpenByClick(desk);
  if (menu === null) return null;
  return (
    <MenuAt
      key={`${menu.x} ${menu.y}`}
      label={actionWords.menu}
      x={menu.x}
      y={menu.y}
      onClose={() => {
        useAbove.setState({ menu: null });
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) goBack(desk);
        });
      }}
    >
      <ActionItems place={menu.place} context={menu.context} />
    </MenuAt>
  );
}

function useOpenByClick(desk: Desk): void {
  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('.canvas .react-flow') == null || isWriting(target) || isAbove(target)) return;
      event.preventDefault();
      if (useAbove.getState().menu === null) openMenuAt(desk, target, event.clientX, event.clientY);
    };
    const onKey = (event: KeyboardEvent) => {
      const asked = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      const focused = document.activeElement;
      if (!asked || focused?.closest('.canvas .react-flow') == null || isWriting(focused)) return;
      event.preventDefault();
      const box = focused.getBoundingClientRect();
      const isCanvas = spotOf(focused) === null;
      openMenuAt(desk, focused, box.left + (isCanvas ? 80 : 24), box.top + (isCanvas ? 80 : 32), true);
    };
    document.addEventListener('contextmenu', onMenu);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('contextmenu', onMenu);
      document.removeEventListener('keydown', onKey);
      useAbove.setState({ menu: null });
    };
  }, [desk]);
}

function openMenuAt(desk: Desk, target: Element, x: number, y: number, byKey = false): void {
  const { view } = desk.parts;
  const spot = spotOf(target);
  const at = { x, y };
  const show = (place: MenuPlace, meant: Parameters<typeof contextNow>[1]) =>
    useAbove.setState({ menu: { place, x, y, context: contextNow(desk, { at, ...meant }) } });
  if (spot !== null) {
    const { selected } = view.getState();
    if (!selected.includes(spot.node)) view.getState().select([spot.node]);
    const several = selected.length > 1 && selected.includes(spot.node);
    desk.spot.current = spot;
    show(several ? 'steps' : 'step', { node: spot.node, exit: exitOf(target) });
    return;
  }
  const line = target.closest<HTMLElement>('.react-flow__edge')?.dataset.id;
  const drawn = line === undefined ? undefined : desk.canvas.getEdge(line);
  if (drawn !== undefined) {
    const way: Pick<Edge, 'from' | 'exit'> = { from: drawn.source, exit: drawn.sourceHandle ?? 'next' };
    show('line', { nothing: true, lines: [way] });
  } else show('canvas', { nothing: true, ...(byKey && { at: null }) });
}
