import { ask, choice, draw, end, handTo, say, start, tag } from './draw.ts';
import type { Template } from './template.ts';

/** A rating from 1 to 5: the happy are asked for a review, the others for what went wrong. */
export const feedback: Template = {
  key: 'feedback',
  name: 'Feedback from 1 to 5',
  about:
    'After a visit: happy people get your review link, and the others tell you and a person what to fix.',
  transcript: [
    {
      from: 'business',
      text: 'Hey Jordan! How did you like your haircut?\nRate it from 1 to 5, and 5 is the best. Just the number is fine.',
    },
    { from: 'contact', text: '5!!' },
    {
      from: 'business',
      text: 'So happy to hear that! Would you tell others in a short review? It means a lot to us: https://example.com/review\nThank you, Jordan!',
    },
  ],
  blanks: [
    { blank: 'Visit or product', hint: 'What people rate', example: 'your haircut' },
    { blank: 'Review link', example: 'https://example.com/review' },
  ],
  flow: draw(
    'Feedback from 1 to 5',
    start('rate', { type: 'event', name: 'visit finished' }),
    ask(
      'rate',
      'Hey {{first_name|there}}! How did you like [Visit or product]?\n\nRate it from 1 to 5, and 5 is the best. Just the number is fine.',
      [
        choice('happy', '4 or 5', 'tag-happy', { type: 'number', min: 4, max: 5 }),
        choice('unhappy', '1 to 3', 'better', { type: 'number', min: 1, max: 3 }),
      ],
      { saveAs: 'rating' },
    ),
    tag('tag-happy', 'Happy customer', 'review'),
    say(
      'review',
      'So happy to hear that! Would you tell others in a short review? It means a lot to us: [Review link]\n\nThank you, {{first_name|friend}}!',
      'end',
    ),
    ask(
      'better',
      "Oh, I'm sorry we fell short, {{first_name|friend}}.\n\nWhat should we have done better? I want to put it right.",
      [choice('words', 'Their words', 'tag-unhappy', { type: 'text' })],
      { saveAs: 'feedback' },
    ),
    tag('tag-unhappy', 'Unhappy customer', 'person'),
    handTo('person', {
      text: "Thanks for being honest, that helps us a lot. I've passed it on, and a person will text you here.",
      closed:
        "Thanks for being honest, that helps us a lot. We're closed right now; a person will text you when we're back.",
      done: 'end',
    }),
    end(),
  ),
};
