import { expect, it } from 'vitest';
import { ask, end, flowOf, say, start } from '../engine/play.testing.ts';
import { checkFlow } from './check.ts';
import { mend } from './mend.ts';

const flow = flowOf(
  [start, say('Dear customer, we are “open” — come 🎉 and 🎊 see 🥳! '.repeat(2), 'say'), end],
  'start.next > say',
  'say.next > end',
);

it('mends one after the other what was found at once', () => {
  const found = checkFlow(flow).filter(({ fix }) => fix !== undefined);
  expect(found.length).toBeGreaterThan(2);
  const mended = found.reduce((now, problem) => mend(now, problem), flow);
  expect(checkFlow(mended).filter(({ level }) => level !== 'tip')).toEqual([]);
});

it('leaves alone what was written meanwhile', () => {
  const stopping = (text: string) =>
    flowOf(
      [
        start,
        ask({
          text,
          answers: [
            { id: 'a', label: 'Cancel' },
            { id: 'b', label: 'Keep' },
          ],
        }),
        end,
      ],
      'start.next > ask',
      'ask.a > end',
      'ask.b > end',
    );
  const [problem] = checkFlow(stopping('Reply Keep or Cancel.'));
  if (problem === undefined) throw new Error('no problem');
  const now = stopping('Still fine? Reply Keep or Cancel.');
  expect(mend(now, problem).nodes[1]?.data).toMatchObject({ text: 'Still fine? Reply Keep or No.' });
});

it('changes nothing where there is no fix, or the text is another one', () => {
  const [first] = checkFlow(flow);
  if (first === undefined) throw new Error('no problem');
  const { fix: _, ...unfixed } = first;
  expect(mend(flow, unfixed)).toBe(flow);
  const other = flowOf([start, say('Hi!', 'say'), end], 'start.next > say', 'say.next > end');
  for (const problem of checkFlow(flow)) expect(mend(other, problem)).toEqual(other);
});
