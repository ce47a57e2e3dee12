import { ask, choice, draw, end, fork, handTo, start } from './draw.ts';
import type { Template } from './template.ts';

/** An answer at once, at any hour: by day a person, by night a word and a promise. */
export const afterHours: Template = {
  key: 'after-hours',
  name: 'After-hours acknowledgement',
  about: 'By day it gets a person at once; after hours it says when you are back and takes the question.',
  transcript: [
    {
      from: 'business',
      text: "Hi Jordan, thanks for texting Bright Home! We're closed right now and back Monday to Friday from 9.\nWhat can we do for you then? Type it here.",
    },
    { from: 'contact', text: 'need a quote for my roof' },
    { from: 'business', text: "Thanks, it's on the list! A person will text you when we're back." },
  ],
  blanks: [
    { blank: 'Business', hint: 'Your name, as people know it', example: 'Bright Home' },
    { blank: 'When you are back', hint: 'Such as your opening hours', example: 'Monday to Friday from 9' },
  ],
  flow: draw(
    'After-hours acknowledgement',
    start('hours', { type: 'keyword', words: ['HI', 'HELLO', 'HEY'] }, { type: 'manual' }),
    fork('hours', { hours: 'office', is: 'within' }, 'We are open', 'person', 'closed'),
    handTo('person', {
      text: 'Hi {{first_name|there}}, thanks for texting [Business]! A person is on the way and will be with you in a few minutes.',
      closed:
        "Hi {{first_name|there}}, thanks for texting [Business]! We've just closed. A person will text you when we're back.",
      done: 'end',
    }),
    ask(
      'closed',
      "Hi {{first_name|there}}, thanks for texting [Business]! We're closed right now and back [When you are back].\n\nWhat can we do for you then? Type it here.",
      [choice('words', 'Their question', 'morning', { type: 'text' })],
      { saveAs: 'question' },
    ),
    handTo('morning', {
      text: "Thanks! We've just opened, so a person will text you here in a few minutes.",
      closed: "Thanks, it's on the list! A person will text you when we're back.",
      done: 'end',
    }),
    end(),
  ),
};
