import { Fragment } from 'react';
import { MenuItem, MenuLine } from '../ui/Menu.tsx';
import styles from './ActionItems.module.css';
import { type ActionContext, type MenuPlace, titleOf } from './action.ts';
import { keysInWords } from './keys.ts';
import { offered } from './offered.ts';

const parts = [1, 2, 3, 4] as const;

/** The things that can be done with a step, a line or the canvas, as rows of a menu. */
export function ActionItems({
  place,
  context,
}: {
  readonly place: MenuPlace;
  readonly context: ActionContext;
}) {
  const items = offered(place, context);
  const used = parts.filter((part) => items.some((action) => (action.part ?? 1) === part));
  return used.map((part, i) => (
    <Fragment key={part}>
      {i > 0 && <MenuLine />}
      {items
        .filter((action) => (action.part ?? 1) === part)
        .map((action) => {
          const [keys] = action.keys;
          return (
            <MenuItem
              key={action.id}
              danger={action.danger === true}
              // The menu gives the focus back when it goes; what is opened takes it after that.
              onSelect={() => requestAnimationFrame(() => action.run(context))}
            >
              <span className={styles.title}>{titleOf(action, context)}</span>
              {keys !== undefined && (
                <span className={styles.keys} aria-hidden>
                  {keysInWords(keys)}
                </span>
              )}
            </MenuItem>
          );
        })}
    </Fragment>
  ));
}
