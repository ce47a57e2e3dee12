import { useEffect, useRef } from 'react';
import { useDraft, useView } from '../editor/editor-context.ts';
import { savedInWords } from '../editor/status-in-words.ts';
import { actionWords } from '../words/actions.ts';
import { announce, seldom, useSaid } from './announce.ts';

const saidEveryMs = 10_000;

/** Where what has happened is read out. There from the beginning, since a region that comes with its words is not read. */
export function LiveRegion() {
  const { said } = useSaid();
  useSayProblems();
  useSaySaved();
  return (
    <div className="visually-hidden" aria-live="polite" data-said>
      {said.map(({ id, words }) => (
        <p key={id}>{words}</p>
      ))}
    </div>
  );
}

function useSayProblems(): void {
  const count = useView((view) => view.problems.filter(({ level }) => level !== 'tip').length);
  const before = useRef<number | null>(null);
  useEffect(() => {
    if (before.current !== null && before.current !== count) announce(actionWords.said.toFix(count));
    before.current = count;
  }, [count]);
}

function useSaySaved(): void {
  const status = useDraft((draft) => draft.status);
  const before = useRef<string | null>(null);
  const say = useRef(seldom(saidEveryMs, () => performance.now()));
  useEffect(() => {
    const { type } = status;
    const changed = before.current !== null && before.current !== type;
    if (changed && type === 'saved') say.current(actionWords.said.saved);
    // The others stand in a notice of their own, which is read as it comes.
    else if (changed && (type === 'offline' || type === 'refused')) announce(savedInWords(status));
    before.current = type;
  }, [status]);
}
