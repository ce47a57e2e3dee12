import { catalogue } from './catalogue.ts';

/** Script view: the flow as a conversation in text, and the form in which differences are shown. */
export const scriptWords = catalogue('script', {
  // What a step does, in sentences.
  text: 'Text',
  writeText: 'Write the text…',
  writeQuestion: 'What do you want to ask?',
  writeHandoff: 'Let me connect you with a person.',
  writeAfterHours: 'We’re closed; we’ll text you in the morning.',
  told: 'What they are told',
  afterHours: 'After hours, instead',
  again: 'Asked again with',
  remembers: (name: string) => `Remembers the answer as ${name}`,
  asksAgain: (times: number) =>
    times === 0 ? 'Does not ask again' : `Asks again ${times === 1 ? 'once' : `up to ${times} times`}`,
  noReplyAfter: (length: string) => `No reply after ${length}`,
  addsTag: (tag: string) => `Adds the tag ${tag}`,
  takesTag: (tag: string) => `Takes off the tag ${tag}`,
  noTag: 'No tag yet',
  waits: (length: string) => `Waits ${length}`,
  handsTo: (who: string) => `Hands the conversation to ${who}`,
  answerWithin: (length: string) => `They have ${length} to answer`,
  ifSo: (condition: string) => `If ${condition || '…'}`,
  named: (name: string, words: string) => `${name}: ${words}`,
  ends: 'The conversation ends',
  startedByHand: 'Started by hand',
  answer: (label: string, also: string, value: string) =>
    [label || 'An answer', also && `also ${also}`, value && `remembered as “${value}”`]
      .filter(Boolean)
      .join(' – '),

  // Differences.
  removed: 'Removed',
  added: 'Added',
  changed: 'Changed',
  newStep: 'New',
  goneStep: 'Removed',
  changedStep: 'Changed',
  theFlow: 'The flow',
  noDifference: 'Nothing differs.',
  sameLines: (count: number) => `${count} ${count === 1 ? 'line' : 'lines'} the same`,
  nowCalled: (now: string, before: string) => `Now called “${now}” instead of “${before}”`,
  calledNothing: (before: string) => `No longer called “${before}”`,
  calledAtLast: (now: string) => `Now called “${now}”`,
  order: (answers: string) => `The answers now stand in this order: ${answers}`,
  goesTo: (exit: string, to: string) => `${exit} goes to “${to}”`,
  goesOn: (to: string) => `Then goes to “${to}”`,
  nowGoesTo: (exit: string, to: string) => `${exit} now goes to “${to}”`,
  nowGoesToInstead: (exit: string, to: string, before: string) =>
    `${exit} now goes to “${to}” instead of “${before}”`,
  nowGoesOn: (to: string) => `Now goes on to “${to}”`,
  nowGoesOnInstead: (to: string, before: string) => `Now goes on to “${to}” instead of “${before}”`,
  noLonger: (exit: string, before: string, then: string) => `${exit} no longer goes to “${before}”: ${then}`,
  noLongerOn: (before: string, then: string) => `No longer goes on to “${before}”: ${then}`,
  openEnd: {
    problem: 'nothing follows yet',
    end: 'the conversation ends',
    person: 'a person takes over',
    wait: 'it keeps waiting',
  },
  chapter: (title: string) => `Chapter: ${title}`,
  chapterNamed: (now: string, before: string) => `The chapter “${before}” is now called “${now}”`,
  chapterSteps: (title: string) => `Other steps stand in the chapter “${title}”`,
  note: (text: string) => `Note: ${text}`,
});
