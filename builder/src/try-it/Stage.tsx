import { classNames } from '../ui/class-names.ts';
import { tryWords } from '../words/try-it.ts';
import type { Stage } from './try-session.ts';

interface StageTabsProps {
  readonly stage: Stage;
  readonly saved: number;
  readonly differ: number;
  readonly onShow: (stage: Stage) => void;
}

/** What stands in the middle of the panel. */
export function StageTabs({ stage, saved, differ, onShow }: StageTabsProps) {
  const tabs: readonly (readonly [Stage, string])[] = [
    ['phone', tryWords.phone],
    ['known', tryWords.known],
    ['log', tryWords.log],
    ['saved', tryWords.saved(saved)],
  ];
  return (
    <div className="try-tabs" role="toolbar" aria-label={tryWords.view}>
      {tabs.map(([tab, label]) => (
        <button
          key={tab}
          type="button"
          className={classNames('try-tab', tab === stage && 'is-on')}
          aria-pressed={tab === stage}
          onClick={() => onShow(tab)}
        >
          {label}
          {tab === 'saved' && differ > 0 && (
            <>
              <span className="try-dot" aria-hidden />
              <span className="visually-hidden">{tryWords.savedDiffer(differ)}</span>
            </>
          )}
        </button>
      ))}
    </div>
  );
}
