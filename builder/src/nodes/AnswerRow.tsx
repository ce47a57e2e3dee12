import type { Exit } from '@parley/shared/nodes/node-kind';
import { answerMeaning } from '@parley/shared/understand/answer-name';
import { useView } from '../editor/editor-context.ts';
import { classNames } from '../ui/class-names.ts';
import { inspectorWords } from '../words/inspector.ts';
import { isBlank } from '../writing/answer-commands.ts';
import { useAnswers } from '../writing/use-answers.ts';
import { linesAsAnswers, usePastedAnswers } from '../writing/use-pasted-answers.ts';
import { type Answer, furtherInWords, isKey } from './answer-words.ts';
import { ExitRow } from './ExitRow.tsx';
import { InlineLabel } from './InlineLabel.tsx';
import type { NodeOf } from './node-view.ts';

/** The place of an answer's name, and how the caret comes to it. */
export interface Writing {
  readonly field: string;
  /** It was come back to from an empty one: its words are there to go on with, not to be written over. */
  readonly back?: boolean;
  /** Added by Enter: it goes again where nothing is written into it. */
  readonly fresh?: boolean;
}

interface AnswerRowProps {
  readonly node: NodeOf<'question'>;
  readonly answer: Answer;
  readonly at: number;
  readonly exit: Exit;
  readonly writing: Writing | null;
  readonly onWrite: (writing: Writing | null) => void;
}

export const labelField = (at: number) => `answers.${at}.label`;

/** An answer on the card: its name, what else counts as it, and where it leads. */
export function AnswerRow({ node, answer, at, exit, writing, onWrite }: AnswerRowProps) {
  const field = labelField(at);
  const editing = useView((view) => view.editing?.node === node.id && view.editing.field === field);
  const readOnly = useView((view) => view.readOnly);
  if (editing && !readOnly)
    return (
      <div className="row row-answer">
        <AnswerEditor node={node} answer={answer} at={at} writing={writing} onWrite={onWrite} />
      </div>
    );
  const also = furtherInWords(answer);
  const meaning = answerMeaning(answer);
  const label = answer.label.trim();
  const key = isKey(label);
  return (
    <ExitRow
      node={node.id}
      exit={exit}
      lead={inspectorWords.answer}
      field={field}
      onRename={readOnly ? undefined : () => onWrite({ field })}
    >
      {key && <span className="row-key">{label}</span>}
      {meaning !== '' && (
        <strong className={classNames('row-meaning', isLong(meaning))} dir="auto">
          {meaning}
        </strong>
      )}
      {!key && label !== '' && (
        <span className={classNames('row-label', isLong(label))} dir="auto">
          {label}
        </span>
      )}
      {also !== '' && (
        <span className="row-also is-long">{label === '' ? capital(also) : inspectorWords.also(also)}</span>
      )}
      {label === '' && also === '' && <span className="card-empty">{inspectorWords.nameAnswer}</span>}
    </ExitRow>
  );
}

/** Might not fit beside a line that is named in its row. */
const isLong = (label: string) => label.length > 8 && 'is-long';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

interface AnswerEditorProps extends Omit<AnswerRowProps, 'exit'> {}

/** Enter goes on to a new answer below, Backspace on an empty one back to the one before. */
function AnswerEditor({ node, answer, at, writing, onWrite }: AnswerEditorProps) {
  const answers = useAnswers(node.id);
  const pasted = usePastedAnswers(node.id);
  const mine = writing?.field === labelField(at) ? writing : null;
  const count = node.data.answers.length;
  return (
    <InlineLabel
      value={answer.label}
      label={inspectorWords.answerNumber(at + 1)}
      placeholder={inspectorWords.nameAnswer}
      atEnd={mine?.back === true}
      onCommit={(label, group) =>
        answers.change(inspectorWords.editAnswer, answer.id, (now) => ({ ...now, label }), group)
      }
      onClose={(text) => {
        onWrite(null);
        const blank = isBlank({ ...answer, label: text });
        if (blank && mine?.fresh === true) answers.remove({ ...answer, label: '' });
      }}
      onEnter={() => {
        answers.add({ below: answer.id });
        onWrite({ field: labelField(at + 1), fresh: true });
      }}
      onBackspace={() => {
        answers.remove({ ...answer, label: '' });
        if (count === 1) onWrite({ field: 'text' });
        else onWrite({ field: labelField(Math.max(0, at - 1)), back: true });
      }}
      onPaste={(text) => {
        const list = linesAsAnswers(text);
        if (list === null) return null;
        return () => {
          onWrite(null);
          pasted(list);
        };
      }}
    />
  );
}
