import type { KindName } from '@parley/shared/nodes/index';

/** The step that a line of a difference is about. */
export interface DiffStep {
  readonly id: string;
  readonly title: string;
  readonly kind: KindName;
  readonly change: 'added' | 'removed' | 'changed';
}

/**
 * One line of a difference. `changed` is a sentence of its own, such as “C now goes to…”; the others are lines
 * that stand only before, only after, or in both.
 */
export interface DiffLine {
  readonly what: 'same' | 'removed' | 'added' | 'changed';
  readonly text: string;
  /** Absent where it is about the flow as a whole, or no flow at all. */
  readonly step?: DiffStep;
}

/** So many pairs of lines are compared at most; beyond it what differs is told as a whole. */
const maxPairs = 4_000_000;

/** What has to go and what has to come to make `after` of `before`, line by line, with what stays in between. */
export function diffLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const old = before.slice(head, before.length - tail);
  const fresh = after.slice(head, after.length - tail);
  return [
    ...told('same', before.slice(0, head)),
    ...(old.length * fresh.length > maxPairs
      ? [...told('removed', old), ...told('added', fresh)]
      : byLongestCommon(old, fresh)),
    ...told('same', before.slice(before.length - tail)),
  ];
}

function told(what: DiffLine['what'], texts: readonly string[]): DiffLine[] {
  return texts.map((text) => ({ what, text }));
}

/** Keeps the longest run of lines that stand in both in this order. Of two that differ, the old one comes first. */
function byLongestCommon(old: readonly string[], fresh: readonly string[]): DiffLine[] {
  const width = fresh.length + 1;
  const longest = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = fresh.length - 1; j >= 0; j--)
      longest[i * width + j] =
        old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  // Those that came wait until those that went are told.
  let came: DiffLine[] = [];
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      lines.push(...came, { what: 'same', text: old[i] ?? '' });
      came = [];
      i++;
      j++;
    } else if (j >= fresh.length || (i < old.length && at(i + 1, j) >= at(i, j + 1))) {
      lines.push({ what: 'removed', text: old[i++] ?? '' });
    } else {
      came.push({ what: 'added', text: fresh[j++] ?? '' });
    }
  }
  return [...lines, ...came];
}
