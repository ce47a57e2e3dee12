import { type AgainstTaking, againstTaking, asWord } from '@parley/shared/check/take-up';
import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import type { Answer } from '@parley/shared/understand/accept';
import { answerName } from '@parley/shared/understand/answer-name';
import type { Moment } from '@parley/shared/understand/moment';
import { understand } from '@parley/shared/understand/understand';
import { nodeOf } from '../document/commands.ts';
import type { Answer as WrittenAnswer } from '../nodes/answer-words.ts';
import { resultsWords as words } from '../words/results.ts';
import { alsoAccepting } from '../writing/answer-commands.ts';

/** An answer is a few words; what is longer is only read. */
export const longestAnswer = 60;

/** The answers that the draft's step takes; null where it is gone or asks no more. */
export function answersIn(flow: Flow, node: string): readonly Answer[] | null {
  const step = nodeOf(flow, node);
  return step === undefined ? null : (kindOf(step).answers?.(step.data) ?? null);
}

export function nameOf(answers: readonly Answer[], answer: Answer): string {
  return answerName(answer) || words.answerNumber(answers.indexOf(answer) + 1);
}

/** The name of the answer that a text counts as by now; null where it still fits none. */
export function takenBy(text: string, answers: readonly Answer[], moment: Moment): string | null {
  const understood = understand(text, answers, moment);
  const answer = answers.find(({ id }) => id === understood?.answerId);
  return answer === undefined ? null : nameOf(answers, answer);
}

/** What can be made of a text in a question, and in sentences what not. */
export interface Offer {
  /** The text as an answer keeps it. */
  readonly word: string;
  /** The answers that can take it, too. */
  readonly under: readonly Answer[];
  readonly makes: boolean;
  readonly refused: readonly string[];
}

/** Nothing is offered that would be mended again at once: a text that would not be heard, or at another's expense. */
export function offerFor(text: string, answers: readonly Answer[], moment: Moment): Offer {
  const word = asWord(text);
  const refusal = (id: string, after: readonly Answer[]) => againstTaking(text, id, answers, after, moment);
  const wishes = answers.map((answer) => {
    const told = answers.map((one) => (one === answer ? alsoAccepting(one as WrittenAnswer, word) : one));
    return { answer, where: words.underAnswer(nameOf(answers, answer)), against: refusal(answer.id, told) };
  });
  const made = refusal('', [...answers, { id: '', label: word }]);
  const against = [...wishes, { where: words.ofItsOwn, against: made }];
  return {
    word,
    under: wishes.flatMap((wish) => (wish.against === null ? [wish.answer] : [])),
    makes: made === null,
    refused: [
      ...new Set(
        against.flatMap((wish) =>
          wish.against === null ? [] : [refusalInWords(wish.where, wish.against, answers)],
        ),
      ),
    ],
  };
}

function refusalInWords(where: string, against: AgainstTaking, answers: readonly Answer[]): string {
  const named = (id: string) => {
    const answer = answers.find((one) => one.id === id);
    return answer === undefined ? '' : nameOf(answers, answer);
  };
  switch (against.why) {
    case 'reserved':
      return words.reserved(against.word.toUpperCase());
    case 'takes-away':
      return words.takesAway(where, against.reply, named(against.from));
    case 'goes-elsewhere':
      return against.by === null ? words.unclear(where) : words.staysWith(where, named(against.by));
  }
}
