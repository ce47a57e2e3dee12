import { kindOf } from '@parley/shared/nodes/index';
import type { Connection, FinalConnectionState } from '@xyflow/react';
import { useState } from 'react';
import { connect } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import { useChange, useEditor } from '../editor/editor-context.ts';
import { canvasWords } from '../words/canvas.ts';

/** Drawing a line: onto a card, wherever on it, or onto the empty canvas, which asks what should come there. */
export function useConnecting() {
  const change = useChange();
  const { store, view } = useEditor();
  const [connecting, setConnecting] = useState(false);

  const onConnect = ({ source, sourceHandle, target }: Connection) =>
    change(canvasWords.connect, connect({ from: source, exit: sourceHandle ?? 'next', to: target }));

  const onConnectEnd = (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
    setConnecting(false);
    const { fromNode, fromHandle } = state;
    if (state.isValid === true || fromNode === null || fromHandle?.type !== 'source') return;
    const at = 'changedTouches' in event ? event.changedTouches[0] : event;
    if (at === undefined) return;
    const exit = fromHandle.id ?? 'next';
    const under = document.elementFromPoint(at.clientX, at.clientY);
    const target = under?.closest<HTMLElement>('.react-flow__node')?.dataset.id;
    const source = indexOf(store.getState().flow).nodes.get(fromNode.id);
    if (target !== undefined) {
      if (target !== fromNode.id)
        change(canvasWords.connect, connect({ from: fromNode.id, exit, to: target }));
    } else if (under?.closest('.react-flow__pane') && source !== undefined) {
      const exits = kindOf(source).exits(source.data);
      const label = exits.find((one) => one.id === exit)?.label ?? '';
      view.getState().pick({ from: fromNode.id, exit, label, x: at.clientX, y: at.clientY });
    }
  };
  return { connecting, onConnect, onConnectStart: () => setConnecting(true), onConnectEnd };
}
