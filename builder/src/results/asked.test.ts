import { expect, test } from 'vitest';
import { type Asked, askedFrom, askedInto, asUsual, queryOf, versionMeant } from './asked.ts';

test.each<readonly [search: string, asked: Partial<Asked>]>([
  ['', {}],
  ['?of=3&as=table', { version: 3, form: 'table' }],
  ['?of=all&from=2026-05-04&to=2026-05-10', { version: 'all', from: '2026-05-04', to: '2026-05-10' }],
  ['?practice=0', { practice: false }],
  ['?of=-1&from=yesterday&as=song&practice=maybe', {}],
])('%s is read', (search, asked) => {
  expect(askedFrom(search)).toEqual({ ...asUsual, ...asked });
});

test.each<readonly [asked: Partial<Asked> | null, search: string, written: string]>([
  [{}, '?view=results', '?view=results'],
  [{ version: 2, form: 'table' }, '?view=results', '?view=results&of=2&as=table'],
  [{ version: 'all', from: '2026-05-04', practice: true }, '', '?of=all&from=2026-05-04&practice=1'],
  [null, '?view=script&of=2&from=2026-05-04&as=table', '?view=script'],
])('%j is written into “%s”', (asked, search, written) => {
  expect(askedInto(search, asked && { ...asUsual, ...asked })).toBe(written);
});

test.each<readonly [asked: Partial<Asked>, version: number | 'all', query: string]>([
  [{}, 'all', ''],
  [{}, 2, '?version=2'],
  [{ from: '2026-05-04', practice: false }, 2, '?version=2&from=2026-05-04&practice=0'],
  [{ from: '2026-05-10', to: '2026-05-04' }, 'all', '?from=2026-05-04&to=2026-05-10'],
])('%j of version %s is asked for', (asked, version, query) => {
  expect(queryOf({ ...asUsual, ...asked }, version)).toBe(query);
});

test.each([
  [null, 2, [3, 2, 1], 2],
  [null, null, [1, 3, 2], 3],
  [1, 2, [2, 1], 1],
  ['all', 2, [2, 1], 'all'],
  [9, 2, [2, 1], 2],
  [null, null, [], null],
  [null, 1, [], 1],
] as const)('asked for %s, with %s live and %j published: %s', (asked, live, published, meant) => {
  expect(versionMeant(asked, live, published)).toBe(meant);
});
