import type { Problem } from '@parley/shared/check/problem';
import { focusSpot } from '../actions/focus.ts';
import type { ViewStore } from './view.ts';

/** Goes to what a problem is about, with the focus: to the field that it names, else to its step. */
export function leadTo(view: ViewStore, { nodeId, field }: Problem, script: boolean): void {
  if (nodeId === undefined) return;
  const { goTo, revealField, readOnly } = view.getState();
  goTo(nodeId);
  // The script takes the focus to the step by itself, and its fields are there.
  if (script) return;
  if (field === undefined || readOnly) focusSpot({ node: nodeId, row: null });
  else revealField(nodeId, field);
}
