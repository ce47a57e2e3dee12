import { type KindName, nodeKinds } from '@parley/shared/nodes/index';
import { addableViews } from '../nodes/index.ts';
import { actionWords as words } from '../words/actions.ts';
import type { Action, ActionContext } from './action.ts';
import { isDrawn } from './travel.ts';

/** One letter each; what ends a conversation is chosen from the list of next steps. */
const letters: { readonly [Kind in KindName]?: string } = {
  message: 'M',
  question: 'Q',
  branch: 'B',
  tag: 'T',
  handoff: 'H',
  wait: 'W',
};

function add(kind: KindName, { flow, desk, step, row, at }: ActionContext): void {
  if (step !== null && row !== null) {
    const way = { from: step.id, exit: row.id };
    desk.addStep(kind, isDrawn(flow, way) ? { into: way } : { after: way });
  } else {
    // The card that has the focus need not be picked out.
    if (step !== null) desk.parts.view.getState().select([step.id]);
    desk.addStep(kind, at === null ? {} : { at: desk.canvas.screenToFlowPosition(at) });
  }
}

export const addActions: readonly Action[] = addableViews.map(({ kind }): Action => {
  const letter = letters[kind];
  const title = words.adding[kind] ?? words.addKind(nodeKinds[kind].title.toLowerCase());
  return {
    id: `add-${kind}`,
    group: 'add',
    title: ({ at }) => (at === null ? title : words.here(title)),
    name: title,
    keys: letter === undefined ? [] : [letter],
    onCanvas: true,
    menus: ['canvas'],
    part: 1,
    run: (context) => add(kind, context),
  };
});
