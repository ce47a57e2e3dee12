import { readingOrder } from '@parley/shared/flow/reading-order';
import { fit } from '../canvas/first-view.ts';
import { quickly, softly } from '../canvas/glide.ts';
import { actionWords as words } from '../words/actions.ts';
import type { Action, ActionContext } from './action.ts';
import { announce } from './announce.ts';
import { type OpenDialog, useAbove, useHeaderDialog } from './desk.ts';
import { jumpTo } from './go.ts';

const looks = { group: 'view', onlyLooks: true } as const;
const onCanvas = {
  ...looks,
  onCanvas: true,
  enabled: ({ mode }: ActionContext) => mode === 'canvas',
} as const;
const open = (dialog: OpenDialog) => () => useAbove.setState({ dialog, menu: null });

export const viewActions: readonly Action[] = [
  {
    ...looks,
    id: 'find',
    title: words.find,
    keys: ['Mod+F'],
    whileWriting: true,
    menus: ['canvas'],
    part: 3,
    run: open('find'),
  },
  {
    ...looks,
    id: 'palette',
    title: words.palette,
    keys: ['Mod+K'],
    whileWriting: true,
    inPalette: false,
    run: open('palette'),
  },
  { ...looks, id: 'help', title: words.help, keys: ['?'], onCanvas: true, run: open('help') },
  {
    ...onCanvas,
    id: 'fit',
    title: words.fit,
    keys: ['Shift+1'],
    menus: ['canvas'],
    part: 3,
    run: ({ desk }) => void desk.canvas.fitView({ ...fit, ...softly() }),
  },
  {
    ...onCanvas,
    id: 'fit-picked',
    title: words.fitPicked,
    keys: ['Shift+2'],
    enabled: ({ steps, mode }) => steps.length > 0 && mode === 'canvas',
    run: ({ steps, desk }) =>
      void desk.canvas.fitView({ nodes: steps.map(({ id }) => ({ id })), ...fit, padding: 0.2, ...softly() }),
  },
  {
    ...onCanvas,
    id: 'full-size',
    title: words.fullSize,
    keys: ['Mod+0'],
    run: ({ desk }) => void desk.canvas.zoomTo(1, quickly()),
  },
  {
    ...onCanvas,
    id: 'larger',
    title: words.larger,
    keys: ['+'],
    run: ({ desk }) => void desk.canvas.zoomIn(quickly()),
  },
  {
    ...onCanvas,
    id: 'smaller',
    title: words.smaller,
    keys: ['-'],
    run: ({ desk }) => void desk.canvas.zoomOut(quickly()),
  },
  {
    id: 'tidy',
    group: 'view',
    title: words.tidy,
    keys: ['Shift+Alt+T'],
    menus: ['canvas'],
    part: 3,
    enabled: ({ mode }) => mode === 'canvas',
    run: ({ desk }) => desk.tidy(),
  },
  {
    ...looks,
    id: 'script',
    title: ({ mode }) => (mode === 'canvas' ? words.script : words.canvas),
    name: words.script,
    keys: ['Mod+Shift+S'],
    whileWriting: true,
    run: ({ mode, desk }) => desk.parts.view.getState().showAs(mode === 'canvas' ? 'script' : 'canvas'),
  },
  {
    ...looks,
    id: 'results',
    title: words.results,
    keys: [],
    enabled: ({ mode }) => mode !== 'results',
    run: ({ desk }) => desk.parts.view.getState().showAs('results'),
  },
];

/** Problems in the order in which one reads the flow; tips are no problems. */
function goToProblem({ flow, desk }: ActionContext, by: 1 | -1): void {
  const { placeOf } = readingOrder(flow);
  const place = (id: string | undefined) => placeOf.get(id ?? '') ?? Number.POSITIVE_INFINITY;
  const view = desk.parts.view.getState();
  const problems = view.problems
    .filter(({ level }) => level !== 'tip')
    .sort((a, b) => place(a.nodeId) - place(b.nodeId));
  if (problems.length === 0) announce(words.said.toFix(0));
  if (problems.length === 0) return;
  const last = desk.problem.current;
  const at = last === -1 && by === -1 ? problems.length - 1 : (last + by + problems.length) % problems.length;
  const problem = problems[Math.min(at, problems.length - 1)];
  if (problem === undefined) return;
  desk.problem.current = at;
  if (problem.nodeId === undefined) view.show('problems');
  else jumpTo(desk, problem.nodeId);
  announce(problem.message);
}

const tries = { group: 'try', onlyLooks: true } as const;

const header = (open: 'publish' | 'share') => () => useHeaderDialog.setState({ open });

export const tryActions: readonly Action[] = [
  {
    ...tries,
    id: 'try',
    title: words.tryIt,
    keys: ['P', 'Mod+Enter'],
    onCanvas: true,
    run: ({ desk }) => desk.parts.view.getState().show('try'),
  },
  {
    ...tries,
    id: 'try-from',
    title: words.tryFrom,
    keys: ['Shift+P'],
    onCanvas: true,
    menus: ['step'],
    part: 2,
    enabled: ({ step }) => step !== null,
    run: ({ desk, step }) => step !== null && desk.parts.view.getState().tryFrom(step.id),
  },
  { group: 'try', id: 'publish', title: words.publish, keys: [], run: header('publish') },
  {
    ...tries,
    id: 'history',
    title: words.history,
    keys: [],
    run: ({ desk }) => desk.parts.view.getState().show('history'),
  },
  { ...tries, id: 'share', title: words.share, keys: [], run: header('share') },
  {
    ...tries,
    id: 'next-problem',
    title: words.nextProblem,
    keys: ['F8'],
    whileWriting: true,
    run: (context) => goToProblem(context, 1),
  },
  {
    ...tries,
    id: 'previous-problem',
    title: words.previousProblem,
    keys: ['Shift+F8'],
    whileWriting: true,
    run: (context) => goToProblem(context, -1),
  },
];
