import { useState } from 'react';
import { useDraft } from '../editor/editor-context.ts';
import { actionWords } from '../words/actions.ts';
import { useDesk } from './action-context.ts';
import { useCanvasFocus } from './use-canvas-focus.ts';

/** What the canvas's frame takes so that all keys on it are ours: ready to be spread into it. */
export function useCanvasKeyboard() {
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const count = useDraft(({ flow }) => flow.nodes.length);
  useCanvasFocus(useDesk(), element);
  return {
    ref: setElement,
    'aria-label': actionWords.conversation(count),
    disableKeyboardA11y: true,
    deleteKeyCode: null,
    autoPanOnNodeFocus: false,
  };
}
