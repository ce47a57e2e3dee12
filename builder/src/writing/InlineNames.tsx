import { type RefObject, useEffect, useId, useState } from 'react';
import { useFieldNames } from '../inspector/use-field-names.ts';
import { useMay } from '../session/use-may.ts';
import { writingWords } from '../words/writing.ts';
import { type Anchor, Floating } from './Floating.tsx';
import { moved, NameList } from './NameList.tsx';
import { type NameChoice, nameChoices } from './name-choices.ts';

/** Takes a key that is meant for the list; true where it did. */
export type TakesKey = (key: string) => boolean;

interface InlineNamesProps {
  readonly anchor: Anchor;
  readonly owner: string;
  /** What was typed after the brace. */
  readonly typed: string;
  readonly keys: RefObject<TakesKey | null>;
  readonly onActive: (option: string | undefined) => void;
  readonly onChoose: (choice: NameChoice) => void;
  readonly onClose: () => void;
}

/** The names that fit what is being typed after a brace; one goes on typing, or takes one by Enter. */
export function InlineNames(props: InlineNamesProps) {
  const { anchor, owner, typed, keys, onActive, onChoose, onClose } = props;
  const id = useId();
  const names = useFieldNames();
  const choices = nameChoices(names, typed, useMay('editor'));
  const [moves, setMoves] = useState({ typed, at: 0 });
  const at = moves.typed === typed ? moves.at : 0;
  const option = choices.length === 0 ? undefined : `${id}-${at}`;
  useEffect(() => {
    onActive(option);
    return () => onActive(undefined);
  }, [option, onActive]);
  useEffect(() => {
    keys.current = (key) => {
      const next = moved(key, at, choices.length);
      const chosen = key === 'Enter' || key === 'Tab' ? choices[at] : undefined;
      if (next !== null) setMoves({ typed, at: next });
      else if (chosen !== undefined) onChoose(chosen);
      else if (key === 'Escape') onClose();
      else return false;
      return true;
    };
    return () => {
      keys.current = null;
    };
  });
  if (choices.length === 0) return null;
  return (
    <Floating anchor={anchor} owner={owner} label={writingWords.names} takesFocus={false} onClose={onClose}>
      <NameList id={id} choices={choices} at={at} onChoose={onChoose} />
    </Floating>
  );
}
