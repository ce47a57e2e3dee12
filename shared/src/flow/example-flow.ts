import type { Flow } from './flow.ts';

/** The flow document as the API describes it: one node of every kind, and every exit joined. Stories and tests open it. */
export const exampleFlow: Flow = {
  version: 1,
  name: 'Reminder',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['BOOK'] }] } },
    {
      id: 'ask',
      kind: 'question',
      data: {
        text: 'Hi {{first_name|there}}! Reply C to confirm or R to reschedule.',
        saveAs: 'reminder_answer',
        answers: [
          { id: 'c', label: 'C', value: 'confirmed', accepts: [{ type: 'words', words: ['confirm'] }] },
          { id: 'r', label: 'R', accepts: [{ type: 'words', words: ['reschedule'] }] },
        ],
        anythingElse: { retries: 2, text: "Sorry, I didn't catch that. Reply C or R." },
        noReply: { after: 'PT4H' },
      },
    },
    { id: 'm1', kind: 'message', data: { text: "You're confirmed!" } },
    { id: 't1', kind: 'tag', data: { add: ['Confirmed'], remove: [] } },
    { id: 'm2', kind: 'message', data: { text: 'Your appointment is still on.' } },
    {
      id: 'b1',
      kind: 'branch',
      data: {
        cases: [
          {
            id: 'hot',
            label: 'Hot lead',
            when: { all: [{ field: 'timeline', is: 'equals', value: 'ASAP' }] },
          },
        ],
      },
    },
    {
      id: 'h1',
      kind: 'handoff',
      data: {
        to: { team: 'Sales' },
        text: 'Let me connect you with a person.',
        answerWithin: 'PT5M',
        afterHoursText: "We're closed; we'll text you in the morning.",
      },
    },
    { id: 'w1', kind: 'wait', data: { for: 'P3D' } },
    { id: 'e1', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'ask' },
    { from: 'ask', exit: 'c', to: 'm1' },
    { from: 'ask', exit: 'r', to: 'b1' },
    { from: 'ask', exit: 'anything-else', to: 'h1' },
    { from: 'ask', exit: 'no-reply', to: 'm2' },
    { from: 'm1', exit: 'next', to: 't1' },
    { from: 't1', exit: 'next', to: 'w1' },
    { from: 'w1', exit: 'next', to: 'e1' },
    { from: 'm2', exit: 'next', to: 'e1' },
    { from: 'b1', exit: 'hot', to: 'h1' },
    { from: 'b1', exit: 'otherwise', to: 'e1' },
    { from: 'h1', exit: 'done', to: 'e1' },
    { from: 'h1', exit: 'unanswered', to: 'e1' },
  ],
  layout: { start: { x: 0, y: 0 } },
};
