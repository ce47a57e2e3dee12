import { afterEach, expect, test, vi } from 'vitest';
import { ensureChromium, findChromium } from './chromium.ts';

afterEach(() => vi.unstubAllEnvs());

test('CHROMIUM_PATH comes first, before any browser of the system', () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  expect(findChromium()).toBe(process.execPath);
  expect(ensureChromium(() => expect.unreachable('nothing to install'))).toBe(process.execPath);
});

test('a CHROMIUM_PATH that leads nowhere is told, not passed over', () => {
  vi.stubEnv('CHROMIUM_PATH', '/nowhere/chromium');
  expect(() => findChromium()).toThrow('CHROMIUM_PATH is /nowhere/chromium, but there is no such file.');
});
