import { expect, test } from 'vitest';
import { stepTitle } from './names.ts';

test.each([
  ['Hi {{first_name|there}}! Reply C.', 'Hi First name! Reply C.'],
  ['Order {{ order_number }} is on its way', 'Order Order number is on its way'],
  [`${'a'.repeat(40)} {{first_name|there}}`, `${'a'.repeat(40)} First …`],
  [`${'a'.repeat(20)} {{first_name|${'there '.repeat(20)}}}`, `${'a'.repeat(20)} …`],
  ['', 'New message'],
])('a step that texts "%s" is called "%s"', (text, title) => {
  expect(stepTitle({ id: 'm', kind: 'message', data: { text } })).toBe(title);
});
