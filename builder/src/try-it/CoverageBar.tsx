import { useEffect, useRef } from 'react';
import { tryWords } from '../words/try-it.ts';
import { tryUntried } from './try-untried.ts';
import type { Try } from './use-try.ts';

interface CoverageBarProps {
  readonly current: Try;
  /** Null where nothing can be kept. */
  readonly onKeep: (() => void) | null;
  /** The form for a name was closed: its button gets the focus back. */
  readonly kept: boolean;
}

/** How much of the draft has been tried, and the ways to the rest. */
export function CoverageBar({ current, onKeep, kept }: CoverageBarProps) {
  const { session, state, coverage } = current;
  const { tried, all, untried } = coverage;
  const words = untried.length === 0 ? tryWords.coverageAll(all) : tryWords.coverage(tried, all);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (kept) keep.current?.focus();
  }, [kept]);
  return (
    <div className="try-foot">
      {all > 0 && <span className="try-count">{words}</span>}
      {untried.length > 0 && (
        <button type="button" className="try-link" onClick={() => void tryUntried(current)}>
          {tryWords.tryUntried}
        </button>
      )}
      <button
        type="button"
        className="try-link"
        aria-pressed={state.stage === 'paths'}
        onClick={() => session.store.setState({ stage: state.stage === 'paths' ? 'phone' : 'paths' })}
      >
        {tryWords.paths}
      </button>
      {onKeep !== null && (
        <button ref={keep} type="button" className="try-link" onClick={onKeep}>
          {tryWords.keep}
        </button>
      )}
      <p className="try-said" role="status">
        {state.said}
      </p>
    </div>
  );
}
