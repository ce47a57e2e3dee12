import { question } from '@parley/shared/nodes/question';
import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useView } from '../editor/editor-context.ts';
import { inspectorWords } from '../words/inspector.ts';
import { useAnswers } from '../writing/use-answers.ts';
import { usePastedAnswers } from '../writing/use-pasted-answers.ts';
import { AddRow } from './AddRow.tsx';
import { AnswerRow, labelField, type Writing } from './AnswerRow.tsx';
import { AnythingElseRow } from './AnythingElseRow.tsx';
import { CardText } from './CardText.tsx';
import { NodeFrame } from './NodeFrame.tsx';
import { NoReplyRow } from './NoReplyRow.tsx';
import type { NodeOf, NodeView } from './node-view.ts';

function QuestionCard({ node }: { readonly node: NodeOf<'question'> }) {
  const exits = question.exits(node.data);
  const { answers } = node.data;
  const { add } = useAnswers(node.id);
  const edit = useView((view) => view.edit);
  const readOnly = useView((view) => view.readOnly);
  const [writing, setWriting] = useState<Writing | null>(null);
  const write = (next: Writing | null) => {
    setWriting(next);
    edit(next === null ? null : { node: node.id, field: next.field });
  };
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
        return (
          exit && (
            <AnswerRow
              key={answer.id}
              node={node}
              answer={answer}
              at={i}
              exit={exit}
              writing={writing}
              onWrite={write}
            />
          )
        );
      })}
      {!readOnly && (
        <AddRow
          words={inspectorWords.addAnswer}
          needed={answers.length === 0}
          onAdd={() => {
            add();
            write({ field: labelField(answers.length) });
          }}
        />
      )}
      <AnythingElseRow node={node} />
      <NoReplyRow node={node} />
    </NodeFrame>
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
};
