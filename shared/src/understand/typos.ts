/**
 * How many slips of the finger lie between two words: a letter too many, missing, wrong, or two swapped.
 * Gives `limit + 1` for anything further away than `limit`.
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    // A swap can come back from one row above, never from two.
    if (least > limit + 1) return limit + 1;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

const OPPOSITE = /^(?:un|in|im|ir|dis|non)/;

/** How many slips are forgiven towards a word: none below 4 letters, 1 below 8, then 2. */
export function forgiven(reply: string, word: string): number {
  if (reply.length < 4 || word.length < 4 || reply.length > 60) return 0;
  // "Room 103" is no slip for "Room 101", nor "unsatisfied" for "satisfied".
  if (reply.replace(/\D/g, '') !== word.replace(/\D/g, '')) return 0;
  if (reply.replace(OPPOSITE, '') === word || word.replace(OPPOSITE, '') === reply) return 0;
  return word.length < 8 ? 1 : 2;
}
