import { capital } from '../text/capital.ts';
import type { Answer } from './accept.ts';

/** The listed words of an answer. */
export function listedWords({ accepts = [] }: Answer): string[] {
  return accepts.flatMap((accept) => (accept.type === 'words' ? accept.words : []));
}

/** All that an answer is called: its label, then its listed words. */
export function formsOf(answer: Answer): string[] {
  return [answer.label, ...listedWords(answer)];
}

/** A letter, a number or an emoji: something to press rather than something that is meant. */
const mereKey = /^(?:\p{L}|\p{N}{1,2}|[^\p{L}\p{N}]+)[).:]?$/u;

/**
 * The word that tells what an answer means, where its label is a mere key: "Confirm" for `C` with the words
 * `confirm, ok`. Empty where the label speaks for itself, or where no words are listed.
 */
export function answerMeaning(answer: Answer): string {
  if (!mereKey.test(answer.label.trim())) return '';
  return capital(
    listedWords(answer)
      .find((word) => word.trim() !== '')
      ?.trim() ?? '',
  );
}

/** What an answer is called in a sentence: `C Confirm`, `Monday`. Empty where it has no label. */
export function answerName(answer: Answer): string {
  return `${answer.label.trim()} ${answerMeaning(answer)}`.trim();
}
