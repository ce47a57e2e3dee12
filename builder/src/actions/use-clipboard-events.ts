import { useEffect } from 'react';
import { copyText, pasteText, takeOut } from './clipboard.ts';
import type { Desk } from './desk.ts';
import { isAbove, isWriting } from './focus.ts';

/** True where copying and pasting is about steps: on the canvas, with no words marked anywhere else. */
function isAboutSteps(desk: Desk): boolean {
  const focused = document.activeElement;
  if (desk.parts.view.getState().mode !== 'canvas' || isWriting(focused) || isAbove(focused)) return false;
  const onCanvas = focused?.closest('.canvas') != null;
  if (!onCanvas && focused !== document.body) return false;
  return document.querySelector('.canvas') !== null && (document.getSelection()?.isCollapsed ?? true);
}

/** Copies, cuts and pastes by the browser's own events, which need no leave from anybody. */
export function useClipboardEvents(desk: Desk): void {
  useEffect(() => {
    const take = (cut: boolean) => (event: ClipboardEvent) => {
      if (event.defaultPrevented || !isAboutSteps(desk)) return;
      const may = !cut || !desk.parts.view.getState().readOnly;
      const text = may ? copyText(desk) : null;
      if (text === null) return;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', text);
      if (cut) takeOut(desk);
    };
    const paste = (event: ClipboardEvent) => {
      if (event.defaultPrevented || !isAboutSteps(desk) || desk.parts.view.getState().readOnly) return;
      event.preventDefault();
      const at = desk.pointer.current;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      pasteText(desk, text, at === null ? null : desk.canvas.screenToFlowPosition(at));
    };
    const leave = new AbortController();
    const { signal } = leave;
    document.addEventListener('copy', take(false), { signal });
    document.addEventListener('cut', take(true), { signal });
    document.addEventListener('paste', paste, { signal });
    return () => leave.abort();
  }, [desk]);
}
