import * as z from 'zod/mini';
import { durationInWords, parseDuration } from '../time/duration.ts';
import type { NodeProblem } from './node-kind.ts';

/** How people get into a flow. `offset` is ISO 8601, negative for before; `at` is a local hour, `HH:MM`. */
export const triggerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('keyword'), words: z.array(z.string()) }),
  z.object({ type: z.literal('opt-in'), form: z.optional(z.string()) }),
  z.object({ type: z.literal('tag-added'), tag: z.string() }),
  z.object({ type: z.literal('event'), name: z.string() }),
  z.object({ type: z.literal('date'), field: z.string(), offset: z.string(), at: z.optional(z.string()) }),
  z.object({ type: z.literal('manual') }),
]);
export type Trigger = z.infer<typeof triggerSchema>;
export type TriggerType = Trigger['type'];

const wordings: { [T in TriggerType]: (trigger: Extract<Trigger, { type: T }>) => string } = {
  keyword: (t) => `When someone texts ${t.words.join(' or ') || '…'}`,
  'opt-in': (t) => (t.form === undefined ? 'When someone joins' : `When someone joins by ${t.form}`),
  'tag-added': (t) => `When the tag ${t.tag || '…'} is added`,
  event: (t) => `When “${t.name || '…'}” happens`,
  date: (t) => {
    const before = t.offset.startsWith('-');
    const span = durationInWords(before ? t.offset.slice(1) : t.offset);
    return `${span} ${before ? 'before' : 'after'} ${t.field || '…'}${t.at === undefined ? '' : `, at ${t.at}`}`;
  },
  manual: () => 'Started by hand',
};

/** A trigger as a sentence: "24 hours before appointment". */
export function triggerInWords(trigger: Trigger): string {
  return (wordings[trigger.type] as (t: Trigger) => string)(trigger);
}

const finders: {
  [T in TriggerType]: (trigger: Extract<Trigger, { type: T }>, field: string) => readonly NodeProblem[];
} = {
  keyword: (t, field) => [
    ...(t.words.some((word) => word.trim() !== '')
      ? []
      : [{ code: 'trigger_without_word', level: 'blocker', field } as const]),
  ],
  'opt-in': () => [],
  'tag-added': (t, field) => (t.tag.trim() === '' ? [missing('tag', field)] : []),
  event: (t, field) => (t.name.trim() === '' ? [missing('event', field)] : []),
  date: (t, field) => [
    ...(t.field.trim() === '' ? [missing('date field', field)] : []),
    ...(parseDuration(t.offset).ok ? [] : [{ code: 'bad_duration', level: 'blocker', field } as const]),
    ...hourProblems(t.at, field),
  ],
  manual: () => [],
};

function missing(what: string, field: string): NodeProblem {
  return { code: 'trigger_incomplete', level: 'blocker', field, facts: { what } };
}

/** People sleep, and the law lets them (47 CFR 64.1200(c)(1)). */
function hourProblems(at: string | undefined, field: string): NodeProblem[] {
  if (at === undefined) return [];
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) return [{ code: 'bad_hour', level: 'blocker', field }];
  if (at >= '08:00' && at <= '21:00') return [];
  return [{ code: 'sends_at_night', level: 'warning', field, facts: { at } }];
}

/** What is wrong with one trigger, reserved words aside (check/trigger-words); `field` is its place, such as `triggers.0`. */
export function triggerProblems(trigger: Trigger, field: string): readonly NodeProblem[] {
  return (finders[trigger.type] as (t: Trigger, f: string) => readonly NodeProblem[])(trigger, field);
}
