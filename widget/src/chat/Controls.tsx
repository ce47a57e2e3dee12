/** @jsxImportSource preact */
import { shortSpan } from './time-labels.ts';
import type { ChatState, ChatTransport } from './transport.ts';
import type { Words } from './words.ts';

export interface ControlsProps {
  state: ChatState;
  transport: ChatTransport;
  words: Words;
  /** After an action, with whether it came from the keyboard: where the focus was may be gone. */
  onDone: (byKeyboard: boolean) => void;
}

/** A mouse or finger leaves the caret where it is; the keyboard has to walk here, so it is told. */
const Pill = ({
  label,
  kind = '',
  act,
  onDone,
}: {
  label: string;
  kind?: string;
  act: () => void;
  onDone: (byKeyboard: boolean) => void;
}) => (
  <button
    type="button"
    class={`pill ${kind}`}
    dir="auto"
    onMouseDown={(event) => event.preventDefault()}
    onClick={(event) => {
      act();
      onDone(event.detail === 0);
    }}
  >
    {label}
  </button>
);

/** What a tap would send. Outside the phone, because a real phone shows none of these. */
export const QuickAnswers = ({ state, transport, words, onDone }: ControlsProps) =>
  state.quickAnswers.length === 0 ? null : (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and reset more than it says
    <div class="row answers" part="answers" role="group" aria-label={words.quickAnswers}>
      {state.quickAnswers.map((answer) => (
        <Pill key={answer} label={answer} act={() => void transport.send(answer)} onDone={onDone} />
      ))}
    </div>
  );

/** Time and restart, for a page that draws no buttons of its own. */
export const Controls = ({ state, transport, words, onDone }: ControlsProps) => {
  const { next, clock } = state;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw and reset more than it says
    <div class="row controls" part="controls" role="group" aria-label={words.controls}>
      {transport.skip && next && clock !== null && (
        <Pill
          kind="skip"
          label={words.skip(next.label, shortSpan(next.at - clock, words))}
          act={() => void transport.skip?.()}
          onDone={onDone}
        />
      )}
      {transport.back && state.canGoBack && (
        <Pill label={words.back} act={() => void transport.back?.()} onDone={onDone} />
      )}
      <Pill label={words.restart} act={() => void transport.restart()} onDone={onDone} />
    </div>
  );
};
