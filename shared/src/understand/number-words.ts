const NUMBERS: Readonly<Record<string, number>> = { couple: 2, dozen: 12, hundred: 100, thousand: 1000 };
const values = new Map(Object.entries(NUMBERS));
'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
  .split(' ')
  .forEach((word, n) => {
    values.set(word, n);
  });
'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').forEach((word, n) => {
  values.set(word, n * 10 + 20);
});

const ORDINALS = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, n) => [word, n + 1]),
);

const one = `(?:${[...values.keys()].join('|')})`;
const RUN = new RegExp(
  String.raw`\b(?:an? (?=couple|dozen|hundred|thousand))?${one}(?:(?: and |[ -])${one})*\b`,
  'g',
);

// "one" is mostly no number: "no one", "the best one", "one of them".
const NO_ONE_BEFORE =
  /\b(?:no|the|this|that|any|every|some|which|each|good|best|better|last|next|another|right|first|second|third)[ -]$/;
const NO_ONE_AFTER = /^ (?:of|more|thing|day|time|question|issue|problem|minute|sec|second|another)\b/;

/** The value of a single number word, `two` → 2, or of digits; undefined for any other word. */
export function numberOf(word: string): number | undefined {
  return /^\d{1,3}$/.test(word) ? Number(word) : word === 'couple' ? undefined : values.get(word);
}

/** The value of an ordinal, `second` and `2nd` → 2; undefined for any other word. */
export function ordinalOf(word: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1];
  return digits === undefined ? ORDINALS.get(word) : Number(digits);
}

/** A normalised text with its number words as digits: `twenty five people` → `25 people`. */
export function wordsToDigits(text: string): string {
  return text.replace(RUN, (run, at: number) => {
    if (run !== 'one') return compose(run.split(/[ -]/));
    const alone = NO_ONE_BEFORE.test(text.slice(Math.max(0, at - 10), at));
    return alone || NO_ONE_AFTER.test(text.slice(at + 3, at + 14)) ? run : '1';
  });
}

function compose(run: readonly string[]): string {
  const out: string[] = [];
  let thousands = 0;
  let rest: number | null = null;
  const flush = () => {
    if (rest !== null) out.push(String(thousands + rest));
    thousands = 0;
    rest = null;
  };
  for (const word of run) {
    const value = values.get(word);
    // "A hundred and five" is one number, "four and five" are two.
    const round: boolean = rest !== null && rest % 100 === 0 && rest + thousands > 0;
    if (value === undefined) {
      if (word !== 'and' || round) continue;
      flush();
      out.push(word);
    } else if (value === 1000) {
      thousands = (rest ?? 1) * 1000;
      rest = 0;
    } else if (value === 100) {
      rest = (rest || 1) * 100;
    } else if (rest !== null && (round || (rest % 100 >= 20 && rest % 10 === 0 && value < 10))) {
      rest += value;
    } else {
      flush();
      rest = value;
    }
  }
  flush();
  return out.join(' ');
}
