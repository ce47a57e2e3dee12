import { ask, choice, draw, end, handTo, start } from './draw.ts';
import type { Template } from './template.ts';

/** From the automatic part to a person by name, without anybody left waiting. */
export const handToRep: Template = {
  key: 'hand-to-rep',
  name: 'Hand over to a person by name',
  about: 'Takes the question, names the person who will answer, and gets someone else if they cannot.',
  transcript: [
    { from: 'business', text: 'Hi Jordan! What would you like to know? Type it here, as long as you like.' },
    { from: 'contact', text: 'do you also do flat roofs?' },
    {
      from: 'business',
      text: "That's one for Sam, who knows all about it. Give it 5 minutes, and you'll get a text right here.",
    },
  ],
  blanks: [
    { blank: 'Opening hours', hint: 'When people can reach you', example: 'Monday to Friday, 9 to 5' },
  ],
  flow: draw(
    'Hand over to a person by name',
    start('what', { type: 'keyword', words: ['ASK', 'QUESTION'] }, { type: 'manual' }),
    ask(
      'what',
      'Hi {{first_name|there}}! What would you like to know? Type it here, as long as you like.',
      [choice('words', 'Their question', 'rep', { type: 'text' })],
      { saveAs: 'question' },
    ),
    handTo('rep', {
      text: "That's one for {{rep_name|our specialist}}, who knows all about it. Give it 5 minutes, and you'll get a text right here.",
      closed:
        "That's one for {{rep_name|our specialist}}, who is back during our hours ([Opening hours]) and will text you right here.",
      done: 'end',
      unanswered: 'team',
    }),
    handTo('team', {
      text: "Sorry, this takes longer than I said. I've asked the whole team now, so whoever is free first will text you.",
      closed: "Sorry, nobody made it before we closed. You'll hear from us first thing ([Opening hours]).",
      done: 'end',
    }),
    end(),
  ),
};
