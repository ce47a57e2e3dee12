import { compareWords as words } from '../words/compare.ts';
import { useCompare } from './use-compare.ts';
import './compare-badge.css';

/** On a card, while two flows are compared: that it is new or changed, and what is gone behind it. */
export function CompareBadge({ node }: { readonly node: string }) {
  const mark = useCompare(({ marks }) => marks.get(node));
  if (mark === undefined) return null;
  return (
    <span className="compare-badges">
      {mark.change === 'added' && <span className="compare-badge is-added">{words.added}</span>}
      {mark.change === 'changed' && <span className="compare-badge is-changed">{words.changed}</span>}
      {mark.removed.map((title, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two steps may be called the same.
        <span key={i} className="compare-badge is-removed">
          {words.removed(title)}
        </span>
      ))}
    </span>
  );
}
