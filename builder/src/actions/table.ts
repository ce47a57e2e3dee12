import type { Action } from './action.ts';
import { addActions } from './add-actions.ts';
import { alignActions } from './align-actions.ts';
import { editActions } from './edit-actions.ts';
import { stepActions } from './step-actions.ts';
import { travelActions } from './travel-actions.ts';
import { tryActions, viewActions } from './view-actions.ts';

/** Everything that can be done in the editor. Keys, menus, the palette and the list of keys are made from it. */
export const actions: readonly Action[] = [
  ...travelActions,
  ...addActions,
  ...stepActions,
  ...alignActions,
  ...editActions,
  ...viewActions,
  ...tryActions,
];
