import { anythingElseTextOf, noReplyAfterOf, retriesOf } from '@parley/shared/nodes/question';
import { Plus } from 'lucide-react';
import { useView } from '../editor/editor-context.ts';
import { labelField } from '../nodes/AnswerRow.tsx';
import { useCounting } from '../nodes/CardText.tsx';
import type { NodeOf } from '../nodes/node-view.ts';
import { askingAgainWith } from '../nodes/optional-texts.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { inspectorWords } from '../words/inspector.ts';
import { writingWords } from '../words/writing.ts';
import { useAnswers } from '../writing/use-answers.ts';
import { usePastedAnswers } from '../writing/use-pasted-answers.ts';
import { AnswerFields } from './AnswerFields.tsx';
import { AnswerTester } from './AnswerTester.tsx';
import { LengthField } from './LengthField.tsx';
import { LongText } from './LongText.tsx';
import { SendingHours } from './SendingHours.tsx';
import { FieldNameLine } from './TextLine.tsx';

type Data = NodeOf<'question'>['data'];

const tries = inspectorWords.askTimes.map((label, n) => ({ value: String(n), label }));

export function QuestionForm({ node }: { readonly node: NodeOf<'question'> }) {
  const update = useUpdate<Data>(node.id);
  const answers = useAnswers(node.id);
  const reveal = useView((view) => view.revealField);
  const { data } = node;
  const cost = useCounting(node, 'text');
  const againCost = useCounting(node, 'anythingElse.text');
  const pasted = usePastedAnswers(node.id);
  return (
    <>
      <LongText
        label={inspectorWords.text}
        field="text"
        cost={cost}
        value={data.text}
        placeholder={inspectorWords.writeQuestion}
        onPasted={pasted}
        onCommit={(text, group) => update(writingWords.editText, (now) => ({ ...now, text }), group)}
      />
      <section className="form-part" aria-label={inspectorWords.answers}>
        <h3 className="form-title">{inspectorWords.answers}</h3>
        {data.answers.map((answer, i) => (
          <AnswerFields
            key={answer.id}
            answer={answer}
            at={i}
            count={data.answers.length}
            onChange={(next, group) => answers.change(inspectorWords.editAnswer, answer.id, next, group)}
            onMove={(by) => answers.move(answer.id, by)}
            onRemove={() => answers.remove(answer)}
          />
        ))}
        <Button
          icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => {
            answers.add();
            reveal(node.id, labelField(data.answers.length));
          }}
        >
          {inspectorWords.addAnswer}
        </Button>
        {data.answers.length > 0 && <AnswerTester node={node} />}
      </section>
      <FieldNameLine
        label={inspectorWords.rememberAs}
        field="saveAs"
        optional
        value={data.saveAs ?? ''}
        placeholder={inspectorWords.rememberExample}
        makes
        onCommit={(name) =>
          update(inspectorWords.changeRemembered, ({ saveAs: _, ...now }) =>
            name.trim() === '' ? now : { ...now, saveAs: name.trim() },
          )
        }
      />
      <section className="form-part" aria-label={inspectorWords.anythingElse}>
        <h3 className="form-title">{inspectorWords.anythingElse}</h3>
        <Field label={inspectorWords.askAgain}>
          {(control) => (
            <Select
              {...control}
              data-field="anythingElse"
              value={String(retriesOf(data))}
              choices={tries}
              onChoose={(n) =>
                update(inspectorWords.changeAskingAgain, (now) => ({
                  ...now,
                  anythingElse: { ...now.anythingElse, retries: Number(n) },
                }))
              }
            />
          )}
        </Field>
        {retriesOf(data) > 0 && (
          <LongText
            label={inspectorWords.andSay}
            field="anythingElse.text"
            optional
            value={data.anythingElse?.text ?? ''}
            placeholder={anythingElseTextOf(data)}
            cost={againCost}
            onCommit={(text, group) =>
              update(writingWords.editText, (now) => askingAgainWith(now, text), group)
            }
          />
        )}
      </section>
      <section className="form-part" aria-label={inspectorWords.noReply}>
        <LengthField
          label={inspectorWords.noReplyAfter}
          field="noReply"
          value={noReplyAfterOf(data)}
          onCommit={(after, group) =>
            update(
              inspectorWords.changeNoReply,
              (now) => ({ ...now, noReply: { ...now.noReply, after } }),
              group,
            )
          }
        />
        <SendingHours node={node} />
      </section>
    </>
  );
}
