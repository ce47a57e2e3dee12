import { Plus, X } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { settingsWords } from '../../words/settings.ts';
import {
  closesNextDay,
  closingFromInput,
  days,
  type Hours,
  maxSpans,
  nextSpan,
  type Span,
  spanError,
  toInput,
  withDay,
  workingWeek,
} from './office-hours.ts';
import { Section } from './Section.tsx';
import styles from './SettingsPage.module.css';

interface OfficeHoursProps {
  readonly hours: Hours | null;
  readonly onChange: (hours: Hours | null) => void;
}

/** When somebody is there to answer. Flows may ask for it, and a handoff says when nobody is. */
export function OfficeHours({ hours, onChange }: OfficeHoursProps) {
  return (
    <Section title={settingsWords.officeHours} about={settingsWords.whenSomeoneIsThereToAnswer}>
      <Switch
        label={settingsWords.alwaysOpen}
        checked={hours === null}
        onChange={(always) => onChange(always ? null : workingWeek())}
      />
      {hours && (
        <ul className={styles.days}>
          {days.map(({ day, name }) => (
            <DayHours
              key={day}
              name={name}
              spans={hours[day] ?? []}
              onChange={(spans) => onChange(withDay(hours, day, spans))}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

interface DayHoursProps {
  readonly name: string;
  readonly spans: readonly Span[];
  readonly onChange: (spans: readonly Span[]) => void;
}

function DayHours({ name, spans, onChange }: DayHoursProps) {
  const open = spans.length > 0;
  return (
    <li className={styles.day}>
      <div className={styles.switch}>
        <Switch label={name} checked={open} onChange={(on) => onChange(on ? [nextSpan([])] : [])} />
      </div>
      {open ? (
        <div className={styles.spans}>
          {spans.map((span, i) => (
            <SpanRow
              // biome-ignore lint/suspicious/noArrayIndexKey: a span is its place; two may be equal while typed.
              key={i}
              name={name}
              span={span}
              onChange={(next) => onChange(spans.map((old, at) => (at === i ? next : old)))}
              onRemove={spans.length > 1 ? () => onChange(spans.filter((_, at) => at !== i)) : undefined}
            />
          ))}
          {spans.length < maxSpans && (
            <Button
              look="quiet"
              aria-label={settingsWords.addHoursOn(name)}
              icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}
              onClick={() => onChange([...spans, nextSpan(spans)])}
            >
              {settingsWords.addHours}
            </Button>
          )}
        </div>
      ) : (
        <span className={styles.closed}>{settingsWords.closed}</span>
      )}
    </li>
  );
}

interface SpanRowProps {
  readonly name: string;
  readonly span: Span;
  readonly onChange: (span: Span) => void;
  readonly onRemove: (() => void) | undefined;
}

function SpanRow({ name, span, onChange, onRemove }: SpanRowProps) {
  const [from, to] = span;
  const error = spanError(span);
  return (
    <div className={styles.span}>
      <TextInput
        type="time"
        aria-label={settingsWords.opensAt(name)}
        aria-invalid={error ? true : undefined}
        value={toInput(from)}
        onChange={(event) => onChange([event.target.value, to])}
      />
      <span>{settingsWords.to}</span>
      <TextInput
        type="time"
        aria-label={settingsWords.closesAt(name)}
        aria-invalid={error ? true : undefined}
        value={toInput(to)}
        onChange={(event) => onChange([from, closingFromInput(event.target.value)])}
      />
      {onRemove && (
        <IconButton
          label={settingsWords.removeTheseHoursOn(name)}
          icon={<X size={16} strokeWidth={1.75} aria-hidden />}
          onClick={onRemove}
        />
      )}
      {closesNextDay(span) && <span className={styles.nextDay}>{settingsWords.theNextDay}</span>}
      {error && (
        <span className={styles.spanError} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
