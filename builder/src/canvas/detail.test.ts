import { expect, test } from 'vitest';
import { detailAt } from './detail.ts';

test.each([
  [2, 'full'],
  [0.6, 'full'],
  [0.59, 'some'],
  [0.4, 'some'],
  [0.39, 'title'],
  [0.1, 'title'],
])('at a zoom of %s a card shows: %s', (zoom, detail) => expect(detailAt(zoom)).toBe(detail));
