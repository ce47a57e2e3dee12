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

/** `+15550101234` as it is read: "+1 555 010 1234". Others stay as they are. */
export function readablePhone(phone: string): string {
  const parts = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(phone);
  return parts ? `+1 ${parts[1]} ${parts[2]} ${parts[3]}` : phone;
}
