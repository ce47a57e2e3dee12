/** A blank to be filled in before a flow goes live, such as `[Service]`; `blank` is what the brackets hold. */
export interface Blank {
  readonly blank: string;
  readonly start: number;
  readonly end: number;
}

const BLANK = /\[(\p{L}[^[\]\n]{0,59})\]/gu;

/** The blanks of a text, in order, repeats included; places count UTF-16 units. */
export function blanksIn(text: string): Blank[] {
  return [...text.matchAll(BLANK)].map((match) => ({
    blank: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Fills the blanks that have a value; the others stay. Values are taken as they are, never read again. */
export function fillBlanks(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(BLANK, (whole, blank: string) => values.get(blank) ?? whole);
}
