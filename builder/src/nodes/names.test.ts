import { expect, test } from 'vitest';
import { cardLabel, stepTitle } from './names.ts';

test.each([
  ['Hi {{first_name|there}}! Reply C.', 'Hi First name! Reply C.'],
  ['Order {{ order_number }} is on its way', 'Order Order number is on its way'],
  [`${'a'.repeat(40)} {{first_name|there}}`, `${'a'.repeat(40)} First …`],
  [`${'a'.repeat(20)} {{first_name|${'there '.repeat(20)}}}`, `${'a'.repeat(20)} …`],
  ['', 'New message'],
])('a step that texts "%s" is called "%s"', (text, title) => {
  expect(stepTitle({ id: 'm', kind: 'message', data: { text } })).toBe(title);
});

test.each([
  [{ add: ['Confirmed', 'VIP'], remove: ['New'] }, 'Tag: Confirmed, VIP, − New'],
  [{ add: [], remove: ['New'] }, 'Tag: − New'],
  [{ add: [], remove: [] }, 'No tag yet'],
])('what a tag step changes is said with what it is: %j', (data, title) => {
  const node = { id: 't', kind: 'tag', data } as const;
  expect(stepTitle({ ...node, data: { add: [...data.add], remove: [...data.remove] } })).toBe(title);
  expect(cardLabel({ ...node, data: { add: [...data.add], remove: [...data.remove] } })).toMatch(
    /^Tag: (?!Tag)/,
  );
});

test('a text that begins with a plus is no tag', () => {
  expect(stepTitle({ id: 'm', kind: 'message', data: { text: '+ 10 % off' } })).toBe('+ 10 % off');
});
