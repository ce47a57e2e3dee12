import { createContext, useContext } from 'react';
import { useEditor } from '../editor/editor-context.ts';

/** Where the caret can be put: a step, or one of the fields in it. */
export const stepPlace = (node: string) => `step ${node}`;
export const fieldPlace = (node: string, field: string) => `${field} of ${node}`;

/** The element that the script stands in. */
export const ScriptRoot = createContext<{ readonly current: HTMLElement | null }>({ current: null });

/** Puts the focus to a place of the script, once it is there. */
export function focusPlace(root: HTMLElement | null, place: string): void {
  let left = 10;
  const take = () => {
    const element = root?.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
    element?.focus();
    left -= 1;
    if (element === null && left > 0) requestAnimationFrame(take);
  };
  requestAnimationFrame(take);
}

/** The same, for parts of the script. */
export function useFocusPlace(): (place: string) => void {
  const root = useContext(ScriptRoot);
  return (place) => focusPlace(root.current, place);
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
