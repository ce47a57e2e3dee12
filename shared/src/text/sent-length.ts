import { MAX_OPENING, namesStop } from './compliance.ts';
import { MAX_TEXT, MAX_VALUE, namesIn } from './template.ts';
import { type Longest, longestValue } from './usual-lengths.ts';

/** How many characters a text has when it goes out, and how many of them are sent at most: the end beyond is lost. */
export interface SentLength {
  readonly length: number;
  readonly most: number;
}

/** How a text goes out. `first`: it may open a conversation, and then the line about STOP needs its room, too. */
interface Sending {
  readonly first?: boolean | undefined;
  readonly longest?: Longest;
}

/** How long a text is as it is sent, every name in it at its longest, and the limit that holds for it. */
export function sentLength(text: string, { first, longest }: Sending = {}): SentLength {
  const length = sentLengths(text, longest)(text.trimEnd().length);
  return { length, most: first === true && !namesStop(text) ? MAX_OPENING : MAX_TEXT };
}

/**
 * How many characters the text's beginning has when it goes out. Asked for one place after another; infinite inside
 * of a name.
 */
export function sentLengths(text: string, longest: Longest): (end: number) => number {
  const names = text.includes('{{') ? namesIn(text) : [];
  let next = 0;
  let more = 0;
  return (end) => {
    for (let name = names[next]; name !== undefined && name.end <= end; name = names[next]) {
      const value = Math.max(longestValue(name.name, longest).length, name.fallback?.length ?? 0);
      more += Math.min(value, MAX_VALUE) - (name.end - name.start);
      next += 1;
    }
    const inside = (names[next]?.start ?? end) < end;
    return inside ? Number.POSITIVE_INFINITY : end + more;
  };
}
