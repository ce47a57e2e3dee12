import { type Edge, type Flow, flowVersion } from '../flow/flow.ts';
import type { Condition } from '../nodes/condition.ts';
import type { DataOf, FlowNode } from '../nodes/index.ts';
import type { Trigger } from '../nodes/trigger.ts';

/** A step together with the lines that leave it, so that a template reads from top to bottom. */
export interface Drawn {
  readonly node: FlowNode;
  readonly edges: readonly Edge[];
}

type Answer = DataOf<'question'>['answers'][number];
type Accept = NonNullable<Answer['accepts']>[number];

/** An answer of a question together with the step that it leads to. */
export interface Choice {
  readonly answer: Answer;
  readonly to: string;
}

/** A flow from its steps, in the order in which they are told. It has no layout: the canvas places the cards. */
export function draw(name: string, ...steps: readonly Drawn[]): Flow {
  return {
    version: flowVersion,
    name,
    nodes: steps.map((step) => step.node),
    edges: steps.flatMap((step) => step.edges),
    layout: {},
  };
}

function line(from: string, exit: string, to: string | undefined): Edge[] {
  return to === undefined ? [] : [{ from, exit, to }];
}

/** The flow's start, by `triggers` or by hand, and the step it begins with. */
export function start(to: string, ...triggers: readonly Trigger[]): Drawn {
  const node: FlowNode = { id: 'start', kind: 'start', data: { triggers: [...triggers] } };
  return { node, edges: line('start', 'next', to) };
}

/** A text, and the step after it. */
export function say(id: string, text: string, to: string): Drawn {
  return { node: { id, kind: 'message', data: { text } }, edges: line(id, 'next', to) };
}

/** An answer: its id, what people see, where it leads, and what else means it. */
export function choice(id: string, label: string, to: string, ...accepts: readonly Accept[]): Choice {
  return { answer: accepts.length === 0 ? { id, label } : { id, label, accepts: [...accepts] }, to };
}

/** Other words that mean an answer. */
export function words(...list: readonly string[]): Accept {
  return { type: 'words', words: [...list] };
}

/** What a question may say besides its text and answers; a way that is left out takes the kind's default. */
export interface Asking {
  readonly saveAs?: string;
  /** Sent when a reply is not understood. */
  readonly again?: string;
  readonly anythingElse?: string;
  /** How often it is asked again. */
  readonly retries?: number;
  /** How long it waits, ISO 8601, and the step that follows the silence, in sending hours. */
  readonly noReply?: readonly [after: string, to: string];
}

/** A question, its answers, and what it does with everything else. */
export function ask(id: string, text: string, choices: readonly Choice[], more: Asking = {}): Drawn {
  const { saveAs, again, retries, anythingElse, noReply } = more;
  const otherwise = {
    ...(retries === undefined ? {} : { retries }),
    ...(again === undefined ? {} : { text: again }),
  };
  const data: DataOf<'question'> = {
    text,
    answers: choices.map(({ answer }) => answer),
    ...(saveAs === undefined ? {} : { saveAs }),
    ...(Object.keys(otherwise).length === 0 ? {} : { anythingElse: otherwise }),
    ...(noReply === undefined ? {} : { noReply: { after: noReply[0], inHours: true } }),
  };
  const edges = [
    ...choices.flatMap(({ answer, to }) => line(id, answer.id, to)),
    ...line(id, 'anything-else', anythingElse),
    ...line(id, 'no-reply', noReply?.[1]),
  ];
  return { node: { id, kind: 'question', data }, edges };
}

/** Puts one tag on the contact. */
export function tag(id: string, name: string, to: string): Drawn {
  return { node: { id, kind: 'tag', data: { add: [name], remove: [] } }, edges: line(id, 'next', to) };
}

/** Takes one tag off the contact. */
export function untag(id: string, name: string, to: string): Drawn {
  return { node: { id, kind: 'tag', data: { add: [], remove: [name] } }, edges: line(id, 'next', to) };
}

/** Lets time pass, ISO 8601, and then goes on in sending hours. */
export function pause(id: string, time: string, to: string): Drawn {
  return { node: { id, kind: 'wait', data: { for: time, inHours: true } }, edges: line(id, 'next', to) };
}

/** Goes to `then` where the condition holds, else to `otherwise`.  */
export function fork(id: string, test: Condition, label: string, then: string, otherwise: string): Drawn {
  const exit = `${id}-yes`;
  const data = { cases: [{ id: exit, label, when: { all: [test] } }] };
  return {
    node: { id, kind: 'branch', data },
    edges: [...line(id, exit, then), ...line(id, 'otherwise', otherwise)],
  };
}

/** A handoff's words; the ways out are the step when the person is done and the one when nobody came. */
export interface HandingOver {
  readonly text: string;
  readonly closed: string;
  readonly done: string;
  readonly unanswered?: string;
}

/** Hands the conversation to a person, who has five minutes to take it. */
export function handTo(id: string, over: HandingOver): Drawn {
  const data: DataOf<'handoff'> = {
    to: { anyone: true },
    text: over.text,
    answerWithin: 'PT5M',
    afterHoursText: over.closed,
  };
  return {
    node: { id, kind: 'handoff', data },
    edges: [...line(id, 'done', over.done), ...line(id, 'unanswered', over.unanswered)],
  };
}

/** The conversation's end. */
export function end(id = 'end'): Drawn {
  return { node: { id, kind: 'end', data: {} }, edges: [] };
}
