import { expect, it } from 'vitest';
import { fieldValue } from './field-value.ts';

it.each([
  [{ first_name: 'Ann' }, 'first_name', 'Ann'],
  [{ 'First name': 'Ann' }, 'first_name', 'Ann'],
  [{ orderNumber: '7' }, 'order_number', '7'],
  [{ orderNumber: '7' }, 'ordernumber', '7'],
  [{ firstname: 'Bea', first_name: 'Ann' }, 'first_name', 'Ann'],
  [{}, 'first_name', undefined],
  [{}, '__proto__', undefined],
  [{}, 'constructor', undefined],
] as const)('in %o, %s is %s', (fields, name, value) => {
  expect(fieldValue(fields as Record<string, string>, name)).toBe(value);
});
