const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long somebody has waited by now, both ms UTC: "under a minute", "3 min", "2 h", "4 days". */
export function waitInWords(since: number, now: number): string {
  const waited = now - since;
  if (waited < minute) return 'under a minute';
  if (waited < hour) return `${Math.floor(waited / minute)} min`;
  if (waited < day) return `${Math.floor(waited / hour)} h`;
  const days = Math.floor(waited / day);
  return days === 1 ? '1 day' : `${days} days`;
}
