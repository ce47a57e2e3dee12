import type { Flow } from '@parley/shared/flow/flow';
import type { Draft } from './draft.ts';
import { mergeFlows } from './merge.ts';

/**
 * Takes back one change that made `after` of `before`, some time later. Where nothing was done since it is an ordinary
 * undo, which can be redone; else it comes back as far as what was changed since leaves room for it.
 */
export function takeBack({ flow, undo, change }: Draft, label: string, before: Flow, after: Flow): void {
  if (flow === after) undo();
  else change(label, (now) => mergeFlows(after, before, now).flow);
}
