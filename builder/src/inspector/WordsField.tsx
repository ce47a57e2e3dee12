import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Field } from '../ui/Field.tsx';
import { formWords } from '../words/form.ts';

interface WordsFieldProps {
  readonly label: string;
  readonly words: readonly string[];
  readonly onChange: (words: string[]) => void;
  readonly placeholder: string;
  readonly field?: string;
  readonly hint?: string;
}

/** Words as chips: Enter or a comma adds one, Backspace in the empty field takes the last one away. */
export function WordsField({ label, words, onChange, placeholder, field, hint }: WordsFieldProps) {
  const [typed, setTyped] = useState('');
  const add = (text: string) => {
    const fresh = text
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '' && !words.includes(word));
    if (fresh.length > 0) onChange([...words, ...new Set(fresh)]);
    setTyped('');
  };
  const left = useRef<() => void>(() => undefined);
  left.current = () => {
    if (typed !== '') add(typed);
  };
  // A key may lead to another step while a word stands here: that is leaving too, and tells no field.
  useEffect(() => () => left.current(), []);
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <div className="words">
          {words.map((word) => (
            <span className="words-chip" key={word}>
              {word}
              <button
                type="button"
                aria-label={formWords.removeWord(word)}
                onClick={() => onChange(words.filter((other) => other !== word))}
              >
                <X size={14} strokeWidth={2} aria-hidden />
              </button>
            </span>
          ))}
          <input
            {...control}
            data-field={field}
            value={typed}
            placeholder={words.length === 0 ? placeholder : formWords.addAnother}
            onChange={(event) =>
              event.target.value.includes(',') ? add(event.target.value) : setTyped(event.target.value)
            }
            onBlur={() => add(typed)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (event.key === 'Enter') {
                event.preventDefault();
                add(typed);
              } else if (event.key === 'Backspace' && typed === '' && words.length > 0) {
                onChange(words.slice(0, -1));
              }
            }}
          />
        </div>
      )}
    </Field>
  );
}
