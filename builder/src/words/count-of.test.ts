import { expect, test } from 'vitest';
import { countOf } from './count-of.ts';

test('a count names its things', () => {
  expect(countOf(1, 'person', 'people')).toBe('1 person');
  expect(countOf(1200, 'change')).toBe('1,200 changes');
});
