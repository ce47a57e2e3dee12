import { catalogue } from './catalogue.ts';

/** What the building blocks say by themselves. */
export const uiWords = catalogue('ui', {
  close: 'Close',
  optional: ' (optional)',
  tryAgain: 'Try again',
  messages: 'Messages',
  closeThisMessage: 'Close this message',
});
