import { useEffect, useRef } from 'react';
import { useLocalText } from '../editor/use-local-text.ts';
import { afterPress } from '../writing/after-press.ts';

interface InlineLabelProps {
  readonly value: string;
  readonly label: string;
  readonly placeholder?: string;
  /** Where the caret stands first; else all is picked out, to be written over. */
  readonly atEnd?: boolean;
  readonly onCommit: (text: string, group: string) => void;
  /** It is left: with nothing in it, where `text` is blank. */
  readonly onClose: (text: string) => void;
  /** Enter goes on to the next; without it, Enter leaves. */
  readonly onEnter?: ((text: string) => void) | undefined;
  /** Backspace, where nothing is left. */
  readonly onBackspace?: (() => void) | undefined;
  /** What to do with what is pasted, where it is more than words to write here. */
  readonly onPaste?: ((pasted: string) => (() => void) | null) | undefined;
}

/** A few words written in their place on a card. Enter and Escape leave. */
export function InlineLabel(props: InlineLabelProps) {
  const {
    value,
    label,
    placeholder,
    atEnd = false,
    onCommit,
    onClose,
    onEnter,
    onBackspace,
    onPaste,
  } = props;
  const local = useLocalText(value, onCommit);
  const box = useRef<HTMLInputElement>(null);
  // It goes on elsewhere: leaving this one is no leaving then.
  const gone = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears.
  useEffect(() => {
    const input = box.current;
    input?.focus({ preventScroll: true });
    if (atEnd) input?.setSelectionRange(input.value.length, input.value.length);
    else input?.select();
  }, []);
  const goOn = (act: () => void) => {
    gone.current = true;
    local.onBlur();
    act();
  };
  return (
    <input
      ref={box}
      className="row-editor nodrag nowheel nopan nokey"
      dir="auto"
      aria-label={label}
      placeholder={placeholder}
      {...local}
      onBlur={(event) => {
        if (gone.current) return;
        const { value: text } = event.currentTarget;
        local.onBlur();
        afterPress(() => onClose(text));
      }}
      onPaste={(event) => {
        const act = onPaste?.(event.clipboardData.getData('text/plain')) ?? null;
        if (act === null) return;
        event.preventDefault();
        goOn(act);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        const empty = event.currentTarget.value === '';
        const back = event.key === 'Backspace' && empty && !event.repeat && onBackspace !== undefined;
        if (event.key !== 'Escape' && event.key !== 'Enter' && !back) return;
        event.preventDefault();
        event.stopPropagation();
        const { currentTarget: input } = event;
        if (back) goOn(onBackspace);
        else if (event.key === 'Enter' && onEnter && input.value.trim() !== '')
          goOn(() => onEnter(input.value));
        else {
          const card = input.closest<HTMLElement>('.react-flow__node');
          input.blur();
          card?.focus({ preventScroll: true });
        }
      }}
    />
  );
}
