import { expect, test } from 'vitest';
import { exampleFlow } from '../flow/example-flow.ts';
import type { Flow } from '../flow/flow.ts';
import { prepareVersion } from '../flow/graph.ts';
import { savedConversation } from '../flow/saved-conversation.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import { allTools } from '../understand/tools.ts';
import { act, type ChatAction, type ChatSetting, newChat } from './chat-run.ts';
import { runSaved, saveChat } from './saved-run.ts';

const at = Date.UTC(2026, 4, 4, 15);
const setting: ChatSetting = {
  contact: {
    phone: '+12025550123',
    fields: { first_name: 'Jordan' },
    tags: [],
    timeZone: 'America/New_York',
    greeted: false,
  },
  startedAt: at,
  business: 'Blue Dental',
  officeHours: null,
  people: {},
  notes: true,
};

function saved(actions: readonly ChatAction[], changed: Partial<ChatSetting> = {}) {
  const begun = newChat(prepareVersion(exampleFlow, allTools), { ...setting, ...changed });
  return saveChat(actions.reduce(act, begun), 'test-1', 'As it should be');
}

const send = (text: string): ChatAction => ({ do: 'send', text, id: `contact-${text}` });
const reworded: Flow = {
  ...exampleFlow,
  nodes: exampleFlow.nodes.map((node) =>
    node.id === 'm1' ? { id: 'm1', kind: 'message', data: { text: 'See you!' } } : node,
  ),
};

test.each<[string, readonly ChatAction[], Partial<ChatSetting>]>([
  ['an answer', [send('confirm')], {}],
  ['silence', [{ do: 'skip' }], {}],
  ['a person after hours', [send('hm'), send('what'), send('idk'), { do: 'person-done' }], { closed: true }],
  ['office hours', [send('hm'), send('what'), send('idk')], { officeHours: { mon: [['09:00', '10:00']] } }],
  ['opted out, and in again', [send('C'), send('START'), send('book')], { optedOut: true }],
  ['from the middle', [{ do: 'advance', ms: 86_400_000 }, { do: 'skip' }], { from: 'w1' }],
  ['known by hand', [{ do: 'know', fields: { timeline: 'ASAP' }, tags: ['VIP'] }, send('R')], {}],
])('%s is kept and passes until the flow says otherwise', (_what, actions, changed) => {
  const kept = saved(
    actions,
    changed.from ? { ...changed, contact: { ...setting.contact, greeted: true } } : changed,
  );
  const read = savedConversation.parse(JSON.parse(JSON.stringify(kept)));
  expect(read).toEqual(kept);
  const run = runSaved(exampleFlow, read, allTools);
  expect(run.lines).toEqual(kept.lines);
  expect(run.passed).toBe(true);
});

test('a silence that is kept for sending hours by now is a difference in a test of the night', () => {
  const kept = saved([{ do: 'advance', ms: 4 * 3_600_000 }], { officeHours: { tue: [['09:00', '10:00']] } });
  const inHours: Flow = {
    ...exampleFlow,
    nodes: exampleFlow.nodes.map((node) => {
      const pause = kindOf(node).pause?.(node.data);
      return pause === undefined ? node : ({ ...node, data: pause.put(true) } as FlowNode);
    }),
  };
  expect(runSaved(exampleFlow, kept, allTools).passed).toBe(true);
  expect(runSaved(inHours, kept, allTools)).toMatchObject({
    passed: false,
    lines: [kept.lines[0], { from: 'system', text: 'Nothing has happened yet' }],
  });
});

test('a changed text is a difference, with what was expected beside it', () => {
  const run = runSaved(reworded, saved([send('confirm')]), allTools);
  expect(run.passed).toBe(false);
  expect(run.expected.map((line) => line.text)).toContain("You're confirmed!");
  expect(run.lines.map((line) => line.text)).toContain('See you!');
});
