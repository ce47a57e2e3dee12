import { catalogue } from './catalogue.ts';
import { countOf } from './count-of.ts';

const texts = (n: number) => countOf(n, 'text');

export const writingWords = catalogue('writing', {
  textOf: (step: string) => `Text of ${step}`,
  editText: 'Edit text',
  editTextOf: 'Edit text: ',
  showAll: 'Show all',
  showLess: 'Show less',
  doubleClick: 'Double-click to write',
  insertName: 'Insert name',
  insertEmoji: 'Insert emoji',
  changeName: (name: string) => `Change ${name}`,
  orElse: (fallback: string) => ` · or “${fallback}”`,
  names: 'What is known of the contact',
  searchNames: 'Search, or type a new name',
  newName: (name: string) => `Add “${name}”`,
  newNameHint: 'A field of your own. You can fill it in for each contact, or a question can remember it.',
  noNames: 'Nothing is called that.',
  nameChosen: (name: string, fallback: string | undefined) =>
    `${name}${fallback === undefined ? '' : `, or “${fallback}”`}. Press Enter to change it.`,
  fallback: 'If it is not known, say',
  fallbackHint: 'Leave it empty to say nothing.',
  fallbackExample: 'there',
  done: 'Done',
  removeName: 'Remove',
  count: (units: number, room: number, n: number) => `${units} of ${room} · sends as ${texts(n)}`,
  nowSends: (n: number) => `Now sends as ${texts(n)}`,
  whyPlain: (room: number) =>
    `A text holds 160 plain characters. What is longer goes out in parts of 153. Names count with the longest value they may have. ${room} fit into what you pay for now.`,
  whyCostly: (characters: string) =>
    `${characters} cannot be sent as plain characters, so a text only holds 70 instead of 160, and a longer one goes out in parts of 67. Names count with the longest value they may have.`,
  aName: 'A name',
  costHelp: 'How this is counted',
  plainInstead: (from: number, to: number) => `Use plain characters (${from} → ${to})`,
  dropEmojis: (emojis: string, from: number, to: number) => `Leave out ${emojis} (${from} → ${to})`,
  tooLong: (over: number) =>
    `This is ${over} ${over === 1 ? 'character' : 'characters'} too long, and its end would not be sent. Shorten it, or put the rest into a message of its own.`,
  optOut: 'Added to the first text of a conversation, and counted:',
  searchEmojis: 'Search emojis',
  noEmojis: 'No emoji is called that.',
  emojiCosts: (n: number) => `With an emoji this sends as ${texts(n)}.`,
  emojiNow: (n: number) => `An emoji changes nothing: still ${texts(n)}.`,
  fieldAdded: (name: string) => `“${name}” is a field of yours now.`,
  madeAnswers: (n: number) => `${n} answers added from what you pasted`,
  madeQuestion: (n: number) => `Now a question with ${n} answers`,
  undo: 'Undo',
  tooLateToUndo: 'That can no longer be undone.',
  addAnswer: 'Add answer',
  moveAnswer: 'Move answer',
  removeAnswer: 'Remove answer',
  answerRemoved: (label: string) => (label === '' ? 'Answer removed' : `Answer ${label} removed`),
  pasteAnswers: 'Paste answers',
  turnIntoQuestion: 'Turn into a question',
});
