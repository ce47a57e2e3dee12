import { useEffect, useRef } from 'react';
import { announce } from '../actions/announce.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useNarrow } from '../editor/use-narrow.ts';
import { Loading } from '../ui/Loading.tsx';
import { Trouble } from '../ui/Notice.tsx';
import { resultsWords as words } from '../words/results.ts';
import { Counted } from './Counted.tsx';
import { Nobody, NothingLive } from './NoResults.tsx';
import { ResultsFilter } from './ResultsFilter.tsx';
import { useAsked } from './use-asked.ts';
import { type Looking, useResults } from './use-results.ts';
import './results.css';

/** What really happened in the flow: how many took each way, where they stopped, and what fits no answer. */
export function Results() {
  const [asked, ask] = useAsked();
  const looking = useResults(asked);
  const drawable = !useNarrow();
  const { meant, drawn, shown, published, error } = looking;
  useOwnRoom();
  useSayCount(looking);
  return (
    <section className="results" aria-label={words.results}>
      {published.length > 0 && (
        <ResultsFilter asked={asked} looking={looking} onAsk={ask} drawable={drawable} />
      )}
      {looking.isUnpublished && <NothingLive />}
      {shown === null && error !== null && (
        <div className="results-message">
          <Trouble error={error} onRetry={looking.retry} />
        </div>
      )}
      {shown === null && error === null && !looking.isUnpublished && <Loading words={words.counting} />}
      {shown !== null && meant !== null && shown.body.people === 0 && (
        <Nobody flow={shown.flow} asked={asked} meant={meant} others={published.length > 1} onAsk={ask} />
      )}
      {shown !== null && shown.body.people > 0 && (
        <Counted
          key={drawn}
          shown={shown}
          drawn={drawable && asked.form === 'drawn'}
          note={meant === 'all' && drawn !== null && published.length > 1 ? words.drawnAs(drawn) : null}
        />
      )}
    </section>
  );
}

/** The draft is not what is shown here: a step's panel does not stay, and whoever goes to a step goes to the draft. */
function useOwnRoom(): void {
  const { view } = useEditor();
  useEffect(() => {
    if (view.getState().panel === 'edit') view.getState().show(null);
    return view.subscribe((now, before) => {
      if (now.goal !== before.goal) now.showAs('canvas');
    });
  }, [view]);
}

/** Says how many count now to those who cannot see it, whenever others are asked for. */
function useSayCount({ meant, shown }: Looking): void {
  const people = shown?.body.people ?? null;
  const said = useRef('');
  useEffect(() => {
    if (meant === null || people === null) return;
    const sentence = words.counted(meant === 'all' ? words.allVersions : words.version(meant), people);
    if (sentence !== said.current) announce(sentence);
    said.current = sentence;
  }, [meant, people]);
}
