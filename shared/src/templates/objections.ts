import { ask, choice, draw, end, handTo, say, start, words } from './draw.ts';
import type { Template } from './template.ts';

/** Hears what keeps a lead from deciding, in their own words, and asks the one question that helps. */
export const objections: Template = {
  key: 'objections',
  name: 'Objections: price, timing, competitor',
  about: 'Asks a quiet lead what keeps them, answers price, timing and comparing each in its own way.',
  transcript: [
    {
      from: 'business',
      text: "Hey Jordan, where are you with our offer?\nIf something's in the way, say it straight: the price, the timing, or are you comparing others? And if you're ready, reply READY.",
    },
    { from: 'contact', text: "honestly it's too expensive" },
    {
      from: 'business',
      text: 'Fair enough, Jordan. Roughly what budget would feel right? We can often make it smaller.',
    },
  ],
  blanks: [
    { blank: 'Your offer', hint: 'What they are thinking about', example: 'our offer' },
    { blank: 'How to start', hint: 'For those who are ready', example: 'https://example.com/start' },
  ],
  flow: draw(
    'Objections: price, timing, competitor',
    start('what-keeps-you', { type: 'keyword', words: ['THOUGHTS'] }, { type: 'manual' }),
    ask(
      'what-keeps-you',
      "Hey {{first_name|there}}, where are you with [Your offer]?\n\nIf something's in the way, say it straight: the price, the timing, or are you comparing others? And if you're ready, reply READY.",
      [
        choice(
          'price',
          'Price',
          'budget',
          words('too expensive', 'expensive', 'cost', 'budget', 'too much', 'cheaper', 'afford'),
        ),
        choice(
          'timing',
          'Timing',
          'when',
          words('not now', 'busy', 'later', 'not a good time', 'bad time', 'too early', 'no time'),
        ),
        choice(
          'competitor',
          'Comparing',
          'what-matters',
          words(
            'other company',
            'another company',
            'also looking at',
            'competitor',
            'other quotes',
            'others',
          ),
        ),
        choice('ready', 'READY', 'go', words('nothing', "let's do it", "i'm in")),
      ],
      {
        saveAs: 'objection',
        retries: 1,
        again: "Thanks! Is it more the price, the timing, or others you're comparing?",
        anythingElse: 'person',
      },
    ),
    ask(
      'budget',
      'Fair enough, {{first_name|friend}}. Roughly what budget would feel right? We can often make it smaller.',
      [choice('words', 'Their budget', 'person', { type: 'text' })],
      { saveAs: 'budget' },
    ),
    ask(
      'when',
      "Sure, no pressure! When should we talk again? Name a day or a month, and I'll put it in the diary.",
      [choice('words', 'When they say', 'person', { type: 'text' })],
      { saveAs: 'talk_again' },
    ),
    ask(
      'what-matters',
      "Good idea to compare, there are fine people out there. What will decide it for you? I'm glad to tell you how we do on that.",
      [choice('words', 'What they say', 'person', { type: 'text' })],
      { saveAs: 'deciding_factor' },
    ),
    say('go', "Brilliant! Here's how we start: [How to start]", 'end'),
    handTo('person', {
      text: "Thanks, that helps! I've noted it, and one of us will take it from here with you.",
      closed: "Thanks, that helps! I've noted it, and one of us will text you when we're back at work.",
      done: 'end',
    }),
    end(),
  ),
};
