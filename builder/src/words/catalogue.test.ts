import { expect, test } from 'vitest';
import { catalogue, speak } from './catalogue.ts';

test('words are English, unless another language has them', () => {
  const english = { tidy: 'Tidy up', steps: (n: number) => `${n} steps` };
  expect(catalogue('canvas', english).steps(3)).toBe('3 steps');
  speak({ canvas: { tidy: 'Aufräumen' } });
  expect(catalogue('canvas', english).tidy).toBe('Aufräumen');
  expect(catalogue('canvas', english).steps(3)).toBe('3 steps');
  expect(catalogue('other', english).tidy).toBe('Tidy up');
  speak({});
});
