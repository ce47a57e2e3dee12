import { afterEach, expect, test, vi } from 'vitest';
import { exampleFlow } from '../try-it/example-flow.ts';
import { draftPort } from './draft-port.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  ['a small flow', 'tea', true],
  ['20,000 letters of one byte', 'a'.repeat(20_000), true],
  ['20,000 letters of three bytes', '語'.repeat(20_000), false],
])('the last save of a page outlives it where a browser lets it: %s', (_, name, keepalive) => {
  const fetched = vi.fn((_path: string, _init: RequestInit) => Promise.resolve(new Response('{}')));
  vi.stubGlobal('fetch', fetched);
  draftPort('f1').saveAndLeave({ ...exampleFlow, name }, 3);
  expect(fetched).toHaveBeenCalledOnce();
  expect(fetched.mock.calls[0]?.[1]).toMatchObject({ method: 'PUT', keepalive });
});
