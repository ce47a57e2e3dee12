import { checkFlow } from '@parley/shared/check/check';
import { exampleFlow } from '@parley/shared/flow/example-flow';
import type { Flow } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { exampleBlanks, templates } from '@parley/shared/templates/index';
import { expect, test } from 'vitest';
import { scriptParts } from '../nodes/script-parts.ts';
import { flowToText } from './flow-to-text.ts';
import { type ScriptStep, scriptOf } from './script-of.ts';
import { drawText, textToFlow } from './text-to-flow.ts';

/** What the script of a flow says, short: each step's lines, its ways and what follows them. */
function told(flow: Flow): string[] {
  const tell = (steps: readonly ScriptStep[], pad: string): string[] =>
    steps.flatMap(({ node, number, ways }) => [
      `${pad}${number} ${node.name === undefined ? '' : `(${node.name}) `}${scriptParts(node)
        .filter(({ exit }) => exit === undefined)
        .flatMap(({ lines }) => lines)
        .join(' / ')}`,
      ...ways.flatMap(({ exit, follows, toNumber, steps: below }) =>
        follows === 'next' || (follows === 'open' && exit.look !== 'answer' && exit.look !== 'next')
          ? []
          : [
              `${pad}- ${labelOf(node, exit)}${follows === 'link' ? ` → ${toNumber}` : follows === 'open' ? ' …' : ''}`,
              ...tell(below, `${pad}  `),
            ],
      ),
    ]);
  return scriptOf(flow).sections.flatMap(({ steps }) => tell(steps, ''));
}

/** The answer as the text has it: in sentences its first word follows it. */
const labelOf = (node: FlowNode, { id, label }: Exit) =>
  kindOf(node)
    .answers?.(node.data)
    .find((answer) => answer.id === id)
    ?.label.trim() || label;

const text = (...lines: string[]) => lines.join('\n');

test.each<[string, string, string[]]>([
  ['nothing', '', ['1 Started by hand', '- Then …']],
  ['a text', 'Hello', ['1 Started by hand', '2 Hello', '3 The conversation ends']],
  [
    'two paragraphs are two texts; two lines are one',
    text('Hello', 'there', '', '', 'Bye'),
    ['1 Started by hand', '2 Hello / there', '3 Bye', '4 The conversation ends'],
  ],
  [
    'a question takes any reply where no answers are written',
    text('What is your name?', '', 'Thanks!'),
    [
      '1 Started by hand',
      '2 What is your name?',

      '3 Thanks!',
      '4 The conversation ends',
    ],
  ],
  [
    'answers, what follows them, and what follows all of them',
    text('When?', 'A) Now', '    Great!', '', '    We call you.', 'B) Later', '', 'Bye'),
    [
      '1 Started by hand',
      '2 When? / A) Now / B) Later',
      '- A',
      '  3 Great!',
      '  4 We call you.',
      '  - Then → 5',
      '- B → 5',
      '5 Bye',
      '6 The conversation ends',
    ],
  ],
  [
    'an empty line parts the answers from what follows them all, whatever lies below the last',
    text('Q?', 'A) x', '    Good.', 'C) y', '    Fine.', '', 'Bye for now!'),
    [
      '1 Started by hand',
      '2 Q? / A) x / C) y',
      '- A',
      '  3 Good.',
      '  - Then → 5',
      '- C',
      '  4 Fine.',
      '  - Then → 5',
      '5 Bye for now!',
      '6 The conversation ends',
    ],
  ],
  [
    'an empty line further in parts only what lies there',
    text('Q?', 'A) x', '    → 1', 'B) y', '    Good.', '', '    Fine.', 'Reply A or B'),
    [
      '1 Started by hand',
      '2 Q? / A) x / B) y / Reply A or B',
      '- A → 2',
      '- B',
      '  3 Good.',
      '  4 Fine.',
      '  5 The conversation ends',
    ],
  ],
  [
    'answers in one line',
    text('Coming? A) Yes / B) No', '', 'Thanks'),
    [
      '1 Started by hand',
      '2 Coming? A) Yes / B) No',
      '- A → 3',
      '- B → 3',
      '3 Thanks',
      '4 The conversation ends',
    ],
  ],
  [
    'questions within answers, with tabs, and words behind the answers',
    text('When?', 'A) Now', '\tSure?', '\t1. Yes', '\t\tGood', '\t2. No', 'B) Later', 'Reply A or B'),
    [
      '1 Started by hand',
      '2 When? / A) Now / B) Later / Reply A or B',
      '- A',
      '  3 Sure? / 1. Yes / 2. No',
      '  - 1',
      '    4 Good',
      '    - Then → 5',
      '  - 2 → 5',
      '- B → 5',
      '5 The conversation ends',
    ],
  ],
  [
    'arrows to the second text and to a name, and an end',
    text('# Hello', 'Hi!', '', 'Again?', 'Y) Yes', '  → 1', 'N) No', '  → hello', '= Stop, quit', '  [End]'),
    [
      '1 Started by hand',
      '2 (Hello) Hi!',
      '3 Again? / Y) Yes / N) No',
      '- Y → 2',
      '- N → 2',
      '- Stop',
      '  4 The conversation ends',
    ],
  ],
  [
    'what the system does, what else is answered, and silence',
    text(
      'When someone texts BOOK or VISIT',
      'Coming?',
      '= Yes, sure',
      '    [Tag + Keen, − New]',
      '    [Wait 3 days]',
      '= No',
      'Anything else',
      '    [Hand to the Sales team]',
      '    One moment.',
      'No reply after 2 hours',
      '    Still there',
    ),
    [
      '1 When someone texts BOOK or VISIT',
      '2 Coming?',
      '- Yes',
      '  3 Adds the tag Keen / Takes off the tag New',
      '  4 Waits 3 days',
      '  - Then → 7',
      '- No → 7',
      '- Anything else',
      '  5 One moment. / Hands the conversation to the Sales team / They have 5 minutes to answer',
      '  - When they are done → 7',
      '- No reply after 2 hours',
      '  6 Still there',
      '  - Then → 7',
      '7 The conversation ends',
    ],
  ],
  [
    'an arrow to nowhere leaves its answer open',
    text('Coming?', 'A) Yes', '  → nowhere', 'B) No'),
    ['1 Started by hand', '2 Coming? / A) Yes / B) No', '- A …', '- B', '  3 The conversation ends'],
  ],
])('%s', (_, written, expected) => {
  expect(told(textToFlow(written))).toEqual(expected);
});

test('arrows that lead nowhere are told, each once', () => {
  const { nowhere, texts } = drawText(
    text('# Hi', 'Q?', 'A) x', ' → 9', 'B) y', ' → 9', 'C) z', ' → Later', 'D) w', ' → hi'),
  );
  expect(nowhere).toEqual(['9', 'Later']);
  expect(texts).toBe(1);
});

test.each([
  ['[First name]', '{{first_name}}'],
  ['[first name, or there]', '{{first_name|there}}'],
  ['[Color, or blue]', '{{color|blue}}'],
  ['[Color]', '[Color]'],
  ['{{first_name|there}}', '{{first_name|there}}'],
])('names in brackets: %s', (written, stored) => {
  const nodes = textToFlow(`Hi ${written}!`).nodes;
  expect(nodes[1]?.data).toEqual({ text: `Hi ${stored}!` });
});

test('names of the workspace stand in brackets too', () => {
  const { flow } = drawText('Hi [Color]!', { fields: ['color'] });
  expect(flow.nodes[1]?.data).toEqual({ text: 'Hi {{color}}!' });
  expect(flowToText(flow, {}, ['color'])).toContain('Hi [Color]!');
});

test.each([
  '{{first_name}}',
  '{{first_name|there}}',
  '{{color}}',
  '{{color|a [blue] one}}',
  '{{tag_line|x}}',
  '{{first_name|}}',
])('as text and read again, a name is the same: %s', (name) => {
  const flow = textToFlow(name);
  expect(textToFlow(flowToText(flow)).nodes[1]).toEqual(flow.nodes[1]);
});

test.each([
  '\u0000',
  '    deep',
  ') )',
  'A)',
  '→',
  '#',
  '= ,',
  '[Wait]',
  `${'  '.repeat(200)}x`,
  '?'.repeat(5000),
])('whatever is written is a flow that can be stored: %j', (written) => {
  const flow = textToFlow(written);
  expect(readFlow(flow)).toEqual({ ok: true, flow });
});

test('a stair of a thousand answers, each further in, is read', () => {
  const stair = Array.from(
    { length: 1000 },
    (_, i) => `${' '.repeat(i * 2)}${i % 2 === 0 ? 'Well?' : 'A) Yes'}`,
  );
  expect(readFlow(textToFlow(stair.join('\n'))).ok).toBe(true);
});

test('a written conversation has nothing to fix but how it starts', () => {
  const flow = textToFlow(
    text(
      'Hi {{first_name|there}}! When do you want to start?',
      'A) Soon',
      '    We call you today.',
      'B) Later',
      '    Take your time.',
    ),
  );
  expect(checkFlow(flow).filter(({ level }) => level === 'blocker')).toEqual([]);
});

test('a flow as text', () => {
  expect(flowToText(exampleFlow)).toBe(
    text(
      '[When someone texts BOOK]',
      '',
      'Hi [First name, or there]! Reply C to confirm or R to reschedule.',
      '= C, confirm',
      "    You're confirmed!",
      '',
      '    [Tag + Confirmed]',
      '',
      '    [Wait 3 days]',
      '    → 9',
      '= R, reschedule',
      '    [Hot lead: If timeline is ASAP]',
      '        → 8',
      '    [Otherwise]',
      '        → 9',
      'Anything else',
      '    → 8',
      'No reply after 4 hours',
      '    Your appointment is still on.',
      '    → 9',
      '',
      '# 8',
      '[Hand to the Sales team]',
      'Let me connect you with a person.',
      '[Nobody answered]',
      '    → 9',
      '',
      '# 9',
      '[End]',
    ),
  );
});

test.each(templates.map((template) => [template.name, template] as const))(
  'as text, “%s” says the same when it is read again',
  (_, template) => {
    const blanks = exampleBlanks(template);
    const filled = JSON.parse(
      [...blanks].reduce(
        (all, [blank, value]) => all.replaceAll(`[${blank}]`, value),
        JSON.stringify(template.flow),
      ),
    ) as Flow;
    const texts = (flow: Flow) =>
      flow.nodes
        .flatMap((node) => scriptParts(node).filter(({ says }) => says?.main))
        .map(({ lines }) => lines.map((line) => line.trim()).join('\n'))
        .sort();
    expect(texts(textToFlow(flowToText(filled)))).toEqual(texts(filled));
  },
);

test('what is written to be sent in sending hours is kept for them, and told so again', () => {
  const text = [
    'Coming?',
    '= Yes',
    '    See you then!',
    'No reply after 4 hours, then in sending hours',
    '    [Wait 2 days, then in sending hours]',
    '',
    '    Still there!',
  ].join('\n');
  const pauses = (flow: Flow) => flow.nodes.flatMap((node) => kindOf(node).pause?.(node.data) ?? []);
  const kept = [
    { after: 'PT4H', inHours: true },
    { after: 'P2D', inHours: true },
  ];
  const flow = textToFlow(text);
  expect(pauses(flow)).toMatchObject(kept);
  expect(pauses(textToFlow(flowToText(flow)))).toMatchObject(kept);
});

test('the flow that another one goes to is written by its name, and found by it', () => {
  const flows = [{ id: 'win', name: 'Win back' }];
  const { flow } = drawText('Thanks!\n\n[go to flow win back]', { flows });
  const ends = (of: Flow) => of.nodes.slice(-1).map(({ data }) => data);
  expect(ends(flow)).toEqual([{ goTo: 'win' }]);
  expect(flowToText(flow, { win: 'Win back' })).toBe(
    '[Started by hand]\n\nThanks!\n\n[Go to flow “Win back”]',
  );
  expect(ends(drawText(flowToText(flow, { win: 'Win back' }), { flows }).flow)).toEqual([{ goTo: 'win' }]);
  expect(ends(drawText(flowToText(flow)).flow)).toEqual([{}]);
});
