import { expect, test } from 'vitest';
import { store } from '../document/test-visit.ts';
import { thisTab } from './tab.ts';

test('a tab that is loaded again keeps its name, a copy of it gets another', () => {
  const storage = store();
  const first = thisTab(() => storage);
  const copy = thisTab(() => storage);
  expect(copy.name).not.toBe(first.name);
  first.keep();
  expect(thisTab(() => storage).name).toBe(first.name);
});

test('a page that came back is not copied either', () => {
  const storage = store();
  const tab = thisTab(() => storage);
  tab.keep();
  tab.hide();
  expect(thisTab(() => storage).name).not.toBe(tab.name);
});

test('without a store every page is a tab of its own', () => {
  const forbidden = () => {
    throw new Error('SecurityError');
  };
  const tab = thisTab(forbidden);
  tab.keep();
  expect(thisTab(forbidden).name).not.toBe(tab.name);
});
