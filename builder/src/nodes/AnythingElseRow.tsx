import { anythingElseTextOf, question, retriesOf } from '@parley/shared/nodes/question';
import { useView } from '../editor/editor-context.ts';
import { inspectorWords } from '../words/inspector.ts';
import { writingWords } from '../words/writing.ts';
import { Composer } from '../writing/Composer.tsx';
import { InlineSelect } from './InlineSelect.tsx';
import type { NodeOf } from './node-view.ts';
import { askingAgainWith } from './optional-texts.ts';
import { SentenceRow } from './SentenceRow.tsx';
import { useGoesTo, usePickNext, useUpdate } from './use-card.ts';

type Data = NodeOf<'question'>['data'];

/** How often it asks again, in words. */
function asksAgainInWords(retries: number): string {
  if (retries === 0) return inspectorWords.doesNotAsk;
  return inspectorWords.asksAgain[retries] ?? inspectorWords.asksAgainTimes(retries);
}

const textField = 'anythingElse.text';

/** What happens to replies that are no answer: how often it asks again, with which words, and what comes then. */
export function AnythingElseRow({ node }: { readonly node: NodeOf<'question'> }) {
  const exit = question.exits(node.data).find(({ look }) => look === 'anything-else');
  const goesTo = useGoesTo(node.id, 'anything-else');
  const update = useUpdate<Data>(node.id);
  const pickNext = usePickNext();
  const readOnly = useView((view) => view.readOnly);
  if (exit === undefined) return null;
  const retries = retriesOf(node.data);
  const then = goesTo === null ? inspectorWords.thenPerson : inspectorWords.thenElsewhere;
  const often = [...new Set([0, 1, 2, 3, 4, 5, retries])].sort((a, b) => a - b);
  return (
    <SentenceRow
      node={node.id}
      exit={exit}
      field="anythingElse"
      begins={inspectorWords.anythingElse}
      said={`${asksAgainInWords(retries)}, ${then}`}
      more={retries > 0 && <AskAgainText node={node} />}
    >
      {readOnly ? (
        <span className="row-also">{asksAgainInWords(retries)},</span>
      ) : (
        <InlineSelect
          label={inspectorWords.howOften}
          value={String(retries)}
          choices={often.map((n) => ({ value: String(n), label: asksAgainInWords(n) }))}
          onChoose={(n) =>
            update(inspectorWords.changeAskingAgain, (data) => ({
              ...data,
              anythingElse: { ...data.anythingElse, retries: Number(n) },
            }))
          }
        />
      )}
      {goesTo !== null || readOnly ? (
        <span className="row-also" aria-hidden>
          {then} {goesTo !== null && '→'}
        </span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="inline-control"
          aria-haspopup="dialog"
          onClick={(event) => pickNext(node.id, exit, event.currentTarget)}
        >
          {then}
        </button>
      )}
    </SentenceRow>
  );
}

/** What it says as it asks again, written in its place. */
function AskAgainText({ node }: { readonly node: NodeOf<'question'> }) {
  const editing = useView((view) => view.editing?.node === node.id && view.editing.field === textField);
  const readOnly = useView((view) => view.readOnly);
  const edit = useView((view) => view.edit);
  const update = useUpdate<Data>(node.id);
  const text = anythingElseTextOf(node.data);
  if (editing && !readOnly)
    return (
      <Composer
        look="card"
        takesFocus
        value={node.data.anythingElse?.text ?? ''}
        label={inspectorWords.saysAgain}
        placeholder={text}
        cost={noOptions}
        onLeave={() => edit(null)}
        onDone={() => edit(null)}
        onCommit={(next, group) =>
          update(writingWords.editText, (data) => askingAgainWith(data, next), group)
        }
      />
    );
  if (readOnly) return <p className="row-quote">“{text}”</p>;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="row-quote nodrag"
      title={text}
      aria-label={inspectorWords.changeWhatItSays(text)}
      onClick={() => edit({ node: node.id, field: textField })}
    >
      <span dir="auto">“{text}”</span>
    </button>
  );
}

const noOptions = {};
