import { settingOf } from '@parley/shared/preview/saved-run';
import { tryWords } from '../words/try-it.ts';
import { aroundOf } from './around.ts';
import { SavedItem } from './SavedItem.tsx';
import { playInPhone } from './try-untried.ts';
import type { SavedResult } from './use-saved-runs.ts';
import type { Try } from './use-try.ts';

interface SavedPanelProps {
  readonly current: Try;
  readonly results: readonly SavedResult[];
}

/** The conversations that are kept with the flow, and how each goes now. */
export function SavedPanel({ current, results }: SavedPanelProps) {
  const differ = results.filter(({ run }) => run !== null && !run.passed).length;
  const played = results.every(({ run }) => run !== null);
  const show = ({ saved }: SavedResult) => {
    const { people, settings } = current.around();
    playInPhone(current, { setting: settingOf(saved, aroundOf(settings, people)), deeds: saved.deeds });
  };
  return (
    <section className="try-panel" aria-label={tryWords.saved(0)} tabIndex={-1}>
      <p className="try-about">{tryWords.savedAbout}</p>
      {results.length > 0 && (
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
          <SavedItem key={result.saved.id} result={result} onShow={() => show(result)} />
        ))}
      </ul>
    </section>
  );
}
