import { useEffect, useState } from 'react';
import { useFlowPeople, useVersions } from '../api/queries.ts';
import { useEditor } from '../editor/editor-context.ts';
import { Trouble } from '../ui/Notice.tsx';
import { versionWords as words } from '../words/versions.ts';
import { DraftSection } from './DraftSection.tsx';
import { LiveSection } from './LiveSection.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { hideMarks } from './use-compare.ts';
import { useLive } from './use-live.ts';
import { VersionItem } from './VersionItem.tsx';
import { peopleByVersion, type Reading, readingFrom, readingInto } from './version-list.ts';
import './history.css';

/** What was published and when, what is between versions, and what of it is live. */
export function HistoryPanel() {
  const { flowId } = useEditor();
  const versions = useVersions(flowId);
  const people = useFlowPeople(flowId);
  const live = useLive();
  const [reading, setShown] = useState<Reading | null>(() =>
    readingFrom(window.location.search, live.version),
  );
  const setReading = (next: Reading | null) => {
    setShown(next);
    link(next);
  };
  useEffect(
    () => () => {
      hideMarks();
      link(null);
    },
    [],
  );
  const items = versions.data?.items ?? [];
  const inside = people.data?.items ?? [];
  const counts = peopleByVersion(inside);
  if (reading !== null) return <ReadingPanel reading={reading} onBack={() => setReading(null)} />;
  return (
    <div className="history">
      <DraftSection live={live.version} onRead={setReading} />
      {live.version !== null && (
        <LiveSection
          version={live.version}
          paused={live.paused}
          inside={inside.reduce((sum, { count }) => sum + count, 0)}
        />
      )}
      <section className="history-part">
        <h3>{words.versions}</h3>
        {versions.isError && items.length === 0 && (
          <Trouble error={versions.error} onRetry={() => void versions.refetch()} />
        )}
        {versions.isPending && <p>{words.looking}</p>}
        {versions.isSuccess && items.length === 0 && <p className="form-note">{words.none}</p>}
        <ol className="history-list">
          {items.map((item, i) => (
            <VersionItem
              key={item.version}
              item={item}
              before={items[i + 1]?.version ?? null}
              live={live.version === item.version ? (live.paused ? 'paused' : 'live') : null}
              people={counts.get(item.version) ?? 0}
              onRead={setReading}
            />
          ))}
        </ol>
      </section>
    </div>
  );
}

/** The page's address says what is read, so that it can be sent to someone. */
function link(reading: Reading | null): void {
  const { pathname, search, hash } = window.location;
  const next = readingInto(search, reading);
  if (next !== search) window.history.replaceState(window.history.state, '', pathname + next + hash);
}
