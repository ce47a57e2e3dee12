import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { type Accept, type AcceptType, type Answer, acceptTitles } from '../nodes/answer-words.ts';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { TextLine } from './TextLine.tsx';
import { WordsField } from './WordsField.tsx';

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
  { value: 'words', label: 'Only its name and words' },
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
  const accepts = answer.accepts ?? [];
  const words = accepts.find((accept) => accept.type === 'words');
  const other = accepts.find((accept) => accept.type !== 'words');
  const setAccepts = (next: readonly Accept[]) =>
    onChange(({ accepts: _, ...rest }) => (next.length === 0 ? rest : { ...rest, accepts: [...next] }));
  const withWords = (list: readonly string[]): Accept[] =>
    list.length === 0 ? [] : [{ type: 'words', words: [...list] }];
  const rest = accepts.filter((accept) => accept.type !== 'words');
  return (
    <fieldset className="answer">
      <legend className="visually-hidden">Answer {at + 1}</legend>
      <div className="answer-head">
        <TextLine
          label={`Answer ${at + 1}`}
          field={`answers.${at}.label`}
          value={answer.label}
          placeholder="A, Yes, 👍 …"
          onCommit={(label, group) => onChange((now) => ({ ...now, label }), group)}
        />
        <IconButton
          label="Move up"
          icon={<ArrowUp {...icon} />}
          disabled={at === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          label="Move down"
          icon={<ArrowDown {...icon} />}
          disabled={at === count - 1}
          onClick={() => onMove(1)}
        />
        <IconButton
          label={`Remove answer ${answer.label || at + 1}`}
          icon={<Trash2 {...icon} />}
          onClick={onRemove}
        />
      </div>
      <WordsField
        label="Also accept"
        field={`answers.${at}.words`}
        words={words?.words ?? []}
        placeholder="yes, confirm, ok"
        onChange={(list) => setAccepts([...withWords(list), ...rest])}
      />
      <Field label="or anything that means">
        {(control) => (
          <Select
            {...control}
            value={other?.type ?? 'words'}
            choices={choices}
            onChoose={(type) =>
              setAccepts([
                ...withWords(words?.words ?? []),
                ...(type === 'words' ? [] : [blankAccepts[type as AcceptType]]),
              ])
            }
          />
        )}
      </Field>
      {other?.type === 'number' && (
        <div className="answer-range">
          <NumberLine
            label="from"
            value={other.min}
            onCommit={(min) => setAccepts([...withWords(words?.words ?? []), rangeOf(min, other.max)])}
          />
          <NumberLine
            label="to"
            value={other.max}
            onCommit={(max) => setAccepts([...withWords(words?.words ?? []), rangeOf(other.min, max)])}
          />
        </div>
      )}
      {other?.type === 'pattern' && (
        <TextLine
          label="Pattern"
          hint="For example ^[A-Z]{2}[0-9]{6}$ for two letters and six digits."
          value={other.pattern}
          onCommit={(pattern) => setAccepts([...withWords(words?.words ?? []), { type: 'pattern', pattern }])}
        />
      )}
      <TextLine
        label="Remember it as"
        optional
        value={answer.value ?? ''}
        placeholder={answer.label || 'the answer itself'}
        onCommit={(value) =>
          onChange(({ value: _, ...now }) => (value.trim() === '' ? now : { ...now, value: value.trim() }))
        }
      />
    </fieldset>
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
  readonly onCommit: (value: number | undefined) => void;
}) {
  return (
    <Field label={label}>
      {(control) => (
        <TextInput
          {...control}
          type="number"
          step="any"
          placeholder="any"
          value={value ?? ''}
          onChange={(event) => {
            const text = event.target.value;
            onCommit(text === '' || Number.isNaN(Number(text)) ? undefined : Number(text));
          }}
        />
      )}
    </Field>
  );
}
