import { useEffect, useRef } from 'react';
import { useDraft, useView } from '../editor/editor-context.ts';
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
  const status = useDraft((draft) => draft.status.type);
  const before = useRef<string | null>(null);
  const say = useRef(seldom(saidEveryMs, () => performance.now()));
  useEffect(() => {
    if (before.current !== null && before.current !== 'saved' && status === 'saved')
      say.current(actionWords.said.saved);
    before.current = status;
  }, [status]);
}
