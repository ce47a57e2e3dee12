import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { tryWords } from '../words/try-it.ts';
import { closing } from './closing.ts';
import { fromLocalField, toLocalField } from './moments.ts';

interface GoToProps {
  readonly clock: number;
  readonly timeZone: string;
  /** Milliseconds from the clock. */
  readonly onGo: (ms: number) => void;
  readonly onClose: () => void;
}

/** A date and a time to push the clock to. */
export function GoTo({ clock, timeZone, onGo, onClose }: GoToProps) {
  const [value, setValue] = useState(() => toLocalField(clock, timeZone));
  const [past, setPast] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  const go = (event: FormEvent) => {
    event.preventDefault();
    const to = fromLocalField(value, timeZone);
    if (to === null || to <= clock) {
      setPast(true);
      input.current?.focus();
      return;
    }
    onGo(to - clock);
    onClose();
  };
  return (
    <form className="try-goto" onSubmit={go} onKeyDown={closing(onClose)}>
      <TextInput
        ref={input}
        type="datetime-local"
        aria-label={tryWords.goToMoment}
        aria-invalid={past || undefined}
        aria-describedby={past ? id : undefined}
        value={value}
        onChange={(event) => {
          setPast(false);
          setValue(event.target.value);
        }}
      />
      <Button type="submit">{tryWords.go}</Button>
      <Button look="quiet" onClick={onClose}>
        {tryWords.cancel}
      </Button>
      {past && (
        <p className="try-trouble" id={id} role="alert">
          {tryWords.onlyForward}
        </p>
      )}
    </form>
  );
}
