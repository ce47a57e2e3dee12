import { afterEach, expect, test, vi } from 'vitest';
import { anyInSight, viewOn } from './in-sight.ts';
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

const here = { x: 0, y: 0, zoom: 1 };
const window1000 = { width: 1000, height: 1000 };

test('steps that are all in sight move nothing', () => {
  expect(viewOn([{ x: 10, y: 10, width: 320, height: 200 }], here, window1000)).toBeNull();
});

test('steps out of sight come to the middle as large as they were', () => {
  expect(viewOn([{ x: 5000, y: 0, width: 320, height: 200 }], here, window1000)).toEqual({
    ...{ x: 500 - 5160, y: 400 },
    zoom: 1,
  });
});

test('more than fits is shown smaller', () => {
  const wide = [
    { x: 0, y: 0, width: 320, height: 200 },
    { x: 2680, y: 0, width: 320, height: 200 },
  ];
  expect(viewOn(wide, here, window1000)?.zoom).toBeLessThan(0.34);
});
