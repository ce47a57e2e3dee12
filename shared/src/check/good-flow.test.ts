import { describe, expect, it } from 'vitest';
import { ask, end, flowOf, say, start } from '../engine/play.testing.ts';
import { checkFlow, type Known } from './check.ts';

const a = { id: 'a', label: 'A' };
const b = { id: 'b', label: 'B' };
const saying = (text: string) => flowOf([start, say(text, 'say'), end], 'start.next > say', 'say.next > end');

describe('a good flow', () => {
  const good = flowOf(
    [
      {
        id: 'start',
        kind: 'start',
        data: {
          triggers: [
            { type: 'keyword', words: ['BOOK'] },
            { type: 'date', field: 'check_up', offset: '-P1D' },
          ],
        },
      },
      ask({ text: 'Hi {{first_name|there}}! Reply A or B.', answers: [a, b], saveAs: 'choice' }),
      say('You chose {{choice|well}}, on {{check_up|the day}}, says {{business_name}}.', 'say'),
      { id: 'wait', kind: 'wait', data: { for: 'P3D', inHours: true } },
      end,
    ],
    'start.next > ask',
    'ask.a > say',
    'ask.b > wait',
    'say.next > end',
    'wait.next > ask',
  );

  it('has no problem: anything else and no reply have their defaults, and loops wait', () => {
    expect(checkFlow(good)).toEqual([]);
  });

  it.each([
    ['a name that nothing fills in is a blocker', [], 'blocker'],
    ['unless the workspace has such a field', ['lucky_number'], undefined],
  ] as const)('%s', (_, fields, level) => {
    const known: Known = { fields };
    const flow = saying('Your number is {{lucky_number}}!');
    const found = checkFlow(flow, known).find((problem) => problem.code === 'unknown_name');
    expect(found?.level).toBe(level);
  });

  it('an unknown name with a fallback is only a warning', () => {
    const [problem] = checkFlow(saying('Your number is {{lucky_number|seven}}!'));
    expect([problem?.code, problem?.level]).toEqual(['unknown_name', 'warning']);
  });

  it('lists problems in the order of the steps', () => {
    const flow = flowOf(
      [start, say('', 'one'), say('[Two]', 'two'), say('', 'three'), end],
      'start.next > one',
      'one.next > two',
      'two.next > three',
      'three.next > end',
    );
    expect(checkFlow(flow).map((problem) => problem.nodeId)).toEqual(['one', 'two', 'three']);
  });

  it('names the loop once, wherever one comes into it', () => {
    const flow = flowOf(
      [start, say('In', 'in'), say('1', 'one'), say('2', 'two')],
      'start.next > in',
      'in.next > one',
      'one.next > two',
      'two.next > one',
    );
    expect(checkFlow(flow).filter((problem) => problem.code === 'endless_loop')).toHaveLength(1);
  });
});

it('a blank that names an answer says which', () => {
  const answers = [a, { ...b, label: '[Other time]' }];
  const flow = flowOf(
    [start, ask({ text: 'A or B?', answers }), end],
    'start.next > ask',
    'ask.a > end',
    'ask.b > end',
  );
  const [left] = checkFlow(flow).filter(({ code }) => code === 'blank_left');
  expect(left).toMatchObject({
    field: 'answers.1.label',
    message: expect.stringMatching(/^Answer 2 is still called “\[Other time\]”\./),
  });
});
