import { conversationsWords } from '../../words/conversations.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long somebody has waited by now, both ms UTC: "under a minute", "3 min", "2 h", "4 days". */
export function waitInWords(since: number, now: number): string {
  const waited = now - since;
  if (waited < minute) return conversationsWords.underAMinute;
  if (waited < hour) return conversationsWords.min(Math.floor(waited / minute));
  if (waited < day) return conversationsWords.hours(Math.floor(waited / hour));
  return conversationsWords.days(Math.floor(waited / day));
}
