import type { SavedLine } from '@parley/shared/preview/saved-run';
import { diffLines } from '../script/diff-lines.ts';
import { classNames } from '../ui/class-names.ts';
import { tryWords } from '../words/try-it.ts';
import './difference.css';

interface DifferenceProps {
  readonly before: readonly SavedLine[];
  readonly after: readonly SavedLine[];
}

const parted = '\n>';
const joined = ({ from, text }: SavedLine) => `${from}${parted}${text}`;

/** A conversation in which the lines that were, and those that are now, are marked. */
export function Difference({ before, after }: DifferenceProps) {
  const lines = diffLines(before.map(joined), after.map(joined));
  return (
    <ol className="try-diff" aria-label={tryWords.difference}>
      {lines.map(({ what, text }, i) => {
        const at = text.indexOf(parted);
        const from = text.slice(0, at);
        const said = text.slice(at + parted.length);
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice, and the list is never reordered
            key={i}
            className={classNames('try-diff-line', `is-${from}`, `is-${what}`)}
          >
            {what === 'removed' && <span className="try-diff-mark">{tryWords.was}</span>}
            {what === 'added' && <span className="try-diff-mark">{tryWords.now}</span>}
            <span className="visually-hidden">
              {from === 'contact' ? tryWords.they : from === 'business' ? tryWords.we : ''}
            </span>
            {what === 'removed' ? (
              <del>{said}</del>
            ) : what === 'added' ? (
              <ins>{said}</ins>
            ) : (
              <span>{said}</span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
