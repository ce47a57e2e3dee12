import type { Comparison, Condition } from '@parley/shared/nodes/condition';
import { formWords } from '../words/form.ts';

/** What a condition is about. */
export type About = 'field' | 'tag' | 'hours';

export const abouts: readonly { readonly value: About; readonly label: string }[] = [
  { value: 'field', label: formWords.whatWeKnowOfThem },
  { value: 'tag', label: formWords.aTag },
  { value: 'hours', label: formWords.officeHours },
];

interface Choice {
  readonly value: Comparison;
  readonly label: string;
}

/** The comparisons that make sense for each, in words. */
export const comparisonsFor: Readonly<Record<About, readonly Choice[]>> = {
  field: [
    { value: 'equals', label: formWords.is },
    { value: 'not-equals', label: formWords.isNot },
    { value: 'contains', label: formWords.contains },
    { value: 'at-least', label: formWords.isAtLeast },
    { value: 'at-most', label: formWords.isAtMost },
    { value: 'exists', label: formWords.isKnown },
    { value: 'missing', label: formWords.isNotKnown },
  ],
  tag: [
    { value: 'exists', label: formWords.theyHaveIt },
    { value: 'missing', label: formWords.theyDontHaveIt },
  ],
  hours: [
    { value: 'within', label: formWords.itIsOpen },
    { value: 'missing', label: formWords.itIsClosed },
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
