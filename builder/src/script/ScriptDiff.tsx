import type { ReactNode } from 'react';
import { viewOf } from '../nodes/index.ts';
import { TextWithNames } from '../nodes/TextWithNames.tsx';
import { scriptWords as words } from '../words/script.ts';
import type { DiffLine, DiffStep } from './diff-lines.ts';
import './script-diff.css';

interface ScriptDiffProps {
  /** From `diffScript`, or from `diffLines` for two transcripts. */
  readonly lines: readonly DiffLine[];
  /** What the list is called, for those who cannot see what stands above it. */
  readonly label: string;
  /** Said where nothing differs. */
  readonly nothing?: string;
  /** The level of the steps' headings on the page that it stands on. */
  readonly level?: 2 | 3 | 4;
}

interface Group {
  readonly step: DiffStep | undefined;
  readonly lines: DiffLine[];
}

const signs: Readonly<Record<DiffLine['what'], string>> = {
  removed: '−',
  added: '+',
  changed: '→',
  same: '',
};
const spoken: Readonly<Record<DiffLine['what'], string>> = {
  removed: words.removed,
  added: words.added,
  changed: words.changed,
  same: '',
};
const changes: Readonly<Record<DiffStep['change'], string>> = {
  added: words.newStep,
  removed: words.goneStep,
  changed: words.changedStep,
};

/** What differs, as lines of a script: signs and words say what came and what went, colour only repeats it. */
export function ScriptDiff({ lines, label, nothing = words.noDifference, level = 3 }: ScriptDiffProps) {
  if (lines.every(({ what }) => what === 'same') && lines.every(({ step }) => step === undefined))
    return lines.length === 0 ? (
      <p className="diff-nothing">{nothing}</p>
    ) : (
      <Lines lines={lines} label={label} />
    );
  const groups = inGroups(lines);
  if (groups.every(({ step }) => step === undefined)) return <Lines lines={lines} label={label} />;
  const Heading = `h${level}` as const;
  return (
    <section className="diff" aria-label={label}>
      {groups.map(({ step, lines: own }, i) => (
        <div key={step?.id ?? `flow-${i}`} className={step && `diff-group kind-${step.kind}`}>
          <Heading className="diff-head">{step ? <StepName step={step} /> : words.theFlow}</Heading>
          <Lines lines={own} />
        </div>
      ))}
    </section>
  );
}

function inGroups(lines: readonly DiffLine[]): Group[] {
  const groups: Group[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last !== undefined && last.step?.id === line.step?.id) last.lines.push(line);
    else groups.push({ step: line.step, lines: [line] });
  }
  return groups;
}

function StepName({ step }: { readonly step: DiffStep }): ReactNode {
  const Icon = viewOf(step.kind).icon;
  return (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="diff-title">{step.title}</span>{' '}
      <span className={`diff-change is-${step.change}`}>{changes[step.change]}</span>
    </>
  );
}

function Lines({ lines, label }: { readonly lines: readonly DiffLine[]; readonly label?: string }) {
  return (
    <ul className="diff-lines" aria-label={label}>
      {lines.map(({ what, text }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are only read; two may be alike.
        <li key={i} className={`diff-line is-${what}`}>
          <span className="diff-sign" aria-hidden>
            {signs[what]}
          </span>
          <span className="diff-text">
            {what !== 'same' && <span className="visually-hidden">{spoken[what]}: </span>}
            {what !== 'same' && text.trim() === '' ? (
              <span className="diff-empty">{words.emptyLine}</span>
            ) : (
              <TextWithNames text={text} />
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
