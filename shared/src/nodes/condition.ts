import * as z from 'zod/mini';
import { fieldValue } from '../text/field-value.ts';
import type { Context } from './node-kind.ts';

export const comparisons = [
  'equals',
  'not-equals',
  'contains',
  'at-least',
  'at-most',
  'exists',
  'missing',
  'within',
] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * One condition about the contact or the hour: exactly one of `field`, `tag` and `hours` says what is compared.
 * `{"field": "rating", "is": "at-least", "value": 4}` · `{"tag": "VIP", "is": "exists"}` ·
 * `{"hours": "office", "is": "within"}`.
 */
const conditionSchema = z.object({
  field: z.optional(z.string()),
  tag: z.optional(z.string()),
  hours: z.optional(z.string()),
  is: z.enum(comparisons),
  value: z.optional(z.union([z.string(), z.number(), z.boolean()])),
});
export type Condition = z.infer<typeof conditionSchema>;

/** All of these, or any of these. An empty list is never met: a case nobody has filled in catches nobody. */
export const whenSchema = z.union([
  z.object({ all: z.array(conditionSchema) }),
  z.object({ any: z.array(conditionSchema) }),
]);
export type When = z.infer<typeof whenSchema>;

export function conditionsOf(when: When): readonly Condition[] {
  return 'all' in when ? when.all : when.any;
}

/** Whether `when` holds for the contact at this moment. Text is compared without case and outer space. */
export function holds(when: When, context: Context): boolean {
  const conditions = conditionsOf(when);
  if (conditions.length === 0) return false;
  const met = (condition: Condition) => isMet(condition, context);
  return 'all' in when ? conditions.every(met) : conditions.some(met);
}

function isMet(condition: Condition, context: Context): boolean {
  if (condition.hours !== undefined) {
    const within = context.world.open.includes(condition.hours);
    return condition.is === 'missing' || condition.is === 'not-equals' ? !within : within;
  }
  if (condition.tag !== undefined) {
    const wanted = plain(condition.tag);
    const has = context.contact.tags.some((tag) => plain(tag) === wanted);
    return condition.is === 'missing' || condition.is === 'not-equals' ? !has : has;
  }
  return compare(fieldOf(condition.field ?? '', context), condition.is, String(condition.value ?? ''));
}

function fieldOf(name: string, context: Context): string {
  const { fields, phone } = context.contact;
  return fieldValue(fields, name) ?? (name === 'phone' ? phone : '');
}

const plain = (text: string) => text.normalize('NFKC').trim().toLowerCase();

function compare(actual: string, is: Comparison, wanted: string): boolean {
  switch (is) {
    case 'equals':
    case 'within':
      return same(actual, wanted);
    case 'not-equals':
      return !same(actual, wanted);
    case 'contains':
      return wanted.trim() !== '' && plain(actual).includes(plain(wanted));
    case 'at-least':
      return order(actual, wanted) >= 0;
    case 'at-most':
      return order(actual, wanted) <= 0;
    case 'exists':
      return actual.trim() !== '';
    case 'missing':
      return actual.trim() === '';
  }
}

function asNumber(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text.replace(/,/g, ''));
}

function same(actual: string, wanted: string): boolean {
  return plain(actual) === plain(wanted) || asNumber(actual) === asNumber(wanted);
}

/**
 * Numbers by size, ISO dates and everything else by the alphabet. NaN, which is neither more nor less, where nothing
 * is known, and for a number beside something that is none: "great" is not at least 4.
 */
function order(actual: string, wanted: string): number {
  const [a, b] = [asNumber(actual), asNumber(wanted)];
  if (actual.trim() === '' || Number.isNaN(a) !== Number.isNaN(b)) return Number.NaN;
  if (!Number.isNaN(a)) return a - b;
  return plain(actual) < plain(wanted) ? -1 : plain(actual) > plain(wanted) ? 1 : 0;
}

const words: Record<Comparison, string> = {
  equals: 'is',
  'not-equals': 'is not',
  contains: 'contains',
  'at-least': 'is at least',
  'at-most': 'is at most',
  exists: 'is known',
  missing: 'is not known',
  within: 'is',
};

/** A condition as a person would say it: "rating is at least 4", "has the tag VIP". */
function conditionInWords(condition: Condition): string {
  const not = condition.is === 'missing' || condition.is === 'not-equals';
  if (condition.hours !== undefined) return `it is ${not ? 'outside' : 'within'} ${condition.hours} hours`;
  if (condition.tag !== undefined) return `${not ? 'does not have' : 'has'} the tag ${condition.tag || '…'}`;
  const value = ['exists', 'missing'].includes(condition.is) ? '' : ` ${condition.value ?? '…'}`;
  return `${condition.field || '…'} ${words[condition.is]}${value}`;
}

/** The whole of a case's conditions in words, joined by "and" or "or". */
export function whenInWords(when: When): string {
  return conditionsOf(when)
    .map(conditionInWords)
    .join('all' in when ? ' and ' : ' or ');
}
