import { describe, expect, test } from 'vitest';
import type { Flow } from '../flow/flow.ts';
import { prepareVersion } from '../flow/graph.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import {
  act,
  type Chat,
  type ChatAction,
  type ChatSetting,
  maxChatEvents,
  newChat,
  nextTimer,
  replayChat,
} from './chat-run.ts';
import { toChatState } from './chat-view.ts';

const at = Date.UTC(2026, 4, 4, 15);
const hour = 3_600_000;

const flow: Flow = {
  version: 1,
  name: 'Reminder',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['BOOK', 'HELP'] }] } },
    {
      id: 'ask',
      kind: 'question',
      data: {
        text: 'Hi {{first_name|there}}! Reply C to confirm or R to talk. Reply STOP to opt out.',
        answers: [
          { id: 'c', label: 'C' },
          { id: 'r', label: 'R' },
        ],
        anythingElse: { retries: 1, text: 'C or R?' },
        noReply: { after: 'PT4H' },
      },
    },
    { id: 'yes', kind: 'message', data: { text: "You're confirmed!" } },
    { id: 'still', kind: 'message', data: { text: 'Your appointment is still on.' } },
    {
      id: 'person',
      kind: 'handoff',
      data: { to: { team: 'Sales' }, text: 'One moment.', answerWithin: 'PT5M' },
    },
    { id: 'end', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'c', to: 'yes' },
    { from: 'ask', exit: 'r', to: 'person' },
    { from: 'ask', exit: 'no-reply', to: 'still' },
    { from: 'yes', exit: 'next', to: 'end' },
    { from: 'still', exit: 'next', to: 'end' },
    { from: 'person', exit: 'done', to: 'end' },
    { from: 'person', exit: 'unanswered', to: 'end' },
  ],
  layout: {},
};
const version = prepareVersion(flow);
const setting = {
  contact: { phone: '+14155550123', fields: {}, tags: [], timeZone: 'America/New_York', greeted: false },
  startedAt: at,
  business: 'Blue Dental',
  officeHours: null,
  people: {},
};

let count = 0;
/** A text, or what is done in angle brackets, one after the other. */
function chat(...deeds: (string | Exclude<ChatAction, { do: 'send' }>)[]): Chat {
  return deeds.reduce<Chat>(
    (now, deed) => {
      count += 1;
      return act(now, typeof deed === 'string' ? { do: 'send', text: deed, id: `t${count}` } : deed);
    },
    newChat(version, setting),
  );
}
const mark = { business: '<', contact: '>', system: '=' };
const heard = (subject: Chat) => subject.lines.slice(1).map((line) => `${mark[line.from]} ${line.text}`);

test('begins with the first text and what a tap can answer', () => {
  expect(toChatState(chat())).toEqual({
    lines: [
      {
        id: 'chat-1:3',
        at,
        from: 'business',
        text: 'Hi there! Reply C to confirm or R to talk. Reply STOP to opt out.',
        texts: 1,
      },
    ],
    quickAnswers: ['C', 'R'],
    clock: at,
    next: { label: 'No reply', at: at + 4 * hour },
    status: 'waiting',
    title: 'Blue Dental',
    timeZone: 'America/New_York',
    canGoBack: false,
  });
});

const skip = { do: 'skip' } as const;
const done = { do: 'person-done' } as const;
const stopped =
  '< You have opted out and will get no more texts from Blue Dental. Reply START to opt back in.';
const help =
  '< Blue Dental: Reply AGENT to reach a person. Msg & data rates may apply. Reply STOP to opt out.';
const question = '< Hi there! Reply C to confirm or R to talk. Reply STOP to opt out.';

describe('a conversation', () => {
  test.each<[string, Chat, string[], string]>([
    ['is answered', chat('c!'), ['> c!', "< You're confirmed!"], 'ended'],
    ['asks again', chat('what?'), ['> what?', '< C or R?'], 'waiting'],
    ['goes on without a reply', chat(skip), ['< Your appointment is still on.'], 'ended'],
    ['waits for its time', chat({ do: 'advance', ms: 4 * hour - 1 }), [], 'waiting'],
    [
      'takes a late reply',
      chat(skip, 'C'),
      ['< Your appointment is still on.', '> C', "< You're confirmed!"],
      'ended',
    ],
    [
      'stops',
      chat('STOP', 'C'),
      ['> STOP', stopped, '> C', '= Opted out: nothing is sent. START opts back in.'],
      'opted-out',
    ],
    [
      'draws a line with STOP and START: an old question takes no reply',
      chat(skip, 'STOP', 'START', 'C'),
      [
        '< Your appointment is still on.',
        '> STOP',
        stopped,
        '> START',
        '< You will get texts from Blue Dental again. Msg & data rates may apply. Reply HELP for help, STOP to opt out.',
        '> C',
        '= Nothing answers this text: it waits in the inbox.',
      ],
      'ended',
    ],
    ['is stopped once', chat('STOP', 'stop'), ['> STOP', stopped, '> stop'], 'opted-out'],
    ['helps and stays where it was', chat('help'), ['> help', help], 'waiting'],
    [
      'helps and begins, where HELP is its word',
      chat('C', 'help'),
      ['> C', "< You're confirmed!", '> help', help, question],
      'waiting',
    ],
    [
      'begins again by its word',
      chat('C', 'book'),
      ['> C', "< You're confirmed!", '> book', question],
      'waiting',
    ],
    [
      'waits for a person',
      chat('R', 'hello?'),
      ['> R', '< One moment.', '= Handed to the Sales team.', '> hello?'],
      'person',
    ],
    [
      'goes on when they are done',
      chat('R', done),
      ['> R', '< One moment.', '= Handed to the Sales team.', '= The person is done.'],
      'ended',
    ],
    [
      'goes on when nobody comes',
      chat('R', skip),
      ['> R', '< One moment.', '= Handed to the Sales team.', '= Nobody took it in time.'],
      'ended',
    ],
    [
      'waits as long as it takes once it is taken',
      chat('R', { do: 'person-takes' }, { do: 'advance', ms: hour }),
      ['> R', '< One moment.', '= Handed to the Sales team.', '= A person has taken the conversation.'],
      'person',
    ],
    ['is taken back', chat('C', { do: 'back' }), [], 'waiting'],
    ['begins anew', chat('C', 'book', { do: 'restart' }), [], 'waiting'],
  ])('%s', (_what, subject, lines, status) => {
    expect(heard(subject)).toEqual(lines);
    expect(toChatState(subject).status).toBe(status);
  });
});

test('a text says what it was taken for, and a text that comes twice counts once', () => {
  const once = act(chat(), { do: 'send', text: ' c ', id: 'same' });
  expect(once.lines[1]).toMatchObject({ text: 'c', why: 'C' });
  expect(act(once, { do: 'send', text: 'R', id: 'same' })).toBe(once);
});

test('a business may have its own words for HELP, STOP and START', () => {
  const texts = { help: 'Call us.', stop: 'Bye.', start: 'Hello again.' };
  const replies = ['help', 'stop', 'start'].reduce(
    (now, text) => act(now, { do: 'send', text, id: text }),
    newChat(version, { ...setting, texts }),
  );
  expect(heard(replies)).toEqual([
    '> help',
    '< Call us. Reply STOP to opt out.',
    '> stop',
    '< Bye.',
    '> start',
    '< Hello again. Reply STOP to opt out.',
  ]);
});

test('what is stored brings all of it back', () => {
  const subject = chat('huh', skip, 'C', 'book', 'R', done, 'STOP', 'START');
  const stored = JSON.parse(JSON.stringify(subject.deeds));
  expect(replayChat(version, setting, stored)).toEqual(subject);
});

test('ends at its limit', () => {
  const subject = chat(...Array.from({ length: maxChatEvents }, () => 'book'));
  expect(subject.deeds.length + subject.events).toBeLessThanOrEqual(maxChatEvents + 1);
});

describe('in sending hours', () => {
  const nodes = flow.nodes.map((node) => {
    const pause = kindOf(node).pause?.(node.data);
    return pause === undefined ? node : ({ ...node, data: pause.put(true) } as FlowNode);
  });
  const kept = prepareVersion({ ...flow, nodes });
  const week = { mon: [['09:00', '13:00']], tue: [['09:00', '13:00']] } as const;
  const opening = Date.parse('2026-05-05T09:00:00-04:00');
  const begin = (more: Partial<ChatSetting> = {}) =>
    newChat(kept, { ...setting, officeHours: week, ...more });

  test('no reply comes when they begin, and is named so', () => {
    const begun = begin();
    expect(toChatState(begun).next).toEqual({ label: 'No reply', at: opening });
    expect(nextTimer(begun)).toMatchObject({ opening: true });
    const early = act(begun, { do: 'advance', ms: opening - at - 1 });
    expect(heard(early)).toEqual([]);
    expect(heard(act(early, { do: 'advance', ms: 1 }))).toEqual(['< Your appointment is still on.']);
  });

  test('a reply until then is an answer, and nothing follows later', () => {
    const night = act(begin(), { do: 'advance', ms: 12 * hour });
    const answered = act(night, { do: 'send', text: 'C', id: 'late' });
    expect(heard(act(answered, { do: 'advance', ms: 48 * hour }))).toEqual(['> C', "< You're confirmed!"]);
  });

  test.each<[string, Partial<ChatSetting>]>([
    ['inside the hours', { officeHours: { mon: [['09:00', '17:00']] } }],
    ['where there are no hours', { officeHours: null }],
    ['where they never open', { officeHours: {} }],
  ])('%s it comes at once', (_, more) => {
    expect(nextTimer(begin(more))).toEqual({ node: 'ask', wait: 1, at: at + 4 * hour });
  });

  test('the time a person has is not kept for them', () => {
    const asked = act(begin(), { do: 'send', text: 'R', id: 'r' });
    expect(nextTimer(asked)?.at).toBe(at + hour / 12);
  });
});

describe('an end that goes to another flow', () => {
  const nodes: FlowNode[] = [
    { id: 'start', kind: 'start', data: { triggers: [] } },
    { id: 'end', kind: 'end', data: { goTo: 'win' } },
  ];
  const edges = [{ from: 'start', exit: 'next', to: 'end' }];
  const going = prepareVersion({ ...flow, nodes, edges });
  const people = { win: 'Win back' };
  const told = (more: Partial<ChatSetting>) => {
    const { lines, status } = toChatState(newChat(going, { ...setting, ...more }));
    return { lines: lines.map(({ text }) => text), status };
  };

  test('tells its author where the contact goes on', () => {
    expect(told({ notes: true, people })).toEqual({ lines: ['Goes on in “Win back”'], status: 'ended' });
    expect(told({ notes: true }).lines).toEqual(['Goes on in another flow']);
  });

  test('ends for a visitor, who hears nothing of the other flow', () => {
    expect(told({ people })).toEqual({ lines: [], status: 'ended' });
  });
});
