import type { Flow } from '@parley/shared/flow/flow';
import { useNames } from '../inspector/use-names.ts';
import { viewOf } from '../nodes/index.ts';
import { cardLabel, stepTitle } from '../nodes/names.ts';
import { scriptParts } from '../nodes/script-parts.ts';
import { TextWithNames } from '../nodes/TextWithNames.tsx';
import { type ScriptStep, scriptOf } from '../script/script-of.ts';
import { versionWords as words } from '../words/versions.ts';
import '../script/script-diff.css';

/** A flow as a script that can only be read. */
export function VersionScript({ flow }: { readonly flow: Flow }) {
  return (
    <div className="diff">
      {scriptOf(flow).steps.map((step) => (
        <Step key={step.node.id} step={step} />
      ))}
    </div>
  );
}

function Step({ step: { node, ways } }: { readonly step: ScriptStep }) {
  const people = useNames();
  const Icon = viewOf(node.kind).icon;
  const parts = scriptParts(node, people).filter(({ usual }) => !usual);
  const on = ways.flatMap(({ exit, to }) =>
    to === null ? [] : [words.goesTo(exit.look === 'next' ? '' : exit.label, stepTitle(to))],
  );
  const lines = [...parts.flatMap((part) => part.lines), ...on];
  return (
    <div className={`diff-group kind-${node.kind}`}>
      <h4 className="diff-head">
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className="diff-title">{cardLabel(node)}</span>
      </h4>
      <ul className="diff-lines">
        {lines.map((line, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only read; two may be alike.
          <li key={i} className="diff-line version-line">
            <span className="diff-text">
              <TextWithNames text={line} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
