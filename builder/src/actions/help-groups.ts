import { actionWords } from '../words/actions.ts';
import type { Action, ActionGroup } from './action.ts';
import { actions } from './table.ts';

export interface HelpEntry {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly string[];
}

type HelpGroups = { readonly [Group in ActionGroup]: readonly HelpEntry[] };

/** Keys that are no action of the table: the browser or the canvas has them. */
const others: readonly { readonly group: ActionGroup; readonly entry: HelpEntry }[] = [
  {
    group: 'step',
    entry: {
      id: 'nudge',
      title: actionWords.nudge,
      keys: ['Alt+ArrowUp', 'Alt+ArrowDown', 'Alt+ArrowLeft', 'Alt+ArrowRight'],
    },
  },
  { group: 'step', entry: { id: 'menu', title: actionWords.menu, keys: ['Shift+F10'] } },
  { group: 'view', entry: { id: 'pan', title: actionWords.pan, keys: [actionWords.space] } },
];

function titleIn({ title, name = '' }: Action): string {
  return typeof title === 'string' ? title : name;
}

/** The keys of all actions by what they are for. */
export function helpGroups(): HelpGroups {
  const entries = actions
    .filter((action) => action.keys.length > 0 && !action.id.startsWith('nudge-'))
    .map((action) => ({
      group: action.group,
      entry: { id: action.id, title: titleIn(action), keys: action.keys },
    }));
  const of = (group: ActionGroup) =>
    [...entries, ...others].filter((one) => one.group === group).map(({ entry }) => entry);
  return {
    travel: of('travel'),
    add: of('add'),
    step: of('step'),
    edit: of('edit'),
    view: of('view'),
    try: of('try'),
  };
}
