import { prepareVersion } from '@parley/shared/flow/graph';
import { coverageOf } from '@parley/shared/preview/coverage';
import { Check, CircleDashed, TriangleAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useSettings } from '../api/queries.ts';
import { useDraft, useEditor } from '../editor/editor-context.ts';
import { Difference } from '../try-it/Difference.tsx';
import { NotPlayed } from '../try-it/NotPlayed.tsx';
import { stillTried } from '../try-it/still-tried.ts';
import { sessionOf } from '../try-it/try-session.ts';
import { type SavedResult, useSavedRuns } from '../try-it/use-saved-runs.ts';
import { Button } from '../ui/Button.tsx';
import { publishWords as words } from '../words/publish.ts';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** How much of the draft has been tried, and whether the conversations kept with it still go as they should. */
export function TriedSection() {
  const { view } = useEditor();
  const draft = useDraft(({ flow }) => flow);
  const known = useStore(sessionOf(view).store, (state) => state.tried);
  const settings = useSettings();
  const { results, again } = useSavedRuns(settings.data ?? null);
  const { tried, all } = useMemo(
    () => coverageOf(prepareVersion(draft), stillTried(known, draft)),
    [draft, known],
  );
  return (
    <section className="publish-part" aria-label={words.tried} tabIndex={-1}>
      <h3>{words.tried}</h3>
      {all > 0 && <p>{tried === 0 ? words.nothingTried : words.coverage(tried, all)}</p>}
      {again !== null && <NotPlayed onAgain={again} />}
      {results.length === 0 ? (
        <p className="form-note">{words.noSaved}</p>
      ) : (
        <ul>
          {results.map((result) => (
            <SavedRow key={result.saved.id} result={result} failed={again !== null} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface SavedRowProps {
  readonly result: SavedResult;
  /** It could not be played. */
  readonly failed: boolean;
}

function SavedRow({ result: { saved, run }, failed }: SavedRowProps) {
  const [open, setOpen] = useState(false);
  const Icon = run === null ? CircleDashed : run.passed ? Check : TriangleAlert;
  const unplayed = failed ? words.notChecked : words.checking;
  const state = run === null ? unplayed : run.passed ? words.passes : words.fails;
  return (
    <li>
      <div className="publish-saved">
        <Icon {...icon} />
        <span className="publish-saved-name">
          {saved.name}: {state}
        </span>
        {run?.passed === false && (
          <Button
            aria-label={words.showSaved(saved.name)}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {words.show}
          </Button>
        )}
      </div>
      {open && run !== null && <Difference before={run.expected} after={run.lines} />}
    </li>
  );
}
