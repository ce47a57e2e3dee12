import type { Comparison, Condition } from '@parley/shared/nodes/condition';

/** What a condition is about. */
export type About = 'field' | 'tag' | 'hours';

export const abouts: readonly { readonly value: About; readonly label: string }[] = [
  { value: 'field', label: 'What we know of them' },
  { value: 'tag', label: 'A tag' },
  { value: 'hours', label: 'Office hours' },
];

interface Choice {
  readonly value: Comparison;
  readonly label: string;
}

/** The comparisons that make sense for each, in words. */
export const comparisonsFor: Readonly<Record<About, readonly Choice[]>> = {
  field: [
    { value: 'equals', label: 'is' },
    { value: 'not-equals', label: 'is not' },
    { value: 'contains', label: 'contains' },
    { value: 'at-least', label: 'is at least' },
    { value: 'at-most', label: 'is at most' },
    { value: 'exists', label: 'is known' },
    { value: 'missing', label: 'is not known' },
  ],
  tag: [
    { value: 'exists', label: 'they have it' },
    { value: 'missing', label: 'they don’t have it' },
  ],
  hours: [
    { value: 'within', label: 'it is open' },
    { value: 'missing', label: 'it is closed' },
  ],
};

export function aboutOf(condition: Condition): About {
  if (condition.hours !== undefined) return 'hours';
  return condition.tag === undefined ? 'field' : 'tag';
}

export function blankCondition(about: About): Condition {
  if (about === 'hours') return { hours: 'office', is: 'within' };
  return about === 'tag' ? { tag: '', is: 'exists' } : { field: '', is: 'equals', value: '' };
}

/** False where the comparison says it all: "is known". */
export function takesValue(condition: Condition): boolean {
  return aboutOf(condition) === 'field' && condition.is !== 'exists' && condition.is !== 'missing';
}
