import { removeNode } from '@parley/shared/flow/edit';
import { exampleFlow } from '@parley/shared/flow/example-flow';
import type { Flow } from '@parley/shared/flow/flow';
import { expect, test } from 'vitest';
import {
  addStepAfter,
  connect,
  disconnect,
  inOrder,
  moveNodes,
  nameFlow,
  nameNode,
  updateData,
} from '../document/commands.ts';
import { diffScript } from './diff-script.ts';

const signs = { removed: '−', added: '+', changed: '~', same: ' ' } as const;

/** As a person reads it: each step's title, then its lines. */
function read(after: Flow, before: Flow = exampleFlow): string[] {
  let last: string | undefined;
  return diffScript(before, after, { u1: 'Sam' }).flatMap(({ what, text, step }) => {
    const head = step !== undefined && step.id !== last ? [`${step.change}: ${step.title}`] : [];
    last = step?.id;
    return [...head, `${signs[what]} ${text}`];
  });
}

test.each<[string, (flow: Flow) => Flow, string[]]>([
  ['nothing', (flow) => flow, []],
  ['a moved card is no difference', moveNodes({ ask: { x: 4, y: 5 } }), []],
  [
    'a text',
    updateData<{ text: string }>('m2', () => ({ text: 'Rate us 1-5 (5 = amazing!)' })),
    [
      'changed: Message: Rate us 1-5 (5 = amazing!)',
      '− Your appointment is still on.',
      '+ Rate us 1-5 (5 = amazing!)',
    ],
  ],
  [
    'only the line of a text that differs',
    updateData<{ text: string }>('m1', ({ text }) => ({ text: `${text}\nSee you soon.` })),
    ["changed: Message: You're confirmed!", '+ See you soon.'],
  ],
  ['the name of the flow', nameFlow('Nudge'), ['~ Now called “Nudge” instead of “Reminder”']],
  ['the name of a step', nameNode('m1', 'Done'), ['changed: Message: Done', '~ Now called “Done”']],
  [
    'a line',
    connect({ from: 'ask', exit: 'c', to: 'm2' }),
    [
      'changed: Question: Hi First name! Reply C to confirm or R to resch…',
      "~ C Confirm now goes to “Your appointment is still on.” instead of “You're confirmed!”",
    ],
  ],
  [
    'a line taken away',
    disconnect([{ from: 'ask', exit: 'no-reply' }]),
    [
      'changed: Question: Hi First name! Reply C to confirm or R to resch…',
      '~ No reply after 4 hours no longer goes to “Your appointment is still on.”: the conversation ends',
    ],
  ],
  [
    'answers',
    inOrder(
      updateData<{ answers: object[] }>('ask', (data) => ({
        ...data,
        answers: [
          { ...data.answers[0], accepts: [{ type: 'yes' }] },
          { id: 'x', label: 'X' },
        ],
      })),
      connect({ from: 'ask', exit: 'x', to: 'm2' }),
    ),
    [
      'changed: Question: Hi First name! Reply C to confirm or R to resch…',
      '− C Confirm – remembered as “confirmed”',
      '+ C – also any yes – remembered as “confirmed”',
      '− R Reschedule',
      '+ X',
      '+ X goes to “Your appointment is still on.”',
    ],
  ],
  [
    'the order of answers',
    updateData<{ answers: object[] }>('ask', (data) => ({ ...data, answers: data.answers.toReversed() })),
    [
      'changed: Question: Hi First name! Reply C to confirm or R to resch…',
      '~ The answers now stand in this order: R Reschedule, C Confirm',
    ],
  ],
  [
    'tags, waits, ways in, hand-offs and conditions in words',
    inOrder(
      updateData('t1', () => ({ add: ['Confirmed', 'Keen'], remove: ['New'] })),
      updateData('w1', () => ({ for: 'PT4H' })),
      updateData('start', () => ({ triggers: [{ type: 'keyword', words: ['BOOK'] }, { type: 'opt-in' }] })),
      updateData<object>('h1', (data) => ({ ...data, to: { person: 'u1' }, answerWithin: 'PT10M' })),
      updateData<{ cases: object[] }>('b1', (data) => ({
        cases: [{ ...data.cases[0], when: { all: [{ tag: 'VIP', is: 'exists' }] } }],
      })),
    ),
    [
      'changed: Start: When someone texts BOOK; When someone joins',
      '+ When someone joins',
      'changed: Tag: Confirmed, Keen, − New',
      '+ Adds the tag Keen',
      '+ Takes off the tag New',
      'changed: Wait: Wait 4 hours',
      '− Waits 3 days',
      '+ Waits 4 hours',
      'changed: Branch: If has the tag VIP',
      '− Hot lead: If timeline is ASAP',
      '+ Hot lead: If has the tag VIP',
      'changed: Hand to a person',
      '− Hands the conversation to the Sales team',
      '+ Hands the conversation to Sam',
      '− They have 5 minutes to answer',
      '+ They have 10 minutes to answer',
    ],
  ],
  [
    'what is kept for sending hours',
    inOrder(
      updateData<object>('ask', (data) => ({ ...data, noReply: { after: 'PT4H', inHours: true } })),
      updateData('w1', () => ({ for: 'P3D', inHours: true })),
    ),
    [
      'changed: Question: Hi First name! Reply C to confirm or R to resch…',
      '− No reply after 4 hours',
      '+ No reply after 4 hours, then in sending hours',
      'changed: Wait: Wait 3 days, then in sending hours',
      '− Waits 3 days',
      '+ Waits 3 days, then goes on in sending hours',
    ],
  ],
  [
    'a step that is gone stands where it stood',
    (flow) => removeNode(flow, 't1'),
    [
      "changed: Message: You're confirmed!",
      '~ Now goes on to “Wait 3 days” instead of “Tag: Confirmed”',
      'removed: Tag: Confirmed',
      '− Adds the tag Confirmed',
    ],
  ],
  [
    'chapters and notes',
    (flow) => ({
      ...flow,
      chapters: [{ id: 'a', title: 'Booking', nodes: ['ask'] }],
      notes: [{ id: 'n', text: 'Ask Kim' }],
    }),
    ['+ Chapter: Booking', '+ Note: Ask Kim'],
  ],
])('%s', (_, change, expected) => {
  expect(read(change(exampleFlow))).toEqual(expected);
});

test('a new step tells what it says and where it goes', () => {
  const after = addStepAfter('message', { from: 'ask', exit: 'c' })(exampleFlow);
  const id = after.nodes.at(-1)?.id ?? '';
  const written = inOrder(
    updateData(id, () => ({ text: 'Great!\nSee you' })),
    connect({ from: id, exit: 'next', to: 'm1' }),
  )(after);
  expect(read(written)).toEqual([
    'changed: Question: Hi First name! Reply C to confirm or R to resch…',
    "~ C Confirm now goes to “Great!” instead of “You're confirmed!”",
    'added: Message: Great!',
    '+ Great!',
    '+ See you',
    "+ Then goes to “You're confirmed!”",
  ]);
});

test('a new step that says nothing of its own is told by its kind', () => {
  expect(read(addStepAfter('end', { from: 'ask', exit: 'c' })(exampleFlow)).slice(-2)).toEqual([
    'added: End: Conversation ends',
    '+ End',
  ]);
});
