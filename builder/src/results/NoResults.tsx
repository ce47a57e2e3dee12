import type { Flow } from '@parley/shared/flow/flow';
import { ChartNoAxesColumn } from 'lucide-react';
import { useHeaderDialog } from '../actions/desk.ts';
import { useStatus } from '../api/queries.ts';
import { useView } from '../editor/editor-context.ts';
import { keywordsOf } from '../pages/practice/live-keywords.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { resultsWords as words } from '../words/results.ts';
import type { Asked } from './asked.ts';

const icon = <ChartNoAxesColumn size={32} strokeWidth={1.75} aria-hidden />;

/** Nothing was ever published, so there is nothing to count. */
export function NothingLive() {
  const show = useView((view) => view.show);
  const readOnly = useView((view) => view.readOnly);
  return (
    <div className="results-empty">
      <EmptyState
        icon={icon}
        title={words.nothingLive}
        actions={
          <>
            <Button
              look="primary"
              disabled={readOnly}
              onClick={() => useHeaderDialog.setState({ open: 'publish' })}
            >
              {words.publish}
            </Button>
            <Button onClick={() => show('try')}>{words.tryIt}</Button>
          </>
        }
      >
        {words.nothingLiveAbout}
      </EmptyState>
    </div>
  );
}

interface NobodyProps {
  readonly flow: Flow;
  readonly asked: Asked;
  readonly meant: number | 'all';
  readonly others: boolean;
  readonly onAsk: (change: Partial<Asked>) => void;
}

/** Published, and nobody has come so far, or not on these days. */
export function Nobody({ flow, asked, meant, others, onAsk }: NobodyProps) {
  const practice = useStatus().data?.channel === 'practice';
  const [keyword] = keywordsOf(flow);
  const bounded = asked.from !== '' || asked.to !== '';
  const which = meant === 'all' ? words.thisFlow : words.thisVersion(meant);
  const begin = keyword === undefined ? words.startOther : words.startWords(keyword);
  return (
    <div className="results-empty">
      <EmptyState
        icon={icon}
        title={bounded ? words.nobodyThen : words.nobodyYet(which)}
        actions={
          <>
            {bounded && <Button onClick={() => onAsk({ from: '', to: '' })}>{words.allDays}</Button>}
            {!bounded && practice && <ButtonLink href="/practice">{words.practicePhone}</ButtonLink>}
            {others && meant !== 'all' && (
              <Button onClick={() => onAsk({ version: 'all' })}>{words.seeAllVersions}</Button>
            )}
          </>
        }
      >
        {bounded ? words.nobodyThenAbout : begin}
      </EmptyState>
    </div>
  );
}
