import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { writingWords } from '../words/writing.ts';
import type { NameChoice } from './name-choices.ts';

interface NameListProps {
  readonly id: string;
  readonly choices: readonly NameChoice[];
  readonly at: number;
  readonly onChoose: (choice: NameChoice) => void;
}

/** What can be put into a text; the focus stays where one types. */
export function NameList({ id, choices, at, onChoose }: NameListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <>
      <div ref={list} id={id} className="name-list" role="listbox" aria-label={writingWords.names}>
        {choices.map((choice, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field that it belongs to.
          <div
            key={choice.name}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className={classNames('name-item', i === at && 'is-at')}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(choice)}
          >
            {choice.fresh && <Plus size={16} strokeWidth={1.75} aria-hidden />}
            {choice.fresh ? writingWords.newName(choice.label) : choice.label}
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className="floating-note">{writingWords.noNames}</p>}
      {choices.length === 1 && choices[0]?.fresh && (
        <p className="floating-note">{writingWords.newNameHint}</p>
      )}
    </>
  );
}

/** The place in a list after an arrow key; null for other keys. */
export function moved(key: string, at: number, count: number): number | null {
  if (count === 0 || (key !== 'ArrowDown' && key !== 'ArrowUp')) return null;
  return (at + (key === 'ArrowDown' ? 1 : count - 1)) % count;
}
