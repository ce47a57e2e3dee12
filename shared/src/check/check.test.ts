import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { flowOf } from '../engine/play.testing.ts';
import type { Flow } from '../flow/flow.ts';
import { readFlow } from '../flow/read-flow.ts';
import type { FlowNode } from '../nodes/index.ts';
import { compilePattern } from '../understand/pattern.ts';
import { applyFix } from './apply-fix.ts';
import { checkFlow, isPublishable, type Known } from './check.ts';
import { problemCodes, sentenceFor } from './wording.ts';

type DataOf<K extends FlowNode['kind']> = Extract<FlowNode, { kind: K }>['data'];
type Triggers = DataOf<'start'>['triggers'];
const start = (...triggers: Triggers): FlowNode => ({ id: 'start', kind: 'start', data: { triggers } });
const end: FlowNode = { id: 'end', kind: 'end', data: {} };
const say = (text: string, id = 'say'): FlowNode => ({ id, kind: 'message', data: { text } });

/** Start, one message, end. */
const saying = (text: string) => flowOf([start(), say(text), end], 'start.next > say', 'say.next > end');
const startingBy = (...triggers: Triggers) => flowOf([start(...triggers), end], 'start.next > end');
/** Start, one node whose every way leads to the end. */
const having = (node: FlowNode, ...exits: readonly string[]) =>
  flowOf([start(), node, end], `start.next > ${node.id}`, ...exits.map((exit) => `${node.id}.${exit} > end`));

type Question = DataOf<'question'>;
const asking = (data: Partial<Question>) => {
  const full = { text: 'Reply A or B.', answers: [a, b], ...data };
  return having({ id: 'ask', kind: 'question', data: full }, ...full.answers.map((answer) => answer.id));
};
const a = { id: 'a', label: 'A' };
const b = { id: 'b', label: 'B' };
const words = (...list: string[]) => ({ type: 'words' as const, words: list });
const pattern = (form: string) => ({ type: 'pattern' as const, pattern: form });
const tag = (id: string): FlowNode => ({ id, kind: 'tag', data: { add: ['VIP'], remove: [] } });

/** Start, so many nodes in a row, end. */
function chain(length: number, node: (id: string) => FlowNode): Flow {
  const ids = Array.from({ length }, (_, i) => `n${i}`);
  const lines = ids.map((id, i) => `${id}.next > ${ids[i + 1] ?? 'end'}`);
  return flowOf([start(), ...ids.map(node), end], 'start.next > n0', ...lines);
}

type Handoff = DataOf<'handoff'>;
const handing = (data: Partial<Handoff>) =>
  having(
    {
      id: 'hand',
      kind: 'handoff',
      data: { to: { anyone: true }, text: 'One moment.', afterHoursText: 'Tomorrow.', ...data },
    },
    'done',
  );
const forking = (when: DataOf<'branch'>['cases'][number]['when']) =>
  having({ id: 'fork', kind: 'branch', data: { cases: [{ id: 'x', label: '', when }] } }, 'x', 'otherwise');

const goingTo = (goTo: string) => flowOf([start(), { ...end, data: { goTo } }], 'start.next > end');

/** A workspace without teams, and with one user and one flow, which is not published yet. */
const workspace: Known = {
  teams: [],
  people: ['u1'],
  flows: [{ id: 'sale', name: 'Sale', state: 'draft' }],
  pattern: compilePattern,
};

/** The smallest flow for each code: what is wrong in it, at which level, where, what its fix is called, and what is known. */
const smallest: Readonly<
  Record<string, readonly [level: string, place: string, flow: Flow, fix?: string, known?: Known]>
> = {
  all_caps: ['tip', 'say text', saying('Hi! BUY YOURS NOW, please.')],
  answer_is_help_word: [
    'warning',
    'ask answers.0',
    asking({ answers: [{ id: 'a', label: 'Help' }, b] }),
    'Use “H” instead',
  ],
  answer_is_start_word: [
    'tip',
    'ask answers.1',
    asking({ answers: [a, { id: 'b', label: 'YES' }] }),
    'Also take “Y”',
  ],
  answer_is_stop_word: [
    'blocker',
    'ask answers.1',
    asking({ answers: [a, { ...b, accepts: [words('cancel')] }] }),
    'Leave out “cancel”',
  ],
  answer_without_label: ['blocker', 'ask answers.1.label', asking({ answers: [a, { id: 'b', label: ' ' }] })],
  answers_collide: ['blocker', 'ask answers.1', asking({ answers: [a, { id: 'b', label: ' a ' }] })],
  answers_not_in_text: [
    'warning',
    'ask text',
    asking({
      text: 'Well?',
      answers: [
        { id: 'a', label: 'Tea' },
        { id: 'b', label: 'Coffee' },
      ],
    }),
    'Name the answers in the text',
  ],
  bad_duration: ['blocker', 'wait for', having({ id: 'wait', kind: 'wait', data: { for: 'soon' } }, 'next')],
  bad_pattern: ['blocker', 'ask answers.1', asking({ answers: [a, { ...b, accepts: [pattern('((((')] }] })],
  bad_hour: [
    'blocker',
    'start triggers.0',
    startingBy({ type: 'date', field: 'birthday', offset: 'PT0S', at: '9' }),
  ],
  blank_left: ['blocker', 'say text', saying('We fix [Thing].')],
  broken_line: [
    'blocker',
    'say',
    flowOf([start(), say('Hi'), end], 'start.next > say', 'say.next > end', 'say.gone > end'),
    'Remove the line',
  ],
  condition_incomplete: [
    'blocker',
    'fork cases.0.when',
    forking({ all: [{ field: 'age', is: 'at-least' }] }),
  ],
  costly_characters: [
    'tip',
    'say text',
    saying(`It’s ${'ready '.repeat(12)}`),
    'Use plain characters (2 → 1)',
  ],
  four_texts_in_a_row: ['warning', 'n3', chain(4, (id) => say(`Text ${id}`, id))],
  long_text: ['tip', 'say text', saying('a'.repeat(161))],
  loop_without_max: [
    'tip',
    'say',
    flowOf(
      [start(), say('Still there?'), { id: 'wait', kind: 'wait', data: { for: 'P1D', inHours: true } }],
      'start.next > say',
      'say.next > wait',
      'wait.next > say',
    ),
  ],
  many_emojis: ['warning', 'say text', saying('Hi 🎉 you 🎊 there 🥳!'), 'Keep 2 emojis'],
  many_exclamations: ['tip', 'say text', saying('Hi! Great! Nice! Bye!')],
  many_questions: ['warning', 'ask text', asking({ text: 'Why? When? A or B?' }), 'Split into two questions'],
  may_send_at_night: [
    'warning',
    'wait for',
    flowOf(
      [start(), { id: 'wait', kind: 'wait', data: { for: 'P3D' } }, say('Hi'), end],
      'start.next > wait',
      'wait.next > say',
      'say.next > end',
    ),
    'Only in sending hours',
  ],
  unknown_field: [
    'warning',
    'b cases.0.when',
    having(
      {
        id: 'b',
        kind: 'branch',
        data: { cases: [{ id: 'x', label: '', when: { all: [{ field: 'lamp', is: 'exists' }] } }] },
      },
      'x',
      'otherwise',
    ),
  ],
  dead_end: ['blocker', 'say', flowOf([start(), say('Hi')], 'start.next > say'), 'End here'],
  double_line: [
    'blocker',
    'say',
    flowOf(
      [start(), say('Hi'), end, { ...end, id: 'end2' }],
      'start.next > say',
      'say.next > end',
      'say.next > end2',
    ),
  ],
  duplicate_exit: [
    'blocker',
    'ask',
    flowOf(
      [
        start(),
        { id: 'ask', kind: 'question', data: { text: 'A, B?', answers: [a, { ...b, id: 'a' }] } },
        end,
      ],
      'start.next > ask',
      'ask.a > end',
    ),
  ],
  duplicate_node: ['blocker', 'end', flowOf([start(), end, end], 'start.next > end')],
  empty_pattern: ['blocker', 'ask answers.1', asking({ answers: [a, { ...b, accepts: [pattern(' ')] }] })],
  empty_range: [
    'blocker',
    'ask answers.1',
    asking({ answers: [a, { ...b, accepts: [{ type: 'number', min: 5, max: 4 }] }] }),
  ],
  empty_text: ['blocker', 'say text', saying('  ')],
  endless_loop: ['blocker', 'say', flowOf([start(), say('Hi')], 'start.next > say', 'say.next > say')],
  flow_not_live: ['warning', 'end goTo', goingTo('sale')],
  malformed_name: ['blocker', 'say text', saying('Hi {{first_name!')],
  name_without_fallback: ['tip', 'say text', saying('Hi {{first_name}}!'), 'Or “there”'],
  no_after_hours_text: ['warning', 'hand afterHoursText', handing({ afterHoursText: ' ' }), 'Add a text'],
  no_answers: [
    'blocker',
    'ask answers',
    flowOf(
      [start(), { id: 'ask', kind: 'question', data: { text: 'Well?', answers: [] } }, end],
      'start.next > ask',
      'ask.no-reply > end',
    ),
  ],
  no_cases: [
    'blocker',
    'fork cases',
    having({ id: 'fork', kind: 'branch', data: { cases: [] } }, 'otherwise'),
  ],
  no_reply_too_soon: [
    'warning',
    'ask noReply.after',
    asking({ noReply: { after: 'PT5M' } }),
    'Wait 15 minutes',
  ],
  no_start: ['blocker', '', flowOf([])],
  no_tags: [
    'blocker',
    'tag add',
    having({ id: 'tag', kind: 'tag', data: { add: [' '], remove: [] } }, 'next'),
  ],
  reply_taken: ['warning', 'ask answers.0', asking({ answers: [{ ...a, accepts: [words('b', 'c')] }, b] })],
  sends_at_night: [
    'warning',
    'start triggers.0',
    startingBy({ type: 'date', field: 'birthday', offset: 'PT0S', at: '23:30' }),
  ],
  stiff_phrase: ['warning', 'say text', saying('Dear Valued Customer, hi.'), 'Say it like a person'],
  too_long_text: ['blocker', 'say text', saying('Here we go. '.repeat(140)), 'Split into two texts'],
  too_many_patterns: [
    'blocker',
    'ask answers.100',
    asking({
      text: 'Your code?',
      answers: Array.from({ length: 101 }, (_, i) => ({
        id: `code${i}`,
        label: '',
        accepts: [pattern(`^A${i}$`)],
      })),
    }),
  ],
  too_many_steps: ['blocker', 'end', chain(99, (id) => tag(id))],
  too_many_texts: ['blocker', 'n10', chain(11, (id) => say(`Text ${id}`, id))],
  trigger_incomplete: ['blocker', 'start triggers.0', startingBy({ type: 'event', name: '' })],
  trigger_is_help_word: [
    'warning',
    'start triggers.0',
    startingBy({ type: 'keyword', words: ['info'] }),
    'Use “DETAILS” instead',
  ],
  trigger_is_start_word: [
    'tip',
    'start triggers.0',
    startingBy({ type: 'keyword', words: ['START'] }),
    'Also take “GO”',
  ],
  trigger_is_stop_word: [
    'blocker',
    'start triggers.0',
    startingBy({ type: 'keyword', words: ['End', 'BYE'] }),
    'Leave out “End”',
  ],
  trigger_without_word: ['blocker', 'start triggers.0', startingBy({ type: 'keyword', words: ['', ' '] })],
  two_questions: ['tip', 'ask text', asking({ text: 'Why? A or B?' }), 'Split into two questions'],
  two_starts: [
    'blocker',
    'start2',
    flowOf([start(), { ...start(), id: 'start2' }, end], 'start.next > end', 'start2.next > end'),
    'Remove this start',
  ],
  unknown_flow: ['warning', 'end goTo', goingTo('gone'), 'Conversation ends'],
  unknown_name: ['blocker', 'say text', saying('Hi {{frist_name}}!'), 'Use first_name'],
  unknown_person: ['warning', 'hand to', handing({ to: { person: 'u9' } })],
  unknown_team: ['warning', 'hand to', handing({ to: { team: 'Sales' } })],
  unreachable: [
    'blocker',
    'say',
    flowOf([start(), say('Hi'), end], 'start.next > end', 'say.next > end'),
    'Remove this step',
  ],
  vague_ask: [
    'warning',
    'say text',
    saying('Let me know what you think about the offer.'),
    'Ask, with answers to choose from',
  ],
  very_long_text: ['warning', 'say text', saying('a'.repeat(500))],
  written_out: ['tip', 'say text', saying('Hello. We are here. Bye now.'), "Write “We're”"],
};

describe('one smallest flow for each problem', () => {
  it.each(Object.entries(smallest))('%s', (code, [level, place, flow, fix, known = workspace]) => {
    const problems = checkFlow(flow, known);
    const [problem, ...more] = problems.filter((other) => other.code === code);
    expect(problem, JSON.stringify(problems)).toBeDefined();
    expect(more).toEqual([]);
    const { nodeId = '', field = '' } = problem ?? {};
    expect([problem?.level, `${nodeId} ${field}`.trim()]).toEqual([level, place]);
    expect(problem?.fix?.label).toBe(fix);
    expect(isPublishable(problems)).toBe(level !== 'blocker');
    // Nothing else is wrong with it that stops it.
    const others = problems.filter((other) => other.code !== code && other.level === 'blocker');
    expect(others.map((other) => other.code)).toEqual([]);
  });

  it.each(Object.entries(smallest).filter(([, [, , , fix]]) => fix !== undefined))(
    '%s is gone once its fix is applied, and the flow can still be read',
    (code, [, , flow, , known = workspace]) => {
      const fix = checkFlow(flow, known).find((problem) => problem.code === code)?.fix;
      if (fix === undefined) throw new Error('no fix');
      const mended = applyFix(flow, fix);
      expect(checkFlow(mended, known).map((problem) => problem.code)).not.toContain(code);
      expect(readFlow(JSON.parse(JSON.stringify(mended))).ok).toBe(true);
    },
  );

  it('is there for every code of the catalogue', () => {
    expect(Object.keys(smallest).sort()).toEqual([...problemCodes].sort());
  });
});

describe('the catalogue', () => {
  const folder = (name: string) => fileURLToPath(new URL(`../${name}/`, import.meta.url));
  const sources = ['check', 'nodes'].flatMap((name) =>
    readdirSync(folder(name))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => readFileSync(folder(name) + file, 'utf8')),
  );
  const written = sources.flatMap((source) =>
    [...source.matchAll(/(?:\bcode: |\b(?:problemOf|blocker)\(\s*)'([^']+)'/g)].map(
      (match) => match[1] ?? '',
    ),
  );
  // `custom` is what a schema calls its own issues.
  const codes = new Set(written.filter((code) => code !== 'custom'));

  it('has a sentence for every code that the source can give, and for no other', () => {
    expect([...codes].sort()).toEqual([...problemCodes].sort());
  });

  it.each(Object.entries(smallest))('says in words what to do about %s, and why', (code, place) => {
    const [, , flow, , known = workspace] = place;
    const problem = checkFlow(flow, known).find((one) => one.code === code);
    expect(problem?.message).toMatch(/^[A-Z“].*[.?”]$/);
    expect(problem?.reason).toMatch(/^[A-Z].*[.]$/);
    for (const sentence of [problem?.message, problem?.reason])
      expect(sentence).not.toMatch(/regex|null|segment|webhook|undefined|\bnode|\bedge/i);
  });

  it('gives a code that it does not know back as it is', () => {
    expect(sentenceFor('toString')).toBe('toString');
  });
});
