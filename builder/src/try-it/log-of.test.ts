import { prepareVersion } from '@parley/shared/flow/graph';
import { act, type ChatAction, newChat } from '@parley/shared/preview/chat-run';
import { allTools } from '@parley/shared/understand/tools';
import { expect, test } from 'vitest';
import { exampleFlow } from './example-flow.ts';
import { logOf } from './log-of.ts';
import { settingFor } from './personas.ts';

const setting = settingFor('jordan', { settings: null, people: {}, startedAt: Date.UTC(2026, 4, 4, 14) });
const version = prepareVersion(
  { ...exampleFlow, edges: exampleFlow.edges.filter((edge) => edge.from !== 'm2') },
  allTools,
);

function told(...actions: ChatAction[]): string[] {
  const chat = actions.reduce(act, newChat(version, { ...setting, notes: true }));
  return logOf(chat).map((entry) => entry.text);
}

test('the log tells texts, notes and steps in the order in which they came', () => {
  expect(told({ do: 'send', text: 'confirm', id: 'a' }).slice(2)).toEqual([
    'We text “Hi Jordan! Reply C to confirm or R to reschedule. Reply STOP to opt out.”',
    'They text “confirm”',
    'Remembered · Reminder answer: confirmed',
    "C Confirm → “You're confirmed!”",
    "We text “You're confirmed!”",
    'Goes to “Tag: Confirmed”',
    'Tag added · Confirmed',
    'Goes to “Wait 3 days”',
  ]);
});

test('and where nothing follows', () => {
  expect(told({ do: 'skip' }).slice(-4)).toEqual([
    'No reply after 4 hours → “Your appointment is still on.”',
    'We text “Your appointment is still on.”',
    'Then: nothing follows',
    'Conversation ended',
  ]);
});
