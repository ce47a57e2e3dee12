import type { Finding } from '@parley/shared/preview/finding';
import type { WalkReport } from '@parley/shared/preview/walk-paths';
import { AlertTriangle, Check } from 'lucide-react';
import { stepTitle } from '../nodes/names.ts';
import { Button } from '../ui/Button.tsx';
import { tryWords } from '../words/try-it.ts';
import { playInPhone, rowInWords, walkDraft } from './try-untried.ts';
import type { Try } from './use-try.ts';
import { stopWalk } from './walk.ts';

const icon = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The walk along every path: started, stopped, and what it found, each to be played. */
export function PathsPanel({ current }: { readonly current: Try }) {
  const { session, state, draft } = current;
  const walk = state.walk?.of === draft ? state.walk : null;
  const going = walk?.going === true;
  return (
    <section className="try-panel" aria-label={tryWords.paths}>
      <p className="try-about">{tryWords.walkAbout}</p>
      <div className="try-row">
        {going ? (
          <Button onClick={() => stopWalk(session)}>{tryWords.stop}</Button>
        ) : (
          <Button onClick={() => void walkDraft(current)}>{tryWords.walk}</Button>
        )}
      </div>
      {/* How far it is changes many times a second: only how it ended is read out. */}
      <p role="status" aria-live={going ? 'off' : 'polite'} className="try-walked">
        {walk !== null && walk.report === null && (going ? tryWords.walking(walk.done) : tryWords.stopped)}
        {walk?.report && tryWords.conversations(walk.report.conversations)}
      </p>
      {walk?.report && <Found report={walk.report} current={current} />}
    </section>
  );
}

function Found({ report, current }: { readonly report: WalkReport; readonly current: Try }) {
  const { draft } = current;
  return (
    <>
      {!report.complete && <p>{tryWords.tooMuch}</p>}
      {report.findings.length === 0 ? (
        <p className="try-fine">
          <Check {...icon} />
          {tryWords.allFine}
        </p>
      ) : (
        <ul className="try-findings">
          {report.findings.map((finding) => (
            <li key={`${finding.what} ${finding.node} ${finding.exit ?? ''}`}>
              <AlertTriangle {...icon} />
              <span>{findingInWords(finding, current)}</span>
              <Button onClick={() => playInPhone(current, finding.played, findingInWords(finding, current))}>
                {tryWords.showMe}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {report.unmet.length > 0 && (
        <>
          <h3>{tryWords.unmet}</h3>
          <ul className="try-unmet">
            {report.unmet.map((row) => {
              const { answer, step } = rowInWords(draft, row);
              return <li key={row.id}>{tryWords.rowOf(answer, step)}</li>;
            })}
          </ul>
        </>
      )}
    </>
  );
}

function findingInWords({ what, node, exit, texts = 0 }: Finding, { draft }: Try): string {
  const found = draft.nodes.find((one) => one.id === node);
  const step = found === undefined ? '' : stepTitle(found);
  switch (what) {
    case 'stops':
      return exit === undefined ? tryWords.stopsAfter(step) : tryWords.stops(step, exit);
    case 'broken':
      return tryWords.broken(step);
    case 'goes-round':
      return tryWords.goesRound(step);
    case 'many-texts':
      return tryWords.manyTexts(texts, step);
  }
}
