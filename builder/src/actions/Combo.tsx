import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { classNames } from '../ui/class-names.ts';
import styles from './Combo.module.css';
import { takeEarly } from './desk.ts';

export interface ComboItem {
  readonly id: string;
  readonly content: ReactNode;
  readonly run: () => void;
}

export interface ComboGroup {
  /** Its heading; without one it has none. */
  readonly title?: string;
  readonly items: readonly ComboItem[];
}

interface ComboProps {
  readonly label: string;
  readonly placeholder: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  readonly groups: readonly ComboGroup[];
  /** How much was found, or that nothing was: also read out. */
  readonly note: string;
  /** What the arrow keys come to; for what shows it elsewhere. */
  readonly onActive?: (item: ComboItem) => void;
}

/** A line to type in and a list that follows it: arrow keys choose, Enter takes, a click too. The focus stays in the line. */
export function Combo({ label, placeholder, typed, onTyped, groups, note, onActive }: ComboProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const items = groups.flatMap((group) => group.items);
  const active = items[Math.min(at, items.length - 1)];
  const idOf = (item: ComboItem) => `${id}-${item.id}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears.
  useLayoutEffect(() => {
    input.current?.focus();
    const already = takeEarly();
    if (already !== '') onTyped(already);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever it is now has to be in sight.
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active?.id]);

  const move = (to: number) => {
    const next = (to + items.length) % items.length;
    setAt(next);
    const item = items[next];
    if (item !== undefined) onActive?.(item);
  };
  const now = active === undefined ? -1 : items.indexOf(active);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => move(now + 1),
    ArrowUp: () => move(now - 1),
    PageDown: () => move(Math.min(now + 8, items.length - 1)),
    PageUp: () => move(Math.max(now - 8, 0)),
    Enter: () => active?.run(),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = event.nativeEvent.isComposing ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    if (items.length > 0) act();
  };
  return (
    <div className={styles.combo}>
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-expanded={items.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : idOf(active)}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed}
        onChange={(event) => {
          onTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label={label}>
        {groups.map((group, i) =>
          group.items.length === 0 ? null : (
            // biome-ignore lint/a11y/useSemanticElements: a part of a list of options is no fieldset.
            <div key={group.title ?? i} role="group" aria-label={group.title} className={styles.group}>
              {group.title !== undefined && (
                <div className={styles.title} aria-hidden>
                  {group.title}
                </div>
              )}
              {group.items.map((item) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are taken by the line above.
                // biome-ignore lint/a11y/useFocusableInteractive: as above.
                <div
                  key={item.id}
                  id={idOf(item)}
                  className={classNames(styles.option, item === active && styles.active)}
                  role="option"
                  aria-selected={item === active}
                  onPointerDown={(event) => event.preventDefault()}
                  onClick={item.run}
                >
                  {item.content}
                </div>
              ))}
            </div>
          ),
        )}
      </div>
      <p className={styles.note} role="status">
        {note}
      </p>
    </div>
  );
}
