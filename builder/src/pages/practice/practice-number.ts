const prefix = '+1555010';

/** A number that nobody has (555-01xx are kept for fiction) and that is not in use here yet. */
export function newPracticeNumber(taken: ReadonlySet<string>, dice: () => number = Math.random): string {
  const first = Math.floor(dice() * 10_000);
  for (let i = 0; i < 10_000; i += 1) {
    const number = prefix + String((first + i) % 10_000).padStart(4, '0');
    if (!taken.has(number)) return number;
  }
  return `${prefix}0000`;
}
