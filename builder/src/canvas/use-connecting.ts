import type { Edge } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import { type Connection, type FinalConnectionState, useReactFlow } from '@xyflow/react';
import { type MouseEvent as Press, useEffect, useState } from 'react';
import { announce } from '../actions/announce.ts';
import { connect } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { actionWords } from '../words/actions.ts';
import { canvasWords } from '../words/canvas.ts';

type WayOut = Pick<Edge, 'from' | 'exit'>;

/**
 * Drawing a line: onto a card, wherever on it, or onto the empty canvas, which asks what should come there. It is
 * dragged, or its dot is pressed and then the place.
 */
export function useConnecting() {
  const change = useChange();
  const { store, view } = useEditor();
  const { screenToFlowPosition } = useReactFlow();
  const [dragged, setDragged] = useState(false);
  /** The way out whose dot was pressed. */
  const [begun, setBegun] = useState<WayOut | null>(null);
  const draw = ({ from, exit }: WayOut, to: string) => {
    if (to === from) return;
    change(canvasWords.connect, connect({ from, exit, to }));
    announce(actionWords.said.connected);
  };
  /** Ends a line at what lies there; false where that is neither a card nor the empty canvas. */
  const endAt = (under: Element | null, way: WayOut, x: number, y: number) => {
    const to = under?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
    const source = indexOf(store.getState().flow).nodes.get(way.from);
    if (to !== undefined) draw(way, to);
    else if (under?.closest('.react-flow__pane') && source !== undefined) {
      const exits = kindOf(source).exits(source.data);
      const label = exits.find((one) => one.id === way.exit)?.label ?? '';
      view.getState().pick({ ...way, label, x, y, drop: screenToFlowPosition({ x, y }) });
    } else return false;
    return true;
  };

  const onConnect = ({ source, sourceHandle, target }: Connection) =>
    draw({ from: source, exit: sourceHandle ?? 'next' }, target);

  const onConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    setDragged(false);
    const { fromNode, fromHandle } = state;
    if (state.isValid === true || fromNode === null || fromHandle?.type !== 'source') return;
    const at = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (at === undefined) return;
    const under = document.elementFromPoint(at.clientX, at.clientY);
    endAt(under, { from: fromNode.id, exit: fromHandle.id ?? 'next' }, at.clientX, at.clientY);
  };

  const onClickCapture = (event: Press) => {
    const target = event.target as Element;
    const dot = target.closest<HTMLElement>('.react-flow__handle.source');
    if (begun !== null) {
      const again = dot?.dataset.nodeid === begun.from && dot.dataset.handleid === begun.exit;
      if (again || endAt(target, begun, event.clientX, event.clientY)) event.stopPropagation();
      setBegun(null);
    } else if (dot !== null && !view.getState().readOnly) {
      event.stopPropagation();
      setBegun({ from: dot.dataset.nodeid ?? '', exit: dot.dataset.handleid ?? 'next' });
      announce(canvasWords.pressWhereTo);
    }
  };
  useEffect(() => {
    if (begun === null) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setBegun(null);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, [begun]);

  return {
    connecting: dragged || begun !== null,
    /** A line was begun by a press and waits for the place. */
    pressed: begun !== null,
    onConnect,
    onConnectStart: () => setDragged(true),
    onConnectEnd,
    onClickCapture,
  };
}
