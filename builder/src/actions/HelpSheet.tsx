import { useEffect } from 'react';
import { usePointer } from '../canvas/preferences.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { aboveWords } from '../words/above.ts';
import { actionWords } from '../words/actions.ts';
import { takeEarly } from './desk.ts';
import styles from './HelpSheet.module.css';
import { helpGroups } from './help-groups.ts';
import { Keys } from './Keys.tsx';

const pointers = ['trackpad', 'mouse'] as const;

/** All keys there are, from the table that they are made from. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  const words = aboveWords.sheet;
  const { pointer, choose } = usePointer();
  // There is nothing to type here, and the next list is not to begin with it.
  useEffect(() => void takeEarly(), []);
  return (
    <Dialog open wide title={words.title} about={words.about} onClose={onClose}>
      <fieldset className={styles.pointer}>
        <legend>{words.pointer}</legend>
        {pointers.map((one) => (
          <label key={one} className={styles.choice}>
            <input type="radio" name="pointer" checked={pointer === one} onChange={() => choose(one)} />
            {words[one]}
          </label>
        ))}
      </fieldset>
      <div className={styles.groups}>
        {helpGroups().map(({ group, entries }) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.heading}>{actionWords.groups[group]}</h3>
            <dl className={styles.list}>
              {entries.map(({ id, title, keys }) => (
                <div key={id} className={styles.entry}>
                  <dt>{title}</dt>
                  <dd className={styles.keys}>
                    {keys.map((one, i) => (
                      <span key={one}>
                        {i > 0 && <span className={styles.or}>{words.or}</span>}
                        <Keys keys={one} />
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
