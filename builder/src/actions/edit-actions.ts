import { kindOf } from '@parley/shared/nodes/index';
import { sayAlreadySaved } from '../versions/naming.ts';
import { actionWords as words } from '../words/actions.ts';
import type { Action, ActionContext } from './action.ts';
import { announce } from './announce.ts';
import { canCopy, copyFromMenu, duplicate, pasteFromMenu } from './clipboard.ts';
import { stepBack } from './undo.ts';

/** Every flow keeps its own start. */
const canTakeOut = ({ steps }: ActionContext) => steps.some((step) => !kindOf(step).begins);
const canTake = (context: ActionContext) => context.note !== null || canTakeOut(context);
const group = 'edit';

export const editActions: readonly Action[] = [
  {
    id: 'undo',
    group,
    title: ({ undoLabel }) => (undoLabel === null ? words.undo : words.undoWhat(undoLabel)),
    name: words.undo,
    keys: ['Mod+Z'],
    enabled: ({ undoLabel }) => undoLabel !== null,
    run: ({ desk }) => stepBack(desk.parts, 'undo'),
  },
  {
    id: 'redo',
    group,
    title: ({ redoLabel }) => (redoLabel === null ? words.redo : words.redoWhat(redoLabel)),
    name: words.redo,
    keys: ['Mod+Shift+Z', 'Mod+Y'],
    enabled: ({ redoLabel }) => redoLabel !== null,
    run: ({ desk }) => stepBack(desk.parts, 'redo'),
  },
  {
    id: 'duplicate',
    group,
    title: words.duplicate,
    keys: ['Mod+D'],
    menus: ['step', 'steps'],
    part: 3,
    enabled: canTake,
    run: ({ desk }) => duplicate(desk),
  },
  {
    id: 'copy',
    group,
    title: words.copy,
    keys: ['Mod+C'],
    native: true,
    onlyLooks: true,
    menus: ['step', 'steps'],
    part: 3,
    enabled: canTake,
    run: ({ desk }) => void copyFromMenu(desk, false),
  },
  {
    id: 'cut',
    group,
    title: words.cut,
    keys: ['Mod+X'],
    native: true,
    menus: ['step', 'steps'],
    part: 3,
    enabled: canTake,
    run: ({ desk }) => void copyFromMenu(desk, true),
  },
  {
    id: 'paste',
    group,
    title: words.paste,
    keys: ['Mod+V'],
    native: true,
    menus: ['canvas'],
    part: 2,
    run: ({ desk, at }) =>
      void pasteFromMenu(desk, at === null ? null : desk.canvas.screenToFlowPosition(at)),
  },
  {
    id: 'select-all',
    group,
    title: words.selectAll,
    keys: ['Mod+A'],
    onCanvas: true,
    onlyLooks: true,
    menus: ['canvas'],
    part: 2,
    run: ({ flow, desk }) => {
      desk.parts.view.getState().select(flow.nodes.map(({ id }) => id));
      announce(words.said.picked(flow.nodes.length));
    },
  },
  {
    id: 'delete',
    group,
    title: ({ steps }) => (steps.length === 0 ? words.removeLine : words.delete),
    name: words.delete,
    keys: ['Delete', 'Backspace'],
    onCanvas: true,
    menus: ['step', 'steps'],
    part: 4,
    danger: true,
    enabled: (context) => canTakeOut(context) || context.lines.length > 0 || canCopy(context.desk),
    run: ({ steps, lines, desk }) => desk.remove({ steps: new Set(steps.map(({ id }) => id)), lines }),
  },
  {
    id: 'save',
    group,
    title: words.save,
    keys: ['Mod+S'],
    whileWriting: true,
    onlyLooks: true,
    inPalette: false,
    run: ({ desk }) => sayAlreadySaved(desk.parts),
  },
];
