import { thenInHours } from '@parley/shared/nodes/node-kind';
import { noReplyAfterOf, question } from '@parley/shared/nodes/question';
import { durationInWords } from '@parley/shared/time/duration';
import { BellRing, Clock } from 'lucide-react';
import { newId } from '../document/commands.ts';
import { useChange, useView } from '../editor/editor-context.ts';
import { inspectorWords } from '../words/inspector.ts';
import { remind } from '../writing/remind.ts';
import { InlineLength } from './InlineLength.tsx';
import type { NodeOf } from './node-view.ts';
import { SentenceRow } from './SentenceRow.tsx';
import { useGoesTo, useUpdate } from './use-card.ts';

/** What happens when nobody replies: after how long, and a reminder for one click. */
export function NoReplyRow({ node }: { readonly node: NodeOf<'question'> }) {
  const exit = question.exits(node.data).find(({ look }) => look === 'no-reply');
  const goesTo = useGoesTo(node.id, 'no-reply');
  const readOnly = useView((view) => view.readOnly);
  const edit = useView((view) => view.edit);
  const update = useUpdate<NodeOf<'question'>['data']>(node.id);
  const change = useChange();
  if (exit === undefined) return null;
  const after = noReplyAfterOf(node.data);
  const ends = goesTo === null;
  const inHours = node.data.noReply?.inHours === true;
  return (
    <SentenceRow
      node={node.id}
      exit={exit}
      field="noReply"
      begins={
        <>
          <Clock size={16} strokeWidth={1.75} aria-hidden />
          {inspectorWords.noReplyAfter}
        </>
      }
      said={`${durationInWords(after)}${inHours ? thenInHours : ''}${ends ? inspectorWords.ends : ''}`}
      more={
        inHours && (
          <span className="row-quote" aria-hidden>
            {inspectorWords.thenInHours}
          </span>
        )
      }
    >
      {readOnly ? (
        <strong aria-hidden>{durationInWords(after)}</strong>
      ) : (
        <InlineLength
          label={inspectorWords.noReply}
          value={after}
          onCommit={(length, group) =>
            update(
              inspectorWords.changeNoReply,
              (data) => ({ ...data, noReply: { ...data.noReply, after: length } }),
              group,
            )
          }
        />
      )}
      <span className={readOnly ? undefined : 'row-also'} aria-hidden>
        {ends && inspectorWords.ends}
      </span>
      {ends && !readOnly && (
        <button
          type="button"
          tabIndex={-1}
          className="row-remind nodrag"
          title={inspectorWords.remindHint}
          aria-label={inspectorWords.remind}
          onClick={() => {
            const id = newId('message');
            change(inspectorWords.addReminder, remind(node.id, id));
            edit({ node: id, field: 'text' });
          }}
        >
          <BellRing size={16} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </SentenceRow>
  );
}
