import { catalogue } from './catalogue.ts';
import { countOf } from './count-of.ts';

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
  noReplyAfter: (length: string, inHours: boolean) =>
    `No reply after ${length}${inHours ? ', then in sending hours' : ''}`,
  addsTag: (tag: string) => `Adds the tag ${tag}`,
  takesTag: (tag: string) => `Takes off the tag ${tag}`,
  noTag: 'No tag yet',
  waits: (length: string, inHours: boolean) =>
    `Waits ${length}${inHours ? ', then goes on in sending hours' : ''}`,
  handsTo: (who: string) => `Hands the conversation to ${who}`,
  answerWithin: (length: string) => `They have ${length} to answer`,
  ifSo: (condition: string) => `If ${condition || '…'}`,
  named: (name: string, words: string) => `${name}: ${words}`,
  ends: 'The conversation ends',
  goToFlow: (name = '') => (name === '' ? 'Go to another flow' : `Go to flow “${name}”`),
  goesToFlow: (name = '') => (name === '' ? 'Goes to another flow' : `Goes to flow “${name}”`),
  startedByHand: 'Started by hand',
  answer: (label: string, also: string, value: string) =>
    [label || 'An answer', also && `also ${also}`, value && `remembered as “${value}”`]
      .filter(Boolean)
      .join(' – '),

  // The view.
  script: 'Script',
  editable: 'The conversation',
  readOnly: 'The conversation, to be read only',
  parts: { talk: 'The conversation', further: 'Further on', apart: 'Nobody gets here yet' },
  further: (step: number, row: string) => `Further on after step ${step}, ${row}`,
  apartNote: 'No answer and no step leads here. Choose it under “Goes to” of one that should.',
  stepIs: (number: number, label: string) => `Step ${number}, ${label}`,
  nameOfStep: (number: number) => `Name of step ${number}`,
  addName: 'Name this step',
  renameStep: 'Rename step',
  deleteStep: (number: number) => `Delete step ${number}`,
  editText: 'Edit text',
  ofStep: (number: number) => `of step ${number}`,
  more: 'More',
  settingsOf: (kind: string) => `Settings: ${kind}`,
  currentStep: (turn: number) => `Try: ${turn}, now here`,
  triedStep: (turn: number) => `Try: ${turn}`,
  tried: 'Tried',
  numbered: (number: number, title: string) => `${number}. ${title}`,
  nothing: {
    problem: 'Nothing yet',
    end: 'The conversation ends',
    person: 'A person takes over',
    wait: 'It keeps waiting',
  },
  goesToOf: (row: string, step: number) =>
    row === '' ? `Step ${step} goes to` : `${row} goes to, step ${step}`,
  toStep: (number: number) => `Go to step ${number}`,
  add: 'Add a step',
  addStep: (kind: string) => `Add ${kind.toLowerCase()}`,
  addAfter: (step: number) => `Add a step after step ${step}`,
  addAfterRow: (row: string, step: number) => `Add a step after ${row}, step ${step}`,
  addAnswer: 'Add an answer',
  addAnswerTo: (step: number) => `Add an answer to step ${step}`,
  editAnswer: 'Edit answer',
  answerIs: (name: string) => `answer ${name}`,
  answerOf: (at: number, step: number) => `Answer ${at} of step ${step}`,
  nameAnswer: 'Name this answer',
  also: '· also:',
  alsoOf: (name: string) => `Answer ${name} also accepts, with commas`,
  alsoExample: 'other words',
  or: (others: string) => `or ${others}`,
  moveUp: (what: string) => `Move ${what} up`,
  moveDown: (what: string) => `Move ${what} down`,
  remove: (what: string) => `Remove ${what}`,
  copy: 'Copy as text',
  copied: 'Copied as text',
  notCopied: 'The browser did not allow copying. Print it instead, or copy it by hand.',
  print: 'Print',

  // Writing a conversation as text.
  writeTitle: 'Write the whole conversation',
  writeLabel: 'The conversation as text',
  writeHint: [
    'One text each in a paragraph of its own; an empty line lies between two.',
    'A paragraph that ends with a question mark is a question. So is one with answers below it: “A) As soon as possible”.',
    'What follows an answer stands indented below it. “→ 2” under an answer goes on with the second text.',
    '“[First name, or there]” becomes the name of whoever reads it, or “there” where it is not known.',
  ],
  writeExample:
    'Hi [First name, or there]! When do you want to start?\nA) As soon as possible\n    Great! We will call you today.\nB) Just exploring\n    Take your time. Text us whenever you like.',
  writeUse: 'Use this text',
  writePreview: (steps: number) => countOf(steps, 'step'),
  writeNothing: 'Write something first: one paragraph is enough.',
  writeNowhere: (to: string, texts: number) =>
    /^\d+$/.test(to)
      ? `There is no text ${to}: ${texts === 1 ? 'only 1 is' : `${texts} are`} written. Write it, or lead “→ ${to}” to another.`
      : `Nothing is called “${to}”. Write “# ${to}” above the text that “→ ${to}” leads to.`,
  theirAnswer: 'Their answer',
  writeDone: 'Write as text',

  // Differences.
  removed: 'Removed',
  added: 'Added',
  changed: 'Changed',
  newStep: 'New',
  goneStep: 'Removed',
  changedStep: 'Changed',
  theFlow: 'The flow',
  emptyLine: '(empty line)',
  noDifference: 'Nothing differs.',
  nowCalled: (now: string, before: string) => `Now called “${now}” instead of “${before}”`,
  calledNothing: (before: string) => `No longer called “${before}”`,
  calledAtLast: (now: string) => `Now called “${now}”`,
  order: (answers: string) => `The answers now stand in this order: ${answers}`,
  goesTo: (exit: string, to: string) => `${exit} goes to “${to}”`,
  goesOn: (to: string) => `Then goes to “${to}”`,
  nowGoesTo: (exit: string, to: string) => `${exit} now goes to “${to}”`,
  nowGoesToInstead: (exit: string, to: string, before: string) =>
    to === before
      ? `${exit} now goes to another “${to}”`
      : `${exit} now goes to “${to}” instead of “${before}”`,
  nowGoesOn: (to: string) => `Now goes on to “${to}”`,
  nowGoesOnInstead: (to: string, before: string) =>
    to === before ? `Now goes on to another “${to}”` : `Now goes on to “${to}” instead of “${before}”`,
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
