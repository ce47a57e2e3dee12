import type { Alignment, Distribution } from '../canvas/align.ts';
import { actionWords as words } from '../words/actions.ts';
import type { Action } from './action.ts';

const ways: readonly { readonly how: Alignment | Distribution; readonly fewest: number }[] = [
  { how: 'left', fewest: 2 },
  { how: 'top', fewest: 2 },
  { how: 'across', fewest: 3 },
  { how: 'down', fewest: 3 },
];

/** Lining several cards up; the less usual ways are in the palette only. */
export const alignActions: readonly Action[] = [
  ...ways.map(({ how, fewest }) => ({ how, fewest, menus: ['steps'] as const })),
  ...(['center', 'right', 'middle', 'bottom'] as const).map((how) => ({ how, fewest: 2, menus: [] })),
].map(({ how, fewest, menus }) => ({
  id: `align-${how}`,
  group: 'step',
  title: words.align[how],
  keys: [],
  menus,
  part: 2,
  enabled: ({ steps, mode }) => steps.length >= fewest && mode === 'canvas',
  run: ({ desk }) => desk.align(how),
}));
