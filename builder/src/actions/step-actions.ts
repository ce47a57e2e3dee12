import type { Edge } from '@parley/shared/flow/flow';
import { kindOf, nodeKinds } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { disconnect, moveNodes } from '../document/commands.ts';
import { viewOf } from '../nodes/index.ts';
import { actionWords as words } from '../words/actions.ts';
import type { Action, ActionContext } from './action.ts';
import { announce } from './announce.ts';
import { cardElement, spotOf } from './focus.ts';
import { allAfter, isDrawn } from './travel.ts';
import { turnedOf, turnInto } from './turn-into.ts';

type WayOut = Pick<Edge, 'from' | 'exit'>;

/** The row that is meant, or the only way on of a step without rows, or the line that is picked out. */
function wayOf({ step, row, lines, flow }: ActionContext): { way: WayOut; exit: Exit } | null {
  const [line] = lines;
  const node = step ?? flow.nodes.find(({ id }) => id === line?.from);
  if (node === undefined || node === null) return null;
  const exits = kindOf(node).exits(node.data);
  // Of several, the first that leads nowhere yet.
  const open = exits.find(
    ({ id, open }) => open === 'problem' && !isDrawn(flow, { from: node.id, exit: id }),
  );
  const only = exits.length === 1 ? exits[0] : open;
  const exit = row ?? (step === null ? exits.find(({ id }) => id === line?.exit) : only);
  return exit === undefined ? null : { way: { from: node.id, exit: exit.id }, exit };
}

/** Opens the list of next steps beside the row, or where the menu was. */
function pick(context: ActionContext, way: WayOut, exit: Exit, into: boolean): void {
  const { desk, at } = context;
  const focused = document.activeElement;
  const row =
    spotOf(focused)?.node === way.from && focused?.closest('.row') ? focused : cardElement(way.from);
  const box = row?.getBoundingClientRect();
  const place = at ?? { x: (box?.right ?? 240) + 8, y: (box?.top ?? 120) - 8 };
  desk.parts.view.getState().pick({ ...way, label: exit.label, ...place, ...(into && { into: true }) });
}

const named = (exit: Exit) => (exit.look === 'next' ? null : exit.label);
const isOne = ({ step }: ActionContext) => step !== null;
const intoStep = ({ flow, step }: ActionContext) => flow.edges.find((edge) => edge.to === step?.id);

const nudges = [
  ['left', 'ArrowLeft', -1, 0, words.nudgeLeft],
  ['right', 'ArrowRight', 1, 0, words.nudgeRight],
  ['up', 'ArrowUp', 0, -1, words.nudgeUp],
  ['down', 'ArrowDown', 0, 1, words.nudgeDown],
] as const;

function nudge({ steps, flow, desk }: ActionContext, x: number, y: number): void {
  const known = desk.places.placesOf(flow);
  const to = Object.fromEntries(
    steps.map(({ id }) => [id, { x: (known[id]?.x ?? 0) + x, y: (known[id]?.y ?? 0) + y }]),
  );
  const ids = steps.map(({ id }) => id).join(' ');
  desk.change(words.labels.move, moveNodes({ ...known, ...to }), `nudge ${ids}`);
}

const nudgeActions = nudges.flatMap(([name, key, x, y, title]): Action[] =>
  [
    { id: `nudge-${name}`, keys: [`Alt+${key}`], by: 8 },
    { id: `nudge-${name}-far`, keys: [`Shift+Alt+${key}`], by: 32 },
  ].map(({ id, keys, by }) => ({
    id,
    group: 'step',
    title,
    keys,
    onCanvas: true,
    inPalette: false,
    enabled: ({ steps }) => steps.length > 0,
    run: (context) => nudge(context, x * by, y * by),
  })),
);

const onStep = { group: 'step', menus: ['step'] } as const;

export const stepActions: readonly Action[] = [
  {
    ...onStep,
    id: 'edit',
    title: words.openPanel,
    keys: [],
    part: 1,
    onlyLooks: true,
    enabled: isOne,
    run: ({ step, desk }) => step && desk.parts.view.getState().revealField(step.id, ''),
  },
  {
    ...onStep,
    id: 'write',
    title: words.editText,
    keys: [],
    part: 1,
    enabled: ({ step }) => step !== null && viewOf(step.kind).writesFirst !== undefined,
    run: ({ step, desk }) => {
      const field = step === null ? undefined : viewOf(step.kind).writesFirst;
      if (step !== null && field !== undefined) desk.parts.view.getState().edit({ node: step.id, field });
    },
  },
  {
    ...onStep,
    id: 'rename',
    title: words.rename,
    keys: ['F2'],
    onCanvas: true,
    part: 1,
    enabled: isOne,
    run: ({ step, row, desk }) => {
      // How an answer is renamed in its place, its row knows: as by a double click.
      const answer = row?.look === 'answer' ? document.activeElement?.closest('.row-words') : null;
      if (answer) answer.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }));
      else if (step !== null) desk.parts.view.getState().revealField(step.id, 'name');
    },
  },
  {
    ...onStep,
    id: 'goes-to',
    title: (context) => {
      const name = context.row === null ? null : named(context.row);
      return name === null ? words.goesTo : words.goesToAfter(name);
    },
    name: words.goesTo,
    keys: ['C'],
    onCanvas: true,
    menus: ['step', 'line'],
    part: 2,
    enabled: (context) => wayOf(context) !== null,
    run: (context) => {
      const found = wayOf(context);
      if (found !== null) pick(context, found.way, found.exit, false);
    },
  },
  {
    ...onStep,
    id: 'remove-line',
    title: (context) => {
      const name = context.row === null ? null : named(context.row);
      return name === null ? words.removeLine : words.removeLineAfter(name);
    },
    keys: [],
    menus: ['step', 'line'],
    part: 2,
    enabled: (context) => {
      const found = wayOf(context);
      return found !== null && isDrawn(context.flow, found.way);
    },
    run: (context) => {
      const found = wayOf(context);
      if (found === null) return;
      context.desk.change(words.labels.removeLine, disconnect([found.way]));
      announce(words.said.lineRemoved);
    },
  },
  {
    ...onStep,
    id: 'insert-before',
    title: words.insertBefore,
    keys: [],
    part: 2,
    enabled: (context) => intoStep(context) !== undefined,
    run: (context) => {
      const line = intoStep(context);
      const from = context.flow.nodes.find(({ id }) => id === line?.from);
      const exit =
        from &&
        kindOf(from)
          .exits(from.data)
          .find(({ id }) => id === line?.exit);
      if (line !== undefined && exit !== undefined)
        pick(context, { from: line.from, exit: line.exit }, exit, true);
    },
  },
  {
    ...onStep,
    id: 'insert-after',
    title: ({ step }) => (step === null ? words.insertHere : words.insertAfter),
    keys: [],
    menus: ['step', 'line'],
    part: 2,
    enabled: (context) => wayOf(context) !== null,
    run: (context) => {
      const found = wayOf(context);
      if (found !== null) pick(context, found.way, found.exit, isDrawn(context.flow, found.way));
    },
  },
  {
    ...onStep,
    id: 'turn-into',
    title: ({ step }) => {
      const turned = step === null ? null : turnedOf(step);
      return turned === null
        ? words.turnIntoShort
        : words.turnInto(nodeKinds[turned.kind].title.toLowerCase());
    },
    keys: [],
    part: 3,
    enabled: ({ step }) => step !== null && turnedOf(step) !== null,
    run: ({ step, desk }) => {
      const turned = step === null ? null : turnedOf(step);
      if (step === null || turned === null) return;
      desk.change(words.labels.turnInto(nodeKinds[turned.kind].title.toLowerCase()), turnInto(step.id));
    },
  },
  {
    ...onStep,
    id: 'make-chapter',
    title: words.makeChapter,
    keys: [],
    menus: ['step', 'steps'],
    part: 3,
    enabled: ({ steps }) => steps.length > 0,
    run: ({ steps, desk }) => desk.chapter(steps.map(({ id }) => id)),
  },
  {
    ...onStep,
    id: 'select-after',
    title: words.selectAfter,
    keys: [],
    part: 3,
    onlyLooks: true,
    enabled: isOne,
    run: ({ step, flow, desk }) => {
      if (step === null) return;
      const ids = allAfter(flow, step.id);
      desk.parts.view.getState().select(ids);
      announce(words.said.picked(ids.length));
    },
  },
  ...nudgeActions,
];
