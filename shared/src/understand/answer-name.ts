import type { Answer } from './accept.ts';

/** A letter, a number or an emoji: something to press rather than something that is meant. */
const mereKey = /^(?:\p{L}|\p{N}{1,2}|[^\p{L}\p{N}]+)[).:]?$/u;

/**
 * The word that tells what an answer means, where its label is a mere key: "Confirm" for `C` with the words
 * `confirm, ok`. Empty where the label speaks for itself, or where no words are listed.
 */
export function answerMeaning({ label, accepts = [] }: Answer): string {
  if (!mereKey.test(label.trim())) return '';
  const words = accepts.flatMap((accept) => (accept.type === 'words' ? accept.words : []));
  const word = words.find((one) => one.trim() !== '')?.trim() ?? '';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** What an answer is called in a sentence: `C Confirm`, `Monday`. Empty where it has no label. */
export function answerName(answer: Answer): string {
  return `${answer.label.trim()} ${answerMeaning(answer)}`.trim();
}
