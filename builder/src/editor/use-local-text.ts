import { useEffect, useRef, useState } from 'react';
import { newId } from '../document/commands.ts';

const idleMs = 400;

interface LocalText {
  readonly value: string;
  readonly onChange: (event: { readonly target: { readonly value: string } }) => void;
  readonly onBlur: () => void;
}

/**
 * Holds what is being typed and hands it on when its author pauses or leaves, so that the caret never jumps and
 * the flow does not change with every key. All that is handed on between coming and leaving has one `group`.
 */
export function useLocalText(value: string, commit: (text: string, group: string) => void): LocalText {
  const [typed, setTyped] = useState<string | null>(null);
  const latest = useRef({ typed, value, commit });
  latest.current = { typed, value, commit };
  const visit = useRef('');
  // What was handed on may be taken back or merged over meanwhile: leaving must not bring it again.
  const given = useRef<string | null>(null);
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
  return {
    value: typed ?? value,
    onChange: (event) => {
      setTyped(event.target.value);
      latest.current = { ...latest.current, typed: event.target.value };
      clearTimeout(timer.current);
      timer.current = setTimeout(handOn.current, idleMs);
    },
    onBlur: () => {
      handOn.current();
      visit.current = '';
      given.current = null;
      setTyped(null);
    },
  };
}
