import { ArrowDown, ArrowUp, X } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useLocalText } from '../editor/use-local-text.ts';
import { type Answer, alsoInWords } from '../nodes/answer-words.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { scriptWords as words } from '../words/script.ts';
import { acceptingWords, wordsOf } from '../writing/answer-commands.ts';
import { useAnswers } from '../writing/use-answers.ts';
import { withWords } from './script-commands.ts';
import { fieldPlace, useFocusPlace } from './use-place.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface AnswerLineProps {
  readonly node: string;
  readonly number: number;
  readonly answer: Answer;
  readonly at: number;
  readonly count: number;
}

const labelPlace = (node: string, answer: string) => fieldPlace(node, `answer ${answer}`);
export const addAnswerPlace = (node: string) => fieldPlace(node, 'new answer');

/** Adds an answer, below another or as the last one, and puts the caret into its name. */
export function useAddAnswerLine(node: string): (below: string | null) => void {
  const answers = useAnswers(node);
  const focus = useFocusPlace();
  return (below) => {
    // Its name is written at once: one that is there already would only be in the way.
    const id = answers.add({ label: '', ...(below !== null && { below }) });
    focus(labelPlace(node, id), node);
  };
}

/** An answer: what it is called and what else counts as it. Enter adds one, Backspace takes an empty one away. */
export function AnswerLine({ node, number, answer, at, count }: AnswerLineProps) {
  const answers = useAnswers(node);
  const focus = useFocusPlace();
  const add = useAddAnswerLine(node);
  const label = useLocalText(answer.label, (text, group) =>
    answers.change(words.editAnswer, answer.id, (now) => ({ ...now, label: text }), group),
  );
  const also = useLocalText(wordsOf(answer).join(', '), (text, group) =>
    answers.change(words.editAnswer, answer.id, (now) => withWords(now, text), group),
  );
  const name = words.answerIs(answer.label.trim() || String(at + 1));
  const others = alsoInWords(acceptingWords(answer, []));
  const move = (by: -1 | 1) => {
    answers.move(answer.id, by);
    focus(labelPlace(node, answer.id));
  };
  const remove = (focused: Element | null) => {
    const rows = [...(focused?.closest('ul')?.querySelectorAll<HTMLElement>('.script-answer-label') ?? [])];
    const next = (rows[at - 1] ?? rows[at + 1])?.dataset.place ?? addAnswerPlace(node);
    answers.remove(answer);
    focus(next);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add(answer.id);
    } else if (event.key === 'Backspace' && label.value === '' && !event.repeat) {
      event.preventDefault();
      remove(event.currentTarget);
    } else if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault();
      move(event.key === 'ArrowUp' ? -1 : 1);
    }
  };
  return (
    <div className="script-answer">
      <input
        {...label}
        className="script-answer-label"
        dir="auto"
        aria-label={words.answerOf(at + 1, number)}
        placeholder={words.nameAnswer}
        data-place={labelPlace(node, answer.id)}
        onKeyDown={keys}
      />
      <label className="script-also">
        <span>{words.also}</span>
        <input
          {...also}
          dir="auto"
          aria-label={words.alsoOf(answer.label.trim() || String(at + 1))}
          placeholder={words.alsoExample}
        />
      </label>
      {others !== '' && <span className="script-others">{words.or(others)}</span>}
      <span className="script-answer-tools">
        <IconButton
          className="script-quiet"
          label={words.moveUp(name)}
          icon={<ArrowUp {...icon} />}
          disabled={at === 0}
          onClick={() => move(-1)}
        />
        <IconButton
          className="script-quiet"
          label={words.moveDown(name)}
          icon={<ArrowDown {...icon} />}
          disabled={at === count - 1}
          onClick={() => move(1)}
        />
        <IconButton
          className="script-quiet"
          label={words.remove(name)}
          icon={<X {...icon} />}
          onClick={(event) => remove(event.currentTarget)}
        />
      </span>
    </div>
  );
}
