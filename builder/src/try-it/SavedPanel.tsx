import { settingOf } from '@parley/shared/preview/saved-run';
import { tryWords } from '../words/try-it.ts';
import { aroundOf } from './around.ts';
import { NotPlayed } from './NotPlayed.tsx';
import { SavedItem } from './SavedItem.tsx';
import { playInPhone } from './try-untried.ts';
import type { SavedResult, SavedRuns } from './use-saved-runs.ts';
import type { Try } from './use-try.ts';

interface SavedPanelProps {
  readonly current: Try;
  readonly results: readonly SavedResult[];
  readonly again: SavedRuns['again'];
}

/** The conversations that are kept with the flow, and how each goes now. */
export function SavedPanel({ current, results, again }: SavedPanelProps) {
  const differ = results.filter(({ run }) => run !== null && !run.passed).length;
  const played = results.every(({ run }) => run !== null);
  const show = ({ saved }: SavedResult) => {
    const { people, settings } = current.around();
    playInPhone(current, { setting: settingOf(saved, aroundOf(settings, people)), deeds: saved.deeds });
  };
  return (
    <section className="try-panel" aria-label={tryWords.saved(0)} tabIndex={-1}>
      <p className="try-about">{tryWords.savedAbout}</p>
      {again !== null && <NotPlayed onAgain={again} />}
      {results.length > 0 && again === null && (
        <p role="status" className="try-summary">
          {!played
            ? tryWords.running
            : differ === 0
              ? tryWords.allPass(results.length)
              : tryWords.someDiffer(differ, results.length)}
        </p>
      )}
      <ul className="try-saved">
        {results.map((result) => (
          <SavedItem
            key={result.saved.id}
            result={result}
            failed={again !== null}
            onShow={() => show(result)}
          />
        ))}
      </ul>
    </section>
  );
}
