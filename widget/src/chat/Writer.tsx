/** @jsxImportSource preact */
import type { RefObject, TargetedKeyboardEvent, TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from './words.ts';

/** Ten SMS: what a phone lets one write at most. */
const longest = 1600;

/** Where the reader writes. Enter sends, Shift+Enter begins a line; the caret stays where it is. */
export const Writer = ({
  input,
  words,
  disabled,
  onSend,
}: {
  input: RefObject<HTMLTextAreaElement | null>;
  words: Words;
  disabled: boolean;
  onSend: (text: string) => void;
}) => {
  const [text, setText] = useState('');
  const empty = text.trim() === '';
  const send = () => {
    if (empty || disabled) return;
    onSend(text);
    setText('');
    input.current?.focus();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  };
  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    send();
  };
  return (
    <form class="writer" part="writer" onSubmit={onSubmit}>
      <textarea
        ref={input}
        rows={1}
        dir="auto"
        maxLength={longest}
        autocomplete="off"
        enterkeyhint="send"
        aria-label={words.input}
        placeholder={words.placeholder}
        disabled={disabled}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="submit"
        class="send"
        part="send"
        aria-label={words.send}
        disabled={disabled}
        onMouseDown={(event) => event.preventDefault()}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M12 19V5M6 11l6-6 6 6" />
        </svg>
      </button>
    </form>
  );
};
