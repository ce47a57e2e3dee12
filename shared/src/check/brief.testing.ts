import { flowOf } from '../engine/play.testing.ts';
import type { Flow } from '../flow/flow.ts';
import type { DataOf, FlowNode } from '../nodes/index.ts';
import type { Trigger } from '../nodes/trigger.ts';
import { pasteAnswers } from '../text/paste-answers.ts';

type Answer = DataOf<'question'>['answers'][number];

/** How people answer one text of the brief: with a choice, in their own words, or not at all. */
type Answered = readonly string[] | 'words' | 'none';

/** A flow of one text and what it needs around it, as somebody would draw it who copies the text from the brief. */
export function asking(text: string, answered: Answered, ...triggers: readonly Trigger[]): Flow {
  const start: FlowNode = { id: 'start', kind: 'start', data: { triggers: [...triggers] } };
  const end: FlowNode = { id: 'end', kind: 'end', data: {} };
  if (answered === 'none') {
    const say: FlowNode = { id: 'say', kind: 'message', data: { text } };
    return flowOf([start, say, end], 'start.next > say', 'say.next > end');
  }
  const answers: Answer[] =
    answered === 'words'
      ? [{ id: 'words', label: 'Their words', accepts: [{ type: 'text' }] }]
      : answered.map((label) => ({ id: label, label, accepts: accepting(text, label) }));
  const ask: FlowNode = { id: 'ask', kind: 'question', data: { text, answers } };
  return flowOf([start, ask, end], 'start.next > ask', ...answers.map(({ id }) => `ask.${id} > end`));
}

/** The words that a letter or an emoji stands for in the text, as pasting it would find them. */
function accepting(text: string, label: string): Answer['accepts'] {
  const words = pasteAnswers(text)?.answers.find((answer) => answer.label === label)?.words ?? [];
  return words.length === 0 ? [] : [{ type: 'words', words: [...words] }];
}

/** A handoff with a text for the night. */
export function handing(text: string): Flow {
  const start: FlowNode = { id: 'start', kind: 'start', data: { triggers: [] } };
  const end: FlowNode = { id: 'end', kind: 'end', data: {} };
  const data = { to: { anyone: true }, text, afterHoursText: "We're closed. Talk to you tomorrow!" } as const;
  return flowOf([start, { id: 'hand', kind: 'handoff', data }, end], 'start.next > hand', 'hand.done > end');
}
