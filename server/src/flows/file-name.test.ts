import { expect, test } from 'vitest';
import { fileNameOf } from './file-name.ts';

test.each([
  ['Reminder', 'filename="Reminder.json"'],
  ['Day 3: "check-in"/old', 'filename="Day 3 check-in old.json"'],
  ['Année – été', `filename="Anne  t.json"; filename*=UTF-8''Ann%C3%A9e%20%E2%80%93%20%C3%A9t%C3%A9.json`],
  ['👍', `filename="flow.json"; filename*=UTF-8''%F0%9F%91%8D.json`],
  ['it’s (fine)', `filename="its (fine).json"; filename*=UTF-8''it%E2%80%99s%20%28fine%29.json`],
  ['..', 'filename="flow.json"'],
  ['a\r\nset-cookie: b', 'filename="a set-cookie b.json"'],
  ['\ud800', 'filename="flow.json"'],
])('%j', (name, header) => {
  expect(fileNameOf(name, 'json')).toBe(header);
});
