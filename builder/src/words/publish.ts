import { catalogue } from './catalogue.ts';
import { countOf } from './count-of.ts';

const people = (count: number) => countOf(count, 'person', 'people');
const things = (count: number) => (count === 1 ? 'One thing has' : `${count} things have`);

/** The questions and answers on the way to a new live version. */
export const publishWords = catalogue('publish', {
  title: 'Publish this flow',
  about: 'From now on, everyone who starts gets this version.',
  aboutPaused: 'The flow is paused and stays so: once you resume it, everyone who starts gets this version.',
  notReady: 'Not ready to publish',
  toFixFirst: (count: number) => `${things(count)} to be fixed first.`,
  liveAlready: (version: number) => `Version ${version} is live already`,
  nothingNew: 'Nothing has changed since.',
  close: 'Close',
  cancel: 'Cancel',
  publish: 'Publish',
  publishing: 'Publishing …',
  notSaved: 'The draft could not be saved, so it can’t go live yet. Try again in a moment.',
  note: 'What is new in this version?',
  noHoursYet: 'Some texts are to wait for sending hours. You have set none yet, so they go out at any time.',
  setHours: 'Set your hours in Settings',

  people: 'The people',
  counting: 'Counting who is in it …',
  notCounted: 'Who is in this conversation now could not be counted.',
  tryAgain: 'Try again',
  nobody: 'Nobody is in this conversation now.',
  inIt: (count: number) => `${people(count)} in this conversation.`,
  finish: (count: number, version: number) =>
    `${countOf(count, 'finishes', 'finish')} on version ${version}.`,
  stranded: (count: number, version: number) =>
    `${countOf(count, 'is', 'are')} waiting at a step of version ${version} that you removed:`,
  whatBecomes: (step: string) => `What becomes of those who wait at ${step}`,
  theyFinish: (version: number) => `They finish on version ${version}`,
  toPerson: 'Hand to a person',
  moveTo: (step: string) => `Move to ${step}`,
  moveAsks: 'Whoever is moved gets the text of that step.',

  changes: 'What changes',
  first: (steps: number) => `This is the first version, with ${countOf(steps, 'step')}.`,
  onlyMoved: 'Nothing that people would notice: steps only stand in other places.',
  loadingChanges: 'Comparing with the live version …',
  notCompared: 'The live version could not be loaded to compare with.',

  tried: 'Trying',
  coverage: (done: number, all: number) =>
    `${done} of ${all} ${all === 1 ? 'branch' : 'branches'} tried since the last change.`,
  nothingTried: 'Nothing tried since the last change.',
  noSaved: 'No conversation is saved as a test. Keep one in “Try it”, and it is checked here each time.',
  checking: 'Playing the saved conversations …',
  notChecked: 'not played',
  passes: 'goes as saved',
  fails: 'goes differently now',
  show: 'Show',
  showSaved: (name: string) => `Show ${name}`,

  nowLive: (version: number) => `Version ${version} is live`,
  nowPaused: (version: number) => `Version ${version} is published; the flow stays paused`,
  movedOn: (count: number) => `${countOf(count, 'person goes', 'people go')} on in it.`,
  handedOver: (count: number) => `${countOf(count, 'person is', 'people are')} handed to a person.`,
  startWords: (words: string) => `Text ${words} to start it.`,
  startOther: (start: string) => `People get in: ${start}.`,
  practice: 'Try it on the practice phone',
  dismiss: 'Close',
});
