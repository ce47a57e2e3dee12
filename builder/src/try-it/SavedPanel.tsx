import { settingOf } from '@parley/shared/preview/saved-run';
import { tryWords } from '../words/try-it.ts';
import { SavedItem } from './SavedItem.tsx';
import type { SavedResult } from './use-saved-runs.ts';
import type { Try } from './use-try.ts';

interface SavedPanelProps {
  readonly current: Try;
  readonly results: readonly SavedResult[];
}

/** The conversations that are kept with the flow, and how each goes now. */
export function SavedPanel({ current, results }: SavedPanelProps) {
  const { session, shell, draft, around } = current;
  const differ = results.filter(({ run }) => run !== null && !run.passed).length;
  const played = results.every(({ run }) => run !== null);
  const show = ({ saved }: SavedResult) => {
    const { people, settings } = around();
    const texts = settings && { help: settings.helpText, stop: settings.stopText, start: settings.startText };
    shell.play(draft, settingOf(saved, { people, ...(texts && { texts }) }), saved.deeds);
    session.store.setState({ stage: 'phone', difference: null, said: '' });
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
