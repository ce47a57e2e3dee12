import { core } from './fillers.ts';
import { words } from './normalise.ts';
import { wordsToDigits } from './number-words.ts';

const NOT_A_TIME =
  /(?:\b(?:after|before|not|until|till?|past|since|than|any ?time|between|from|cant|dont)|\d ?-) ?$/;
const SPAN = /\d ?(?:am|pm)? ?(?:-|to|or|and|until|till?) ?\d/;
const HALF = 'a quarter|quarter|half|5|10|15|20|25';
const RELATIVE = new RegExp(
  String.raw`\b(${HALF})(?: min(?:ute)?s?)? (past|after|to|till?|of|before) (\d{1,2}|noon|midday|midnight)\b(?: ?([ap])\.?m\b)?|\bhalf (\d{1,2})\b`,
  'g',
);
const CLOCK =
  /(?<![\d:./-])(\d{1,2})(?:[:.h](\d\d))?(?: ?([ap])\.? ?m\b\.?|([ap])\b| ?(oclock)\b)|(?<![\d:./-])(\d{1,2})[:h](\d\d)(?![\d:])|(?:\bat|\baround|\babout|@) ?(\d{1,2})(?:\.(\d\d))?(?![\da-z:/-]|\.\d| [ap]\.? ?m\b| oclock)/g;
const BARE = /^(\d{1,2})(?:[ .]([0-5]\d))?(?: ?ish)?$/;
const FOUR_DIGITS = /^([01]\d|2[0-3])([0-5]\d)(?: ?(?:h|hrs|hours))?$/;

/**
 * The time of day that a normalised reply names, as `15:00`. Without am or pm it is read as a business would: 1 to
 * 6 are afternoon, 7 to 11 morning, 12 noon. Null for none, for more than one, and for "after 5" or "2-4pm".
 */
export function readTime(normalised: string): string | null {
  const undated = normalised.replace(/\d{4}-\d\d?-\d\d?/g, ' ');
  if (SPAN.test(undated)) return null;
  const text = wordsToDigits(undated);
  const half = /\b(?:afternoon|evening|tonight|night|midnight)\b/.test(text)
    ? 'p'
    : /\bmorning\b/.test(text)
      ? 'a'
      : undefined;
  const found = new Set<string | null>();
  let rest = text.replace(
    RELATIVE,
    (all, part?: string, way = '', hour?: string, ap?: string, halfHour?: string) => {
      const minutes = part === undefined || part === 'half' ? 30 : part.includes('q') ? 15 : Number(part);
      const named =
        hour === 'midnight' ? '00' : hour === undefined ? halfHour : /^\d/.test(hour) ? hour : '12';
      if (part === undefined && Number(named) > 12) return all;
      const base = minutesOf(named ?? '', '0', ap ?? (/^\d/.test(hour ?? '') ? half : undefined));
      found.add(
        base === null ? null : clock(base + (/^(?:to|till?|of|before)$/.test(way) ? -minutes : minutes)),
      );
      return ' ';
    },
  );
  rest = rest.replace(
    /\b(?:(?:12|at 12) )?(noon|midday|midnight)(?: ?ish)?\b/g,
    (_, name: string, at: number) => {
      found.add(
        NOT_A_TIME.test(rest.slice(Math.max(0, at - 12), at))
          ? null
          : name === 'midnight'
            ? '00:00'
            : '12:00',
      );
      return ' ';
    },
  );
  for (const match of rest.matchAll(CLOCK)) {
    const [, h1, m1, ap1, ap2, oclock, h2, m2, h3, m3] = match;
    const before = rest.slice(Math.max(0, match.index - 12), match.index);
    const hint = ap1 ?? ap2 ?? half;
    const minutes = minutesOf(
      h1 ?? h2 ?? h3 ?? '',
      m1 ?? m2 ?? m3 ?? '0',
      oclock === undefined ? hint : half,
    );
    found.add(NOT_A_TIME.test(before) || minutes === null ? null : clock(minutes));
  }
  if (found.size === 0) {
    const bare = core(words(text), false);
    const match = FOUR_DIGITS.exec(bare) ?? BARE.exec(bare);
    const minutes = match === null ? null : minutesOf(match[1] ?? '', match[2] ?? '0', half);
    return minutes === null ? null : clock(minutes);
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** Minutes since midnight, or null for an hour or minute that no clock shows. */
function minutesOf(hours: string, minutes: string, half: string | undefined): number | null {
  const h = Number(hours);
  const m = Number(minutes);
  if (hours === '' || h > 23 || m > 59 || (half === 'a' && h > 12)) return null;
  return hourOf(h, half, hours.startsWith('0')) * 60 + m;
}

function hourOf(hour: number, half: string | undefined, exact: boolean): number {
  if (hour > 12) return hour;
  if (half !== undefined) return (hour % 12) + (half === 'p' ? 12 : 0);
  return exact || hour > 6 ? hour : hour + 12;
}

function clock(minutes: number): string {
  const within = (minutes + 1440) % 1440;
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
