import type { Answer } from '../understand/accept.ts';

/** How often a question is asked again, where the flow does not say. Then a person takes over. */
export const defaultRetries = 2;

/** How long a question waits, where the flow does not say. Then the run ends quietly. */
export const defaultNoReplyAfter = 'PT24H';

/** Ways of accepting whose answer can be told by its name. */
const named = new Set(['words', 'yes', 'no']);

function labelOf({ label, accepts = [] }: Answer): string {
  const [yes, no] = ['yes', 'no'].map((meaning) => accepts.some(({ type }) => type === meaning));
  return label.trim() || (yes ? 'YES' : no ? 'NO' : '');
}

/**
 * What is sent when a reply is not understood, where the flow does not say: it names the answers, as long as
 * they fit in one short sentence.
 */
export function defaultAnythingElseText(answers: readonly Answer[]): string {
  const sorry = "Sorry, I didn't catch that.";
  const ranges = answers.flatMap((answer) => answer.accepts ?? []).filter((a) => a.type === 'number');
  if (ranges.length > 0 && ranges.every((range) => range.min !== undefined && range.max !== undefined)) {
    const low = Math.min(...ranges.map((range) => range.min ?? 0));
    const high = Math.max(...ranges.map((range) => range.max ?? 0));
    return `${sorry} Reply with a number from ${low} to ${high}.`;
  }
  const open = answers.some((answer) => answer.accepts?.some((a) => !named.has(a.type)) ?? false);
  const labels = answers.map(labelOf).filter((label) => label !== '');
  const list = [labels.slice(0, -1).join(', '), labels.at(-1)].filter(Boolean).join(' or ');
  if (open || list === '' || list.length > 80) return `${sorry} Could you say it another way?`;
  return `${sorry} Reply ${list}.`;
}
