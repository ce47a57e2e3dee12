import { afterEach, expect, test, vi } from 'vitest';
import { anyInSight } from './in-sight.ts';
import { flowOnPage, rememberView, viewBefore } from './seen-before.ts';

const cards = [{ position: { x: 0, y: 0 }, measured: { width: 320, height: 100 } }];
const pane = { width: 1000, height: 700 };

test.each([
  ['in the middle', { x: 300, y: 300, zoom: 1 }, true],
  ['half out at the left', { x: -200, y: 300, zoom: 1 }, true],
  ['out at the left', { x: -330, y: 300, zoom: 1 }, false],
  ['in, where it is drawn larger', { x: -330, y: 300, zoom: 2 }, true],
  ['below the window', { x: 0, y: 701, zoom: 1 }, false],
])('a card %s', (_, view, seen) => expect(anyInSight(cards, view, pane)).toBe(seen));

afterEach(() => vi.unstubAllGlobals());

test('the last view of each of the last forty flows is remembered', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  for (let i = 0; i < 41; i++) rememberView(`f${i}`, { x: i + 0.4, y: 0, zoom: 0.51234 });
  expect(viewBefore('f40')).toEqual({ x: 40, y: 0, zoom: 0.512 });
  expect(viewBefore('f0')).toBeNull();
  kept.set('parley.canvas-views', '[["f1",{"x":1,"y":null,"zoom":1}],3]');
  expect(viewBefore('f1')).toBeNull();
  kept.set('parley.canvas-views', 'no JSON');
  expect(viewBefore('f1')).toBeNull();
});

test.each([
  ['/flows/f-1', 'f-1'],
  ['/flows/f-1/versions/2', 'f-1'],
  ['/iframe.html', null],
])('the flow of %s', (path, flow) => expect(flowOnPage(path)).toBe(flow));
