import { describe, expect, it } from 'vitest';
import { flowOf } from '../engine/play.testing.ts';
import type { Flow } from '../flow/flow.ts';
import type { DataOf, FlowNode } from '../nodes/index.ts';
import type { Trigger } from '../nodes/trigger.ts';
import { exampleBlanks, makeFlow, templates } from '../templates/index.ts';
import { pasteAnswers } from '../text/paste-answers.ts';
import { compilePattern } from '../understand/pattern.ts';
import { checkFlow } from './check.ts';

type Answer = DataOf<'question'>['answers'][number];

/** How people answer one text of the brief: with a choice, in their own words, or not at all. */
type Answered = readonly string[] | 'words' | 'none';

/** A flow of one text and what it needs around it, as somebody would draw it who copies the text from the brief. */
function asking(text: string, answered: Answered, ...triggers: readonly Trigger[]): Flow {
  const start: FlowNode = { id: 'start', kind: 'start', data: { triggers: [...triggers] } };
  const end: FlowNode = { id: 'end', kind: 'end', data: {} };
  if (answered === 'none') {
    const say: FlowNode = { id: 'say', kind: 'message', data: { text } };
    return flowOf([start, say, end], 'start.next > say', 'say.next > end');
  }
  const answers: Answer[] =
    answered === 'words'
      ? [{ id: 'words', label: 'Their words', accepts: [{ type: 'text' }] }]
      : answered.map((label) => ({ id: label, label, accepts: accepting(text, label) }));
  const ask: FlowNode = { id: 'ask', kind: 'question', data: { text, answers } };
  return flowOf([start, ask, end], 'start.next > ask', ...answers.map(({ id }) => `ask.${id} > end`));
}

/** The words that a letter or an emoji stands for in the text, as pasting it would find them. */
function accepting(text: string, label: string): Answer['accepts'] {
  const words = pasteAnswers(text)?.answers.find((answer) => answer.label === label)?.words ?? [];
  return words.length === 0 ? [] : [{ type: 'words', words: [...words] }];
}

/** A handoff with a text for the night. */
function handing(text: string): Flow {
  const start: FlowNode = { id: 'start', kind: 'start', data: { triggers: [] } };
  const end: FlowNode = { id: 'end', kind: 'end', data: {} };
  const data = { to: { anyone: true }, text, afterHoursText: "We're closed. Talk to you tomorrow!" } as const;
  return flowOf([start, { id: 'hand', kind: 'handoff', data }, end], 'start.next > hand', 'hand.done > end');
}

/** Above a tip: what stops a flow, and what warns. */
const told = (flow: Flow) =>
  checkFlow(flow, { pattern: compilePattern, fields: ['order_number'] })
    .filter(({ level }) => level !== 'tip')
    .map(({ code }) => code);

/** The best practices, the quick templates and the flows of the guide on two-way texting, their blanks filled in. */
const good: Readonly<Record<string, Flow>> = {
  'lead qualification': asking(
    "Hey {{first_name}}! Thanks for your interest in kitchen remodels.\n\nQuick question: What's your main goal right now?\nA) More space\nB) A fresh look\nC) Something else\n\nJust reply with A, B, or C!",
    ['A', 'B', 'C'],
    { type: 'opt-in' },
  ),
  'scheduling, request': asking(
    'Hi {{first_name}}! Ready to schedule your consultation?\n\nWhat works better for you:\n📅 This week\n📅 Next week\n\nReply with "THIS" or "NEXT" and I\'ll send available times!',
    ['THIS', 'NEXT'],
  ),
  'scheduling, follow-up': asking(
    'Great choice! Here are available slots for this week:\n\n1. Tuesday at 2pm\n2. Wednesday at 10am\n3. Thursday at 4pm\n\nReply with 1, 2, or 3 to book!',
    ['1', '2', '3'],
  ),
  'scheduling, confirmation': asking(
    "✅ You're all set for Tuesday at 2pm!\n\nI'll send a reminder 24 hours before.\nReply C to confirm or R to reschedule.",
    ['C', 'R'],
  ),
  'support, menu': asking(
    "Hi {{first_name}}! I'm here to help. \n\nWhat do you need assistance with?\n1. Order status\n2. Returns/exchanges\n3. Product questions\n4. Something else\n\nReply with 1, 2, 3, or 4.",
    ['1', '2', '3', '4'],
  ),
  'support, order status': asking(
    "Got it! What's your order number? \nYou can find it in your confirmation email.",
    'words',
  ),
  'support, order found': asking(
    'Found it! Your order #{{order_number}} is currently on its way.\n\nExpected delivery: Friday\nTracking: https://example.com/t/48213\n\nAnything else I can help with?',
    'words',
  ),
  'feedback, rating': asking(
    'Hey {{first_name}}! How was your experience with your haircut?\n\nRate us 1-5 (5 = amazing!)\nJust reply with a number.',
    ['1', '2', '3', '4', '5'],
  ),
  'feedback, happy': asking(
    'Awesome, glad you loved it! 🎉\n\nWould you mind sharing a quick review? \nIt really helps us out: https://example.com/review\n\nThanks, {{first_name}}!',
    'none',
  ),
  'feedback, unhappy': asking(
    "I'm sorry it wasn't perfect, {{first_name}}.\n\nWhat could we have done better? \nI'd love to make it right.",
    'words',
  ),
  'nurturing, day 3': asking(
    'Hey {{first_name}}, just checking in!\n\nDid you have a chance to review our proposal?\n\nAny questions I can answer?',
    'words',
  ),
  'nurturing, a question': asking(
    'Great question! We can start in May.\n\nDoes that help? Feel free to ask anything else.',
    'words',
  ),
  'nurturing, busy': asking(
    'Totally understand! When would be a better time \nto continue the conversation?\n\nReply with a day/time that works.',
    'words',
  ),
  'flow 1, welcome': asking(
    'Hey {{first_name}}! Welcome to Bright Home.\n\nI have a couple quick questions to help you better.\nReady? Just reply YES to start!',
    ['YES'],
    { type: 'opt-in' },
  ),
  'flow 1, interest': asking(
    'Awesome! First up: Are you looking for help with\nA) A new kitchen\nB) A new bathroom\nC) An extension',
    ['A', 'B', 'C'],
  ),
  'flow 1, how soon': asking(
    'Got it! How soon are you looking to get started?\n1) ASAP\n2) This month\n3) Just exploring',
    ['1', '2', '3'],
  ),
  'flow 1, final': asking(
    "Thanks {{first_name}}! Based on what you told me, \nI think you'd benefit from our design package.\n\nWant me to set up a quick call to discuss? \nReply YES and I'll send my calendar!",
    ['YES'],
  ),
  'flow 2, reminder': asking(
    'Hi {{first_name}}! Just a reminder - you have an \nappointment tomorrow at {{time}}.\n\nReply C to confirm or R to reschedule.',
    ['C', 'R'],
    { type: 'date', field: 'appointment', offset: '-PT24H' },
  ),
  'flow 2, confirmed': asking(
    "Perfect, you're confirmed! See you tomorrow at {{time}}.\n\nHere's what to expect: it takes about 40 minutes.",
    'none',
  ),
  'flow 2, other times': asking(
    'No problem! Here are other available times:\n1) Thursday at 9am\n2) Thursday at 3pm\n3) Friday at 11am\n\nReply with 1, 2, or 3.',
    ['1', '2', '3'],
  ),
  'flow 2, no reply': asking(
    "Hey {{first_name}}, didn't hear back from you.\n\nYour appointment is still on for tomorrow at {{time}}.\nLet me know if anything changed!",
    'none',
  ),
  'flow 3, check-in': asking(
    "Hi {{first_name}}! Your coffee grinder should have arrived by now.\n\nHow's everything looking? Reply:\n👍 = Great!\n❓ = I have questions\n😕 = There's an issue",
    ['👍', '❓', '😕'],
  ),
  'flow 3, happy': asking(
    "Awesome! Glad you're happy. \n\nPro tip: clean the burrs once a month.\n\nIf you ever need anything, just text this number!",
    'none',
  ),
  'flow 3, questions': asking(
    "Happy to help! What questions do you have?\nJust type them out and I'll get back to you ASAP.",
    'words',
  ),
  'flow 3, an issue': asking(
    "Oh no, I'm sorry to hear that!\n\nWhat's going on? I'll make sure we fix it.",
    'words',
  ),
  'DO sound like a human': asking(
    "Hey {{first_name}}! Got your message. \nI'm on it - expect a call from me within the hour!",
    'none',
  ),
  'DO keep responses quick': asking('Great question! Give me 10 min to dig into that for you.', 'none'),
  'DO ask one question at a time': asking(
    "First things first - what's your rough budget \nfor this project?\n\n(I'll ask about timeline next!)",
    'words',
  ),
  'DO give clear response options': asking(
    "Thoughts on the proposal?\n\nReply:\n👍 = Looks good, let's move forward\n🤔 = I have questions\n⏰ = Need more time to review",
    ['👍', '🤔', '⏰'],
  ),
  'objection: price': asking(
    'Totally get it, {{first_name}}. Price is important.\n\nCurious - what budget were you hoping to stay within?\nSometimes we can adjust the scope to fit.',
    'words',
  ),
  'objection: timing': asking(
    "Understood! No pressure at all.\n\nWhen would be a better time to reconnect?\nI'll set a reminder and reach out then.",
    'words',
  ),
  'objection: competitor': asking(
    "Smart to compare options! Other Home is solid.\n\nWhat's most important to you in making this decision?\nHappy to share how we stack up.",
    'words',
  ),
  handoff: handing(
    "Great question! Let me connect you with {{rep_name}} \nwho can help with that specifically.\n\nThey'll text you within 5 minutes!",
  ),
};

describe('what the guide says to do', () => {
  it.each(Object.entries(good))('%s gives no warning', (_, flow) => {
    expect(told(flow)).toEqual([]);
  });

  it('its trigger HELP is told to be one', () => {
    expect(told(asking('What do you need?', 'words', { type: 'keyword', words: ['HELP'] }))).toEqual([
      'trigger_is_help_word',
    ]);
  });
});

describe('what the guide says not to do', () => {
  it.each([
    [
      'Dear Valued Customer, Thank you for your inquiry. \nA representative will contact you within 24-48 business hours.',
      'stiff_phrase',
    ],
    [
      "What's your budget? What's your timeline? \nWho else is involved in the decision? \nWhat have you tried before?",
      'many_questions',
    ],
    ['Let me know what you think about the proposal.', 'vague_ask'],
  ])('%s', (text, code) => {
    expect(told(asking(text, 'none'))).toEqual([code]);
    expect(told(asking(text, 'words'))).toEqual([code]);
  });
});

describe('what the gallery offers', () => {
  it.each(templates.map((template) => [template.key, template] as const))('%s', (key, template) => {
    const flow = makeFlow(template, template.name, exampleBlanks(template));
    expect(told(flow)).toEqual(key === 'support-menu' ? ['trigger_is_help_word'] : []);
  });
});
