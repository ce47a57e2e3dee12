import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { migrations } from './open-database.ts';

/** Migrations that have been released, by the hash of their file: a change of the tables is a new migration. */
const released: Readonly<Record<string, string>> = {
  '0001-start': '7dac08f4333eb8f03ed53c92f224e2e1195de50ac3b76e48c0b9f8158bb48fbb',
  '0002-lists': '367396fcf2b6fc238a965f33909eb1d3c1899cb2806c80efd84ce4065db7251f',
  '0003-flow-life': '1ccf42592d1754d1c4bdc9a6fbe7654729064dd5fc922e2386dae0693fb507f7',
  '0004-results': '7b289503a06306c3129e17e8582e446ec12e24c761802f387be301b99dd05927',
};

const hashOf = (name: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(`./migrations/${name}.ts`, import.meta.url)))
    .digest('hex');

it.each(Object.entries(released))('%s is as it was released', (name, hash) => {
  expect(hashOf(name)).toBe(hash);
});

it('are numbered without a gap', () => {
  const numbers = Object.keys(migrations).map((name) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_number, i) => i + 1));
});
