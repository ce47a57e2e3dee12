import { expect, test } from 'vitest';
import type { FlowListItem } from '../../api/client.ts';
import { filterFlows, foldersOf } from './filter-flows.ts';

const flow = (name: string, folder = '') => ({ name, folder }) as FlowListItem;
const flows = [flow('Café reminder', 'Dental'), flow('After the visit'), flow('Reminder to pay', 'Billing')];

test.each([
  [{ text: '', folder: null }, ['Café reminder', 'After the visit', 'Reminder to pay']],
  [{ text: 'remind', folder: null }, ['Café reminder', 'Reminder to pay']],
  [{ text: 'REMINDER cafe', folder: null }, ['Café reminder']],
  [{ text: '', folder: 'Billing' }, ['Reminder to pay']],
  [{ text: '', folder: '' }, ['After the visit']],
  [{ text: 'visit', folder: 'Dental' }, []],
])('%j finds %j', (filter, names) => {
  expect(filterFlows(flows, filter).map(({ name }) => name)).toEqual(names);
});

test('folders are those that have a flow', () => {
  expect(foldersOf(flows)).toEqual(['Billing', 'Dental']);
});
