import { ArrowDown, ArrowUp, ChevronRight, Trash2 } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { newId } from '../document/commands.ts';
import { useView } from '../editor/editor-context.ts';
import { labelField } from '../nodes/AnswerRow.tsx';
import {
  type Accept,
  type AcceptType,
  type Answer,
  acceptTitles,
  alsoInWords,
} from '../nodes/answer-words.ts';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { inspectorWords } from '../words/inspector.ts';
import { acceptingWords, wordsOf } from '../writing/answer-commands.ts';
import { TextLine } from './TextLine.tsx';
import { WordsField } from './WordsField.tsx';

/** More than these show what is said about them only when asked: nobody reads hundreds of fields. */
const fewAnswers = 6;

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

const blankAccepts: { readonly [Type in AcceptType]: Accept } = {
  words: { type: 'words', words: [] },
  number: { type: 'number' },
  yes: { type: 'yes' },
  no: { type: 'no' },
  text: { type: 'text' },
  email: { type: 'email' },
  phone: { type: 'phone' },
  date: { type: 'date' },
  time: { type: 'time' },
  pattern: { type: 'pattern', pattern: '' },
};

const choices = [
  { value: 'words', label: inspectorWords.onlyWords },
  ...Object.entries(acceptTitles)
    .filter(([type]) => type !== 'words')
    .map(([value, label]) => ({ value, label })),
];

interface AnswerFieldsProps {
  readonly answer: Answer;
  readonly at: number;
  readonly count: number;
  readonly onChange: (change: (answer: Answer) => Answer, group?: string) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
}

/** One answer: what it is called, what else counts as it, and what is remembered. */
export function AnswerFields({ answer, at, count, onChange, onMove, onRemove }: AnswerFieldsProps) {
  const id = useId();
  const reveal = useView((view) => view.reveal);
  const wanted = reveal?.field.startsWith(`answers.${at}.`) === true && reveal.field !== labelField(at);
  const [opened, open] = useState<boolean | null>(null);
  const shown = opened ?? (count <= fewAnswers || wanted);
  const name = answer.label.trim() || String(at + 1);
  return (
    <fieldset className="answer">
      <legend className="visually-hidden">{inspectorWords.answerNumber(at + 1)}</legend>
      <div className="answer-head">
        <TextLine
          label={inspectorWords.answerNumber(at + 1)}
          field={`answers.${at}.label`}
          value={answer.label}
          placeholder={inspectorWords.answerExample}
          onCommit={(label, group) => onChange((now) => ({ ...now, label }), group)}
        />
        <IconButton
          label={inspectorWords.moveUp}
          icon={<ArrowUp {...icon} />}
          disabled={at === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label={inspectorWords.moveDown}
          icon={<ArrowDown {...icon} />}
          disabled={at === count - 1}
          onClick={() => onMove(1)}
        />
        <IconButton
          label={inspectorWords.removeAnswer(name)}
          icon={<Trash2 {...icon} />}
          onClick={onRemove}
        />
      </div>
      {count > fewAnswers && (
        <button
          type="button"
          className="answer-more"
          aria-expanded={shown}
          aria-controls={id}
          aria-label={inspectorWords.moreAbout(name)}
          onClick={() => open(!shown)}
        >
          <ChevronRight {...icon} />
          <span className="answer-also">{alsoInWords(answer) || inspectorWords.more}</span>
        </button>
      )}
      <div id={id} className="answer-meaning" hidden={!shown}>
        {shown && <AnswerMeaning answer={answer} at={at} onChange={onChange} />}
      </div>
    </fieldset>
  );
}

/** What else counts as an answer, and what is remembered of it. */
function AnswerMeaning({ answer, at, onChange }: Pick<AnswerFieldsProps, 'answer' | 'at' | 'onChange'>) {
  const words = wordsOf(answer);
  const other = answer.accepts?.find((accept) => accept.type !== 'words');
  const setOther = (next: Accept | null, group?: string) =>
    onChange((now) => {
      const { accepts: _, ...rest } = now;
      return acceptingWords(next === null ? rest : { ...rest, accepts: [next] }, wordsOf(now));
    }, group);
  return (
    <>
      <WordsField
        label={inspectorWords.alsoAcceptWords}
        field={`answers.${at}.words`}
        words={words}
        placeholder={inspectorWords.alsoExample}
        onChange={(list) => onChange((now) => acceptingWords(now, list))}
      />
      <Field label={inspectorWords.orMeans}>
        {(control) => (
          <Select
            {...control}
            value={other?.type ?? 'words'}
            choices={choices}
            onChoose={(type) => setOther(type === 'words' ? null : blankAccepts[type as AcceptType])}
          />
        )}
      </Field>
      {other?.type === 'number' && (
        <div className="answer-range">
          <NumberLine
            label={inspectorWords.from}
            value={other.min}
            onCommit={(min, group) => setOther(rangeOf(min, other.max), group)}
          />
          <NumberLine
            label={inspectorWords.to}
            value={other.max}
            onCommit={(max, group) => setOther(rangeOf(other.min, max), group)}
          />
        </div>
      )}
      {other?.type === 'pattern' && (
        <TextLine
          label={inspectorWords.pattern}
          hint={inspectorWords.patternHint}
          value={other.pattern}
          onCommit={(pattern, group) => setOther({ type: 'pattern', pattern }, group)}
        />
      )}
      <TextLine
        label={inspectorWords.rememberIt}
        optional
        value={answer.value ?? ''}
        placeholder={answer.label || inspectorWords.answerItself}
        onCommit={(value, group) =>
          onChange(
            ({ value: _, ...now }) => (value.trim() === '' ? now : { ...now, value: value.trim() }),
            group,
          )
        }
      />
    </>
  );
}

function rangeOf(min: number | undefined, max: number | undefined): Accept {
  return { type: 'number', ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

function NumberLine({
  label,
  value,
  onCommit,
}: {
  readonly label: string;
  readonly value: number | undefined;
  readonly onCommit: (value: number | undefined, group: string) => void;
}) {
  const visit = useRef('');
  return (
    <Field label={label}>
      {(control) => (
        <TextInput
          {...control}
          type="number"
          step="any"
          placeholder={inspectorWords.any}
          value={value ?? ''}
          onChange={(event) => {
            const text = event.target.value;
            if (visit.current === '') visit.current = newId('visit');
            onCommit(text === '' || Number.isNaN(Number(text)) ? undefined : Number(text), visit.current);
          }}
          onBlur={() => {
            visit.current = '';
          }}
        />
      )}
    </Field>
  );
}
