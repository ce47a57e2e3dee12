import { createContext, useContext } from 'react';
import { useEditor } from '../editor/editor-context.ts';

/** Where the caret can be put: a step, or one of the fields in it. */
export const stepPlace = (node: string) => `step ${node}`;
export const fieldPlace = (node: string, field: string) => `${field} of ${node}`;

/** The element that the script stands in. */
export const ScriptRoot = createContext<{ readonly current: HTMLElement | null }>({ current: null });

/** Puts the focus to a place of the script, once it is there; what is far away is first brought into sight. */
export function focusPlace(root: HTMLElement | null, place: string, node?: string): void {
  let left = 30;
  const find = (wanted: string) => root?.querySelector<HTMLElement>(`[data-place="${CSS.escape(wanted)}"]`);
  const take = () => {
    const element = find(place);
    if (element) {
      const inner = element.querySelector<HTMLElement>('[role="textbox"]');
      (element.matches('input, select, button, [tabindex]') ? element : inner)?.focus();
      return;
    }
    if (node !== undefined && left === 29) find(stepPlace(node))?.scrollIntoView({ block: 'center' });
    left -= 1;
    if (left > 0) requestAnimationFrame(take);
  };
  requestAnimationFrame(take);
}

/** The same, for parts of the script. */
export function useFocusPlace(): (place: string, node?: string) => void {
  const root = useContext(ScriptRoot);
  return (place, node) => focusPlace(root.current, place, node);
}

/** Goes to a step of the script, and picks it out for the canvas too. */
export function useGoToStep(): (node: string) => void {
  const { view } = useEditor();
  const focus = useFocusPlace();
  return (node) => {
    view.setState({ selected: [node] });
    focus(stepPlace(node));
  };
}
