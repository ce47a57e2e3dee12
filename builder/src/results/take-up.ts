import type { Flow } from '@parley/shared/flow/flow';
import { kindOf } from '@parley/shared/nodes/index';
import type { Answer } from '@parley/shared/understand/accept';
import { answerName } from '@parley/shared/understand/answer-name';
import type { Moment } from '@parley/shared/understand/moment';
import { understand } from '@parley/shared/understand/understand';
import { nodeOf } from '../document/commands.ts';
import { resultsWords as words } from '../words/results.ts';

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
