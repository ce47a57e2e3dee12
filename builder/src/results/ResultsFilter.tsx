import type { ResultsBody } from '@parley/shared/api/results';
import { useId } from 'react';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { resultsWords as words } from '../words/results.ts';
import type { Asked } from './asked.ts';
import type { Looking } from './use-results.ts';

interface ResultsFilterProps {
  readonly asked: Asked;
  readonly looking: Looking;
  readonly onAsk: (change: Partial<Asked>) => void;
  /** Whether there is room to draw them. */
  readonly drawable: boolean;
}

/** Which conversations count, how many those are, and in which form their numbers are shown. */
export function ResultsFilter({ asked, looking, onAsk, drawable }: ResultsFilterProps) {
  const { live, published, meant, shown } = looking;
  const bounded = asked.from !== '' || asked.to !== '';
  const choices = [
    ...published.map((version) => ({
      value: String(version),
      label: version === live ? words.liveVersion(version) : words.version(version),
    })),
    ...(published.length > 1 ? [{ value: 'all', label: words.allVersions }] : []),
  ];
  return (
    <section className="results-filter" aria-label={words.which}>
      <Select
        aria-label={words.versionChoice}
        className="results-control"
        value={String(meant ?? '')}
        choices={choices}
        onChoose={(value) => onAsk({ version: value === 'all' ? 'all' : Number(value) })}
      />
      <Day label={words.from} value={asked.from} onChange={(from) => onAsk({ from })} />
      <Day label={words.to} value={asked.to} onChange={(to) => onAsk({ to })} />
      {bounded && (
        <Button look="quiet" onClick={() => onAsk({ from: '', to: '' })}>
          {words.allDays}
        </Button>
      )}
      {shown !== null && (
        <Switch
          label={words.practice}
          checked={shown.body.practice}
          onChange={(practice) => onAsk({ practice })}
        />
      )}
      <p className="results-sum">{shown !== null && <Sum body={shown.body} />}</p>
      {drawable && (
        <div className="mode-switch" role="toolbar" aria-label={words.form}>
          {(['drawn', 'table'] as const).map((form) => (
            <button
              key={form}
              type="button"
              className={classNames('dock-tab', asked.form === form && 'is-on')}
              aria-pressed={asked.form === form}
              onClick={() => onAsk({ form })}
            >
              {words[form]}
            </button>
          ))}
        </div>
      )}
    </section>
  );
}

function Sum({ body: { people, steps } }: { readonly body: ResultsBody }) {
  const waiting = steps.reduce((sum, step) => sum + step.waiting, 0);
  return (
    <>
      <strong>{words.cameIn(people)}</strong>
      {waiting > 0 && ` · ${words.waiting(waiting)}`}
    </>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
}

function Day({ label, value, onChange }: DayProps) {
  const id = useId();
  return (
    <span className="results-day">
      <label htmlFor={id}>{label}</label>
      <TextInput
        id={id}
        type="date"
        className="results-control"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </span>
  );
}
