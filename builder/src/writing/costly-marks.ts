import type { CostlyCharacter } from '@parley/shared/text/text-cost';
import { pageRange } from './editable-dom.ts';

/** Painted over the text, not part of it: `::highlight(costly)` in writing.css. */
const highlights = (): Highlight | null => {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return null;
  const known = CSS.highlights.get('costly');
  if (known !== undefined) return known;
  const made = new Highlight();
  CSS.highlights.set('costly', made);
  return made;
};

/** More would be paid for with every key. */
const most = 200;

/** Underlines the characters that make a text dearer; what it returns takes the lines away. */
export function markCostly(root: HTMLElement, costly: readonly CostlyCharacter[]): () => void {
  const all = highlights();
  if (all === null) return () => undefined;
  const ranges = costly.slice(0, most).map(({ start, end }) => pageRange(root, { from: start, to: end }));
  for (const range of ranges) all.add(range);
  return () => {
    for (const range of ranges) all.delete(range);
  };
}
