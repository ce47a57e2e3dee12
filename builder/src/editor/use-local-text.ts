import { useEffect, useRef, useState } from 'react';
import { newId } from '../document/commands.ts';

const idleMs = 400;

interface LocalText {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: () => void;
}

interface LocalName {
  /** For the input. */
  readonly field: LocalText;
  /** Forgets what was typed since coming; what was handed on meanwhile is taken back. */
  readonly cancel: () => void;
}

type Commit = (text: string, group: string) => void;

/**
 * Holds what is being typed and hands it on when its author pauses or leaves, so that the caret never jumps and
 * the flow does not change with every key. All that is handed on between coming and leaving has one `group`.
 */
export function useLocalText(value: string, commit: Commit): LocalText {
  return useLocalName(value, commit).field;
}

/** The same for a name of one line, which may be left as it was: `cancel` comes before the field is left. */
export function useLocalName(value: string, commit: Commit): LocalName {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, value, commit });
  latest.current = { typed, value, commit };
  const visit = useRef('');
  // What was handed on may be taken back or merged over meanwhile: leaving must not bring it again.
  const given = useRef<string | null>(null);
  // What stood there before anything was typed.
  const before = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const handOn = useRef(() => {
    clearTimeout(timer.current);
    const { typed: text, value: stored, commit: store } = latest.current;
    if (visit.current === '') visit.current = newId('visit');
    if (text === null || text === given.current) return;
    given.current = text;
    if (text !== stored) store(text, visit.current);
  });
  useEffect(() => {
    const leave = handOn.current;
    return () => leave();
  }, []);
  const leave = () => {
    visit.current = '';
    given.current = null;
    setTyped(null);
  };
  const field: LocalText = {
    value: typed ?? value,
    onChange: (event) => {
      if (latest.current.typed === null) before.current = value;
      setTyped(event.target.value);
      latest.current = { ...latest.current, typed: event.target.value };
      clearTimeout(timer.current);
      timer.current = setTimeout(handOn.current, idleMs);
    },
    onBlur: () => {
      handOn.current();
      leave();
    },
  };
  const cancel = () => {
    clearTimeout(timer.current);
    const { current: was } = before;
    // Somebody else may have changed it since.
    if (given.current !== null && latest.current.value === given.current) commit(was, visit.current);
    latest.current = { ...latest.current, typed: null };
    leave();
  };
  return { field, cancel };
}
