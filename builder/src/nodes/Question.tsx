import { noReplyAfterOf, question, retriesOf } from '@parley/shared/nodes/question';
import { durationInWords } from '@parley/shared/time/duration';
import { CircleHelp, Clock } from 'lucide-react';
import { useView } from '../editor/editor-context.ts';
import { QuestionForm } from '../inspector/QuestionForm.tsx';
import { inspectorWords } from '../words/inspector.ts';
import { usePastedAnswers } from '../writing/use-pasted-answers.ts';
import { AddRow } from './AddRow.tsx';
import { type Answer, alsoInWords, isKey } from './answer-words.ts';
import { CardText } from './CardText.tsx';
import { ExitRow } from './ExitRow.tsx';
import { InlineLabel } from './InlineLabel.tsx';
import { NodeFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';
import { useAddAnswer } from './use-add-way.ts';
import { useGoesTo, useUpdate } from './use-card.ts';

type Data = NodeOf<'question'>['data'];

function QuestionCard({ node }: { readonly node: NodeOf<'question'> }) {
  const exits = question.exits(node.data);
  const { answers } = node.data;
  const add = useAddAnswer(node);
  const edit = useView((view) => view.edit);
  return (
    <NodeFrame node={node} icon={CircleHelp}>
      <CardText
        node={node}
        text={node.data.text}
        placeholder={inspectorWords.writeQuestion}
        onPasted={usePastedAnswers(node.id)}
      />
      {answers.map((answer, i) => {
        const exit = exits[i];
        return exit && <AnswerRow key={answer.id} node={node} answer={answer} at={i} exit={exit} />;
      })}
      <AddRow
        words="Add an answer"
        needed={answers.length === 0}
        onAdd={() => edit({ node: node.id, field: add() })}
      />
      <AnythingElseRow node={node} />
      <NoReplyRow node={node} />
    </NodeFrame>
  );
}

interface AnswerRowProps {
  readonly node: NodeOf<'question'>;
  readonly answer: Answer;
  readonly at: number;
  readonly exit: ReturnType<typeof question.exits>[number];
}

function AnswerRow({ node, answer, at, exit }: AnswerRowProps) {
  const field = `answers.${at}.label`;
  const editing = useView((view) => view.editing?.node === node.id && view.editing.field === field);
  const edit = useView((view) => view.edit);
  const update = useUpdate<Data>(node.id);
  const also = alsoInWords(answer);
  const label = answer.label.trim();
  if (editing) {
    const rename = (text: string) =>
      update('Edit answer', (data) => ({
        ...data,
        answers: data.answers.map((other) => (other.id === answer.id ? { ...other, label: text } : other)),
      }));
    return (
      <div className="row row-answer">
        <InlineLabel
          value={answer.label}
          label={`Answer ${at + 1}`}
          onCommit={rename}
          onClose={() => edit(null)}
        />
      </div>
    );
  }
  const key = isKey(label);
  return (
    <ExitRow
      node={node.id}
      exit={exit}
      lead="Answer"
      field={field}
      onRename={() => edit({ node: node.id, field })}
    >
      {key && <span className="row-key">{label}</span>}
      {!key && label !== '' && <span className="row-label">{label}</span>}
      {also !== '' && <span className="row-also">{label === '' ? capital(also) : `also ${also}`}</span>}
      {label === '' && also === '' && <span className="card-empty">Name this answer</span>}
    </ExitRow>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const times = ['', 'once', 'twice', 'three times', 'four times', 'five times'];

function AnythingElseRow({ node }: { readonly node: NodeOf<'question'> }) {
  const exit = question.exits(node.data).find(({ look }) => look === 'anything-else');
  const goesTo = useGoesTo(node.id, 'anything-else');
  if (exit === undefined) return null;
  const retries = retriesOf(node.data);
  const asks = retries === 0 ? '' : `asks again ${times[retries] ?? `${retries} times`}, `;
  const then = goesTo === null ? 'then a person' : 'then';
  const words = retries === 0 && goesTo !== null ? '' : `${asks}${then}`;
  return (
    <ExitRow node={node.id} exit={exit} openWords="" field="anythingElse">
      Anything else{' '}
      <span className="row-also">
        {words}
        {words !== '' && goesTo !== null && <span aria-hidden> →</span>}
      </span>
    </ExitRow>
  );
}

function NoReplyRow({ node }: { readonly node: NodeOf<'question'> }) {
  const exit = question.exits(node.data).find(({ look }) => look === 'no-reply');
  if (exit === undefined) return null;
  return (
    <ExitRow node={node.id} exit={exit} openWords="ends" field="noReply">
      <Clock size={16} strokeWidth={1.75} aria-hidden />
      <span>
        No reply after <strong>{durationInWords(noReplyAfterOf(node.data))}</strong>
      </span>
    </ExitRow>
  );
}

export const questionView: NodeView<'question'> = {
  kind: 'question',
  icon: CircleHelp,
  short: 'Question',
  addable: true,
  writesFirst: 'text',
  turn: ({ text }, [first]) => ({
    kind: 'message',
    data: { text },
    ways: first === undefined ? {} : { [first]: 'next' },
  }),
  Card: QuestionCard,
  Form: QuestionForm,
};
