import { catalogue, locale } from './catalogue.ts';
import { countOf } from './count-of.ts';

const number = (count: number) => count.toLocaleString(locale);
const people = (count: number) => countOf(count, 'person', 'people');

/** What really happened in a flow: its numbers, who took which way, and what nobody had thought of. */
export const resultsWords = catalogue('results', {
  results: 'Results',
  opening: 'Opening the results …',
  counting: 'Counting …',
  people,
  percent: (whole: number) => `${whole} %`,
  underOne: 'under 1 %',
  overNinetyNine: 'over 99 %',
  share: (count: number, percent: string) => `${number(count)} · ${percent}`,
  cameIn: (count: number) => `${people(count)} came in`,
  waiting: (count: number) => `${number(count)} waiting now`,
  neverAnswered: (count: number, of: number) => `${number(count)} of ${number(of)} never answered`,
  cameHere: (count: number) => `${number(count)} came here`,

  // Which of them count.
  which: 'Which conversations count',
  versionChoice: 'Version',
  allVersions: 'All versions',
  version: (version: number) => `Version ${version}`,
  liveVersion: (version: number) => `Version ${version} (live)`,
  from: 'From',
  to: 'To',
  allDays: 'All days',
  practice: 'Practice phones',
  drawn: 'Drawn',
  table: 'Table',
  form: 'Show as',
  counted: (which: string, count: number) => `${which}: ${people(count)}`,
  drawnAs: (version: number) =>
    `Drawn as version ${version} is; steps that only other versions have are left out.`,

  // Nothing to count.
  nothingLive: 'Nothing is published yet',
  nothingLiveAbout:
    'Once this flow is live, every conversation is counted here: how many people took each way, where they stopped, and what they wrote that you had not thought of.',
  publish: 'Publish …',
  tryIt: 'Try it first',
  nobodyYet: (which: string) => `Nobody has come to ${which} yet`,
  thisVersion: (version: number) => `version ${version}`,
  thisFlow: 'this flow',
  startWords: (keyword: string) => `Text ${keyword} to begin; the numbers appear here as people answer.`,
  startOther: 'The numbers appear here as people come in and answer.',
  practicePhone: 'Text it from a practice phone',
  nobodyThen: 'Nobody came in on these days',
  nobodyThenAbout: 'Choose other days, or look at all of them.',
  seeAllVersions: 'See all versions',

  // The table.
  inATable: 'Results, step by step',
  way: 'Step and answer',
  count: 'People',
  percentOfStep: 'Share',
  lastWords: 'Last said',
  cameToStep: (count: number) => `${number(count)} came`,
  typed: (texts: number) => `${countOf(texts, 'text', 'texts')} nobody expected`,
  typedShort: (texts: number) => countOf(texts, 'text', 'texts'),
  goesOn: 'Goes on',

  // The canvas.
  onCanvas: 'Results on the canvas',
  ways: 'Ways, and how many people took each',
  wayOf: (step: string, way: string) => `${step}, ${way}:`,
  thicker: 'The thicker a line, the more people took it.',

  // One way, close up.
  wayPanel: 'One way, close up',
  close: 'Close',
  took: (count: number, percent: string) => `${people(count)} went this way, ${percent} of those who came.`,
  tookNobody: 'Nobody has gone this way.',
  tookNobodyYet: 'Nobody has gone on this way so far: who is not understood is asked again first.',
  lastPeople: 'The last who did',
  readConversation: 'Read the conversation',
  lastFive: (shown: number, all: number) => `The last ${shown} of ${number(all)}`,
  whatTheyTyped: 'What they typed that fits no answer',
  nothingTyped: 'Everything people typed here was understood.',
  typedAbout:
    'The most frequent first. What you take up here changes your draft; it counts for people once you publish.',
  times: (text: string, times: number) => `“${text}”, ${countOf(times, 'time')}`,
  byPeople: (count: number) => `by ${people(count)}`,
  makeAnswer: 'Make this an answer',
  makeAnswerOf: (text: string) => `Make this an answer: “${text}”`,
  acceptUnder: 'Also accept under …',
  acceptUnderOf: (text: string) => `Also accept under …: “${text}”`,
  answerNumber: (n: number) => `Answer ${n}`,
  takenCareOf: (answer: string) => `Taken care of: counts as ${answer} in your draft`,
  tooLong: 'Too long to be an answer.',
  reserved: (word: string) => `This is heard as ${word} before any answer, so no answer can take it.`,
  underAnswer: (answer: string) => `under ${answer}`,
  ofItsOwn: 'as an answer of its own',
  takesAway: (where: string, reply: string, from: string) =>
    `Not ${where}: “${reply}” would count as ${from} no more.`,
  staysWith: (where: string, by: string) => `Not ${where}: it would still count as ${by}.`,
  unclear: (where: string) => `Not ${where}: it would not be clear which answer is meant.`,
  stepGone: 'This step is not in your draft any more, so nothing can be taken up from here.',
  undoMake: 'Make an answer',
  undoAccept: 'Also accept',
  made: (text: string) => `“${text}” is an answer now, in your draft. Say on the canvas what follows it.`,
  accepted: (text: string, answer: string) => `“${text}” counts as ${answer} now, in your draft.`,
  showStep: 'Show the step in your draft',
});
