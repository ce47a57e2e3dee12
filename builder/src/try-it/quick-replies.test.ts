import type { Flow } from '@parley/shared/flow/flow';
import { prepareVersion } from '@parley/shared/flow/graph';
import { act, type ChatAction, newChat } from '@parley/shared/preview/chat-run';
import { findTemplate } from '@parley/shared/templates/index';
import { allTools } from '@parley/shared/understand/tools';
import { expect, test } from 'vitest';
import { exampleFlow } from './example-flow.ts';
import { type Persona, settingFor } from './personas.ts';
import { quickReplies } from './quick-replies.ts';

const monday = Date.UTC(2026, 4, 4, 14);

function replies(flow: Flow, persona: Persona, ...actions: ChatAction[]): string[] {
  const setting = settingFor(persona, { settings: null, people: {}, startedAt: monday });
  const chat = actions.reduce(act, newChat(prepareVersion(flow, allTools), setting));
  return quickReplies(chat).map(({ text, human }) => (human ? `${text}?` : text));
}
const template = (key: string): Flow => findTemplate(key)?.flow ?? exampleFlow;
const send = (text: string): ChatAction => ({ do: 'send', text, id: `contact-${text}` });

test.each<[string, string[], string[]]>([
  [
    'answers, and what people write instead',
    replies(exampleFlow, 'jordan'),
    ['C', 'R', 'maybe??', 'Liked “Hi Jordan! Reply C to…”?'],
  ],
  [
    'a thumb where it means something',
    replies(template('appointment-reminder'), 'nobody'),
    ['C', 'R', 'maybe??', '👍🏽?', 'Liked “Hi there! A quick remi…”?'],
  ],
  ['START for whoever opted out', replies(exampleFlow, 'opted-out'), ['START']],
  ['its keyword once it is over', replies(exampleFlow, 'jordan', { do: 'skip' }), ['BOOK']],
  ['nothing while a person writes', replies(exampleFlow, 'jordan', send('real person')), []],
  ['nothing while it waits for a day', replies(exampleFlow, 'jordan', send('C')), []],
])('%s', (_what, found, expected) => {
  expect(found).toEqual(expected);
});

test('answers of a kind have a sample', () => {
  expect(replies(template('feedback'), 'jordan').length).toBeGreaterThan(2);
});
