import { distance } from 'fastest-levenshtein';

/** Slips of the finger between a name and the one that may be meant. */
const MAX_SLIPS = 2;
/** Different names that get a suggestion at all; who has more has another problem than typing. */
const MAX_NAMES = 50;
/** Names that one is compared with. */
const MAX_COMPARED = 2_000;

/**
 * Gives the known name nearest to one that is not known, if it is two slips away at most and one of its first two
 * letters is the same. Of equally near ones, the first. At most 50 different names are looked into.
 */
export function suggester(known: ReadonlySet<string>): (name: string) => string | undefined {
  const groups = new Map<string, string[]>();
  const meant = new Map<string, string | undefined>();
  const group = (name: string) => {
    if (groups.size === 0)
      for (const other of known)
        for (const key of keysOf(other)) {
          const same = groups.get(key);
          if (same === undefined) groups.set(key, [other]);
          else if (same.length < MAX_COMPARED) same.push(other);
        }
    return new Set(keysOf(name).flatMap((key) => groups.get(key) ?? []));
  };
  return (name) => {
    if (meant.size >= MAX_NAMES || meant.has(name)) return meant.get(name);
    let [best, least]: [string | undefined, number] = [undefined, MAX_SLIPS + 1];
    for (const other of group(name)) {
      if (Math.abs(other.length - name.length) > MAX_SLIPS) continue;
      const away = distance(name, other);
      if (away < least) [best, least] = [other, away];
    }
    meant.set(name, best);
    return best;
  };
}

/** By either of the first two letters: a slip in the one leaves the other. */
function keysOf(name: string): string[] {
  return [`1 ${name[0]}`, `2 ${name[1]}`];
}
