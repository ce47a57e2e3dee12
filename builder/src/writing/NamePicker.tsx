import { useId, useState } from 'react';
import { useFieldNames } from '../inspector/use-field-names.ts';
import { useMay } from '../session/use-may.ts';
import { writingWords } from '../words/writing.ts';
import { type Anchor, Floating } from './Floating.tsx';
import { moved, NameList } from './NameList.tsx';
import { type NameChoice, nameChoices } from './name-choices.ts';

interface NamePickerProps {
  readonly anchor: Anchor;
  readonly owner: string;
  readonly onChoose: (choice: NameChoice) => void;
  readonly onClose: () => void;
}

/** The list of what is known of a contact, to be searched; a name that is not there can be made. */
export function NamePicker({ anchor, owner, onChoose, onClose }: NamePickerProps) {
  const id = useId();
  const names = useFieldNames();
  const mayAdd = useMay('editor');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const choices = nameChoices(names, typed, mayAdd);
  return (
    <Floating anchor={anchor} owner={owner} label={writingWords.insertName} onClose={onClose}>
      <input
        className="floating-search"
        role="combobox"
        aria-label={writingWords.searchNames}
        aria-expanded
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={choices.length === 0 ? undefined : `${id}-${at}`}
        placeholder={writingWords.searchNames}
        maxLength={60}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          const next = moved(event.key, at, choices.length);
          if (next !== null) setAt(next);
          const chosen = event.key === 'Enter' && !event.nativeEvent.isComposing ? choices[at] : undefined;
          if (next !== null || event.key === 'Enter') event.preventDefault();
          if (chosen !== undefined) onChoose(chosen);
        }}
      />
      <NameList id={id} choices={choices} at={at} onChoose={onChoose} />
    </Floating>
  );
}
