import { isLight } from './fillers.ts';
import { isEmoji, stem } from './normalise.ts';
import { numberOf } from './number-words.ts';

const DAY = /^(mon|tue|wed|thu|fri|sat|sun)(?:r?s|r|nes|ur)?(?:day)?s?$/;
const TIME = /^\d+(?::\d+)?[ap]m$/;

/**
 * The words that tell something, each in the one form in which a label and a reply compare: stems, `tues` as
 * `tueday`, `2:00 p.m.` and `two pm` as `2pm`. The forms are for comparing only.
 */
export function telling(words: readonly string[]): string[] {
  return words
    .join(' ')
    .replace(/(?<!\S)(\d{1,2}(?::\d\d)?|[a-z]{3,6}) ?([ap]) ?m(?!\S)/g, (all, hour: string, half: string) => {
      const said = numberOf(hour) ?? hour;
      return /^\d/.test(String(said)) ? `${said}${half}m`.replace(':00', '') : all;
    })
    .split(' ')
    .filter((word) => word !== '' && !isLight(word) && !isEmoji(word))
    .map((word) =>
      DAY.test(word) ? `${word.slice(0, 3)}day` : numberOf(word) === undefined ? stem(word) : word,
    );
}

/** True for a word of `telling` that is a day of the week or a time of day: such a label may be one word only. */
export function isWhen(word: string): boolean {
  return DAY.test(word) || isTime(word);
}

/** True for a word of `telling` that is a time of day. */
export function isTime(word: string): boolean {
  return TIME.test(word);
}
