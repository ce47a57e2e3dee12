import { actionWords } from '../words/actions.ts';
import type { Action, ActionGroup } from './action.ts';
import { actions } from './table.ts';

export interface HelpEntry {
  readonly id: string;
  readonly title: string;
  readonly keys: readonly string[];
}

/** The headings in the order in which one reads them. */
const order: readonly ActionGroup[] = ['travel', 'add', 'step', 'edit', 'view', 'try'];

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
export function helpGroups(): readonly { readonly group: ActionGroup; readonly entries: HelpEntry[] }[] {
  const known = actions
    .filter((action) => action.keys.length > 0 && !action.id.startsWith('nudge-'))
    .map((action) => ({
      group: action.group,
      entry: { id: action.id, title: titleIn(action), keys: action.keys },
    }));
  const all = [...known, ...others];
  return order.map((group) => ({
    group,
    entries: all.filter((one) => one.group === group).map(({ entry }) => entry),
  }));
}
