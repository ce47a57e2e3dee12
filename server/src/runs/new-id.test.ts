import { expect, it } from 'vitest';
import { newIdAt } from './new-id.ts';

it('is a UUID of version 7 that begins with its time', () => {
  const id = newIdAt(Date.UTC(2026, 4, 4));
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.slice(0, 13).replace('-', ''), 16)).toBe(Date.UTC(2026, 4, 4));
});

it('is new each time, and sorts by time', () => {
  const ids = Array.from({ length: 2_000 }, (_, i) => newIdAt(1_000_000 + i));
  expect(new Set(ids).size).toBe(2_000);
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(Array.from({ length: 2_000 }, () => newIdAt(5))).size).toBe(2_000);
});
