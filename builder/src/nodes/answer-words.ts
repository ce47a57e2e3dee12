import type { QuestionData } from '@parley/shared/nodes/question';
import { answerMeaning } from '@parley/shared/understand/answer-name';
import { cardWords } from '../words/card.ts';

export type Answer = QuestionData['answers'][number];
export type Accept = NonNullable<Answer['accepts']>[number];
export type AcceptType = Accept['type'];

/** What each meaning of a reply is called, in the order in which people are offered them. */
export const acceptTitles: { readonly [Type in AcceptType]: string } = {
  words: cardWords.theseWords,
  yes: cardWords.anyYes,
  no: cardWords.anyNo,
  number: cardWords.aNumber,
  text: cardWords.anyText,
  email: cardWords.anEMailAddress,
  phone: cardWords.aPhoneNumber,
  date: cardWords.aDate,
  time: cardWords.aTime,
  pattern: cardWords.aPattern,
};

function numberInWords({
  min,
  max,
}: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}): string {
  if (min !== undefined && max !== undefined)
    return min === max ? `${min}` : cardWords.aNumberFromTo(min, max);
  if (min !== undefined) return cardWords.aNumberFromUp(min);
  return max === undefined ? 'any number' : cardWords.aNumberUpTo(max);
}

function acceptInWords(accept: Accept): string {
  switch (accept.type) {
    case 'words':
      return accept.words.length === 0 ? '' : `“${accept.words.join(', ')}”`;
    case 'number':
      return numberInWords(accept);
    case 'pattern':
      return cardWords.whatFitsThePattern;
    case 'yes':
    case 'no':
    case 'text':
    case 'email':
    case 'phone':
    case 'date':
    case 'time':
      return acceptTitles[accept.type].replace(/^A/, 'a');
  }
}

/** What else a reply may be to count as this answer: "confirm, ok" or "a number from 4 to 5". */
export function alsoInWords(answer: Answer): string {
  return (answer.accepts ?? []).map(acceptInWords).filter(Boolean).join(', ');
}

/** What else counts as it besides what it is called: where its first word names it, that is not said twice. */
export function furtherInWords(answer: Answer): string {
  if (answerMeaning(answer) === '') return alsoInWords(answer);
  let named = false;
  const accepts = (answer.accepts ?? []).map((accept) => {
    if (named || accept.type !== 'words') return accept;
    const first = accept.words.findIndex((word) => word.trim() !== '');
    named = first >= 0;
    return { ...accept, words: accept.words.filter((_, i) => i !== first) };
  });
  return alsoInWords({ ...answer, accepts });
}

/** True where the answer is a letter, a digit or an emoji, shown as a key rather than as words. */
export function isKey(label: string): boolean {
  return Array.from(new Intl.Segmenter('en').segment(label.trim())).length <= 3 && label.trim() !== '';
}
