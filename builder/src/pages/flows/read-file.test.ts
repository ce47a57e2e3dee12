import { exampleFlow } from '@parley/shared/flow/example-flow';
import { maxBytes } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import { readFile } from './read-file.ts';

const file = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) });
const whole = JSON.stringify(exampleFlow);

test('an exported flow is read as it was', async () => {
  expect(await readFile(file(whole))).toMatchObject({ ok: true, flow: exampleFlow });
});

test.each([
  ['half of one', file(whole.slice(0, 300)), 'not a flow file, or only a part of one'],
  ['nothing', file(''), 'not a flow file, or only a part of one'],
  ['a huge one', file('{}', maxBytes + 1), 'larger than 8 MB'],
  ['something else', file('{"name":"package","dependencies":{}}'), 'not a Parley flow'],
  ['a list', file('[1,2]'), 'not a Parley flow'],
  ['one of a newer release', file(JSON.stringify({ ...exampleFlow, version: 99 })), 'newer release'],
  ['a broken one', file(JSON.stringify({ ...exampleFlow, edges: 'none' })), '“edges” is not as it should be'],
])('%s is refused in words', async (_, read, why) => {
  const result = await readFile(read);
  expect(result.ok ? '' : result.why).toContain(why);
});

test('a file that cannot be read is refused, too', async () => {
  const gone = { size: 10, text: () => Promise.reject(new Error('gone')) };
  expect(await readFile(gone)).toMatchObject({ ok: false });
});
