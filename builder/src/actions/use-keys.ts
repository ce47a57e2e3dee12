import { useEffect } from 'react';
import { actionWords } from '../words/actions.ts';
import { type ActionContext, isEnabled } from './action.ts';
import { contextNow } from './action-context.ts';
import { announce } from './announce.ts';
import { type Desk, early, useAbove } from './desk.ts';
import { isAbove, isWriting } from './focus.ts';
import { matches } from './keys.ts';
import { actions } from './table.ts';

/** Does what the pressed keys stand for in the table. Whoever has handled a press before keeps it. */
export function useKeys(desk: Desk): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.isComposing || isAbove(target)) return;
      const asked = useAbove.getState().dialog ?? desk.parts.view.getState().picker;
      if (asked !== null && document.querySelector('.picker') === null) {
        if (event.key.length !== 1 || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        early.typed += event.key;
        return;
      }
      early.typed = '';
      const found = actionFor(event, target, () => contextNow(desk));
      if (found === null) return;
      event.preventDefault();
      found();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [desk]);
}

/** What a press does at this place; null where it stays the browser's. */
function actionFor(
  event: KeyboardEvent,
  target: Element | null,
  context: () => ActionContext,
): (() => void) | null {
  const writing = isWriting(target);
  const onCanvas = target?.closest('.canvas .react-flow') != null;
  let known: ActionContext | undefined;
  for (const action of actions) {
    if (action.native === true || (writing && action.whileWriting !== true)) continue;
    if (action.onCanvas === true && !onCanvas) continue;
    if (!action.keys.some((keys) => matches(keys, event))) continue;
    // Most presses are letters of a text: only one that may be meant for us is worth a look around.
    known ??= context();
    const now = known;
    if (isEnabled(action, now)) return () => action.run(now);
    if (now.readOnly && action.onlyLooks !== true) return () => announce(actionWords.said.readOnly);
    // Back and forward of the browser, or a page scrolled away, would only surprise here.
    if (action.id !== 'enter') return () => undefined;
  }
  return null;
}
