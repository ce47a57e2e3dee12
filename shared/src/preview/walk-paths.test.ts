import { describe, expect, it, test } from 'vitest';
import { type Flow, flowVersion } from '../flow/flow.ts';
import { prepareVersion } from '../flow/graph.ts';
import { draw, end, say, start } from '../templates/draw.ts';
import { exampleBlanks, makeFlow, templates } from '../templates/index.ts';
import type { WeekHours } from '../time/hours.ts';
import { allTools } from '../understand/tools.ts';
import { replayChat } from './chat-run.ts';
import { coverageOf, rowsOf, triedIn } from './coverage.ts';
import { settingFrom } from './try-from.ts';
import { type WalkReport, walkPaths } from './walk-paths.ts';

const setting = {
  contact: {
    phone: '+12025550123',
    fields: { first_name: 'Jordan' },
    tags: [],
    timeZone: 'America/New_York',
    greeted: false,
  },
  startedAt: Date.UTC(2026, 4, 4, 15),
  business: 'Blue Dental',
  officeHours: null,
  people: {},
  notes: true,
};

function walked(flow: Flow, officeHours: WeekHours | null = null): WalkReport {
  const walk = walkPaths(prepareVersion(flow, allTools), { ...setting, officeHours });
  for (;;) {
    const { done, value } = walk.next();
    if (done === true) return value;
  }
}

describe.each(templates.map((template) => [template.key, template] as const))('%s', (_key, template) => {
  const flow = makeFlow(template, template.name, exampleBlanks(template));
  const version = prepareVersion(flow, allTools);
  const report = walked(flow);

  it('is walked to its ends, and no contact is left standing', () => {
    expect(report.complete).toBe(true);
    expect(report.conversations).toBeGreaterThan(1);
    expect(report.findings).toEqual([]);
  });

  it('is walked to the same ends where what waits is kept for sending hours', () => {
    const kept = walked(flow, { mon: [['11:00', '12:00']] });
    expect(kept).toMatchObject({ complete: true, findings: [], unmet: [] });
    expect([...kept.ways.keys()].sort()).toEqual([...report.ways.keys()].sort());
  });

  it('has a reply for every answer', () => {
    expect(report.unmet.map((row) => row.id)).toEqual([]);
  });

  it('every way can be played again, and then counts as tried', () => {
    for (const row of rowsOf(version)) {
      const played = report.ways.get(row.id);
      const chat = replayChat(version, played?.setting ?? setting, played?.deeds ?? []);
      expect([row.id, triedIn(chat).has(row.id)]).toEqual([row.id, true]);
    }
    const all = new Set(report.ways.keys());
    expect(coverageOf(version, all)).toMatchObject({ untried: [] });
    expect(coverageOf(version, new Set()).untried).toHaveLength(rowsOf(version).length);
  });

  it('can be tried from every step that is come to', () => {
    for (const node of report.steps.keys()) {
      const chat = replayChat(version, settingFrom(version, setting, node), []);
      expect(chat.ways[0]?.to).toBe(node);
    }
  });
});

const line = (from: string, exit: string, to: string) => ({ from, exit, to });
const question = (id: string, after = 'PT4H'): Flow['nodes'][number] => ({
  id,
  kind: 'question',
  data: { text: `${id}? Reply A.`, answers: [{ id: 'a', label: 'A' }], noReply: { after } },
});

test.each<[string, Flow, string[]]>([
  [
    'an answer after which nothing follows',
    {
      ...draw('x', start('ask')),
      nodes: [...draw('x', start('ask')).nodes, question('ask')],
    },
    ['stops at ask'],
  ],
  [
    'seven texts in a row',
    draw(
      'x',
      start('m1'),
      ...[1, 2, 3, 4, 5, 6, 7].map((n) => say(`m${n}`, `Text ${n}`, n === 7 ? 'end' : `m${n + 1}`)),
      end(),
    ),
    ['many-texts at end'],
  ],
  [
    'a reminder that never ends',
    {
      version: flowVersion,
      name: 'x',
      nodes: [...draw('x', start('one')).nodes, question('one'), question('two'), end().node],
      edges: [
        line('start', 'next', 'one'),
        line('one', 'a', 'end'),
        line('one', 'no-reply', 'two'),
        line('two', 'a', 'end'),
        line('two', 'no-reply', 'one'),
      ],
      layout: {},
    },
    ['goes-round at one'],
  ],
  [
    'texts that go round without waiting',
    draw('x', start('one'), say('one', 'One', 'two'), say('two', 'Two', 'one')),
    ['goes-round at one'],
  ],
])('finds %s, and plays it', (_what, flow, expected) => {
  const { findings } = walked(flow);
  expect(findings.map(({ what, node }) => `${what} at ${node}`)).toEqual(expected);
  const [first] = findings;
  const version = prepareVersion(flow, allTools);
  expect(replayChat(version, first?.played.setting ?? setting, first?.played.deeds ?? []).lines).not.toEqual(
    [],
  );
});

it('is done with many silent ways that part and meet again', () => {
  const ids = Array.from({ length: 40 }, (_, i) => `h${i}`);
  const flow: Flow = {
    version: flowVersion,
    name: 'x',
    nodes: [
      ...draw('x', start('h0')).nodes,
      ...ids.map(
        (id) => ({ id, kind: 'handoff', data: { to: { anyone: true }, answerWithin: 'PT1H' } }) as const,
      ),
      end().node,
    ],
    edges: [
      line('start', 'next', 'h0'),
      ...ids.flatMap((id, i) => ['done', 'unanswered'].map((exit) => line(id, exit, ids[i + 1] ?? 'end'))),
    ],
    layout: {},
  };
  expect(walked(flow)).toMatchObject({ complete: true, findings: [], unmet: [] });
});
