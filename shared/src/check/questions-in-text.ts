import { capital } from '../text/capital.ts';

/** The end of a question: its marks and what closes with it. Not inside a link, nor in a name's fallback. */
const END = /(?<![?؟？])[?؟？][!?؟？]{0,30}["'”’)\]]{0,30}(?=\s|$)/gu;
/** A line that offers an answer: "A) Ready to start?" asks nothing. */
const OFFER = /^\s*(?:[-*•]\s+)?(?:\(?(?:\p{L}|\p{N}{1,3})\s?[).=]|\p{Extended_Pictographic}\S*\s*[=:)–-])/u;

/** Where each question of a text ends, in UTF-16 units. Answers that look like questions are none. */
export function questionEnds(text: string): number[] {
  if (!/[?؟？]/.test(text)) return [];
  return [...text.matchAll(END)].flatMap(({ index, 0: mark }) => {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
    return OFFER.test(line) ? [] : [index + mark.length];
  });
}

const JOINT = /^(?:and|also|plus|oh,? and)[,\s]+(?=\p{L})/iu;

/** The two halves of a text with several questions; what follows a question's end goes with the next one. */
export function halvesOf(text: string): { first: string; second: string } | null {
  const ends = questionEnds(text);
  const at = ends[Math.floor(ends.length / 2) - 1];
  if (at === undefined) return null;
  const rest = text.slice(at).trim();
  const second = JOINT.test(rest) ? capital(rest.replace(JOINT, '')) : rest;
  return { first: text.slice(0, at).trim(), second };
}
