import * as z from 'zod/mini';
import type { HandoffTo } from '../run/effect.ts';
import { isWait } from '../time/duration.ts';
import { defineNodeKind, type NodeProblem } from './node-kind.ts';
import { textProblems } from './text-field.ts';

const data = z.object({
  to: z.union([
    z.object({ anyone: z.literal(true) }),
    z.object({ team: z.string() }),
    z.object({ person: z.string() }),
    z.object({ roundRobin: z.string() }),
  ]),
  text: z.optional(z.string()),
  answerWithin: z.optional(z.string()),
  afterHoursText: z.optional(z.string()),
});
export type HandoffData = z.infer<typeof data>;

/** Whom it goes to, in words: "anyone", "the Sales team". A person's name is the caller's to know. */
export function handoffToInWords(to: HandoffTo, people: Readonly<Record<string, string>> = {}): string {
  if ('anyone' in to) return 'anyone';
  if ('team' in to) return `the ${to.team || '…'} team`;
  if ('roundRobin' in to) return `the ${to.roundRobin || '…'} team, in turn`;
  return Object.hasOwn(people, to.person) ? (people[to.person] ?? 'a person') : 'a person';
}

function problems(data: HandoffData): NodeProblem[] {
  const found = [...textProblems(data.text ?? '', 'text')];
  if (data.answerWithin !== undefined && !isWait(data.answerWithin))
    found.push({ code: 'bad_duration', level: 'blocker', field: 'answerWithin' });
  if ((data.afterHoursText ?? '').trim() === '')
    found.push({
      code: 'no_after_hours_text',
      level: 'warning',
      field: 'afterHoursText',
      fix: {
        label: 'Add a text',
        data: { ...data, afterHoursText: "We're closed right now. A person will text you when we open." },
      },
    });
  return found;
}

/**
 * Hands the conversation to a person and waits until they are done. While the office is open, `answerWithin`
 * (ISO 8601) is the time they have to take it; then the run goes on by `unanswered`. While it is closed the
 * contact gets `afterHoursText` instead, and nobody is expected to hurry.
 */
export const handoff = defineNodeKind({
  kind: 'handoff',
  title: 'Hand to a person',
  data,
  blank: (): HandoffData => ({ to: { anyone: true }, text: '', answerWithin: 'PT5M' }),
  exits: () => [
    { id: 'done', label: 'When they are done', look: 'next', open: 'end' },
    { id: 'unanswered', label: 'Nobody answered', look: 'no-reply', open: 'wait' },
  ],
  summary: (data) => `Hand to ${handoffToInWords(data.to)}`,
  texts: (data) => [
    { field: 'text', text: data.text ?? '', sent: true },
    ...(data.afterHoursText === undefined
      ? []
      : [{ field: 'afterHoursText', text: data.afterHoursText, sent: true }]),
  ],
  withTexts: (data, change): HandoffData => ({
    ...data,
    ...(data.text === undefined ? {} : { text: change(data.text) }),
    ...(data.afterHoursText === undefined ? {} : { afterHoursText: change(data.afterHoursText) }),
  }),
  check: problems,
  waits: true,
  person: (data) => ('person' in data.to ? data.to.person : undefined),
  team: ({ to }) => ('team' in to ? to.team : 'roundRobin' in to ? to.roundRobin : undefined),
  enter: (data, context) => {
    const closed = !context.world.open.includes('office') && (data.afterHoursText ?? '').trim() !== '';
    const text = (closed ? data.afterHoursText : data.text) ?? '';
    const within = closed ? undefined : data.answerWithin;
    return {
      wishes: [
        { type: 'send', text },
        {
          type: 'hand-off',
          to: data.to,
          reason: 'flow',
          ...(within === undefined ? {} : { answerWithin: within }),
        },
        ...(within === undefined ? [] : [{ type: 'timer', after: within, since: 'now' } as const]),
      ],
      stay: true,
    };
  },
  resume: (_data, _context, event) => {
    if (event.type === 'handoff-closed') return { go: 'done' };
    if (event.type === 'handoff-taken') return { stay: true };
    if (event.type === 'timer') return { wishes: [{ type: 'release' }], go: 'unanswered' };
    return { ignore: true };
  },
  accepts: () => true,
});
