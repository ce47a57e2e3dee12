import { kindOf } from '@parley/shared/nodes/index';
import { X } from 'lucide-react';
import { useStatus } from '../api/queries.ts';
import { useDraft, useEditor, useView } from '../editor/editor-context.ts';
import { useNarrow } from '../editor/use-narrow.ts';
import { keywordsOf } from '../pages/practice/live-keywords.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Notice } from '../ui/Notice.tsx';
import { publishWords as words } from '../words/publish.ts';
import { tellPublished, useJustPublished } from './just-published.ts';
import { TryOnPhone } from './TryOnPhone.tsx';
import { useLive } from './use-live.ts';
import './live-notice.css';

/** Right after publishing: that it is live, whom it touches, and how it begins. */
export function LiveNotice() {
  const { flowId } = useEditor();
  const last = useJustPublished((state) => state.last);
  const flow = useDraft((draft) => draft.flow);
  const { version, paused } = useLive();
  const mode = useView((view) => view.mode);
  const narrow = useNarrow();
  const practice = useStatus().data?.channel === 'practice';
  if (last?.flowId !== flowId || last.published.version !== version) return null;
  const { moved = 0, handedOver = 0 } = last.published;
  const keywords = keywordsOf(flow);
  const start = flow.nodes.find((node) => kindOf(node).begins);
  const sentences = [
    paused === null ? words.nowLive(version) : words.nowPaused(version),
    ...(moved > 0 ? [words.movedOn(moved)] : []),
    ...(handedOver > 0 ? [words.handedOver(handedOver)] : []),
    keywords.length > 0
      ? words.startWords(keywords.join(', '))
      : words.startOther(start ? kindOf(start).summary(start.data) : ''),
  ];
  const [first, ...rest] = sentences;
  return (
    <div className={classNames('live-notice', mode === 'canvas' && !narrow && 'is-floating')}>
      <Notice
        actions={
          <>
            {practice && keywords.length > 0 && <ButtonLink href="/practice">{words.practice}</ButtonLink>}
            {practice && keywords.length === 0 && paused === null && <TryOnPhone flowId={flowId} />}
            <IconButton
              label={words.dismiss}
              icon={<X size={20} strokeWidth={1.75} aria-hidden />}
              onClick={() => tellPublished(null)}
            />
          </>
        }
      >
        <strong>{first}.</strong> {rest.join(' ')}
      </Notice>
    </div>
  );
}
