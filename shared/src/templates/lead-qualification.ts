import { ask, choice, draw, end, handTo, say, start, tag, words } from './draw.ts';
import type { Template } from './template.ts';

/** One question sorts new leads by what they want; whoever wants something else talks to a person. */
export const leadQualification: Template = {
  key: 'lead-qualification',
  name: 'Lead qualification',
  about: 'One quick question finds out what a new lead wants, and hands anything unusual to a person.',
  transcript: [
    {
      from: 'business',
      text: 'Hey Jordan! Thanks for asking about kitchen remodels.\nWhat matters most to you right now?\nA) More space\nB) A fresh look\nC) Something else\nA, B or C is all I need!',
    },
    { from: 'contact', text: 'b' },
    { from: 'business', text: 'Love it, Jordan! Here are some looks people love: https://example.com/looks' },
  ],
  blanks: [
    { blank: 'Service', hint: 'What people asked you about', example: 'kitchen remodels' },
    { blank: 'Goal 1', hint: 'What many leads want', example: 'More space' },
    { blank: 'Goal 2', hint: 'What others want', example: 'A fresh look' },
    {
      blank: 'Next step for goal 1',
      hint: 'What you tell them next',
      example: 'Have a look at our floor plans: https://example.com/space',
    },
    {
      blank: 'Next step for goal 2',
      hint: 'What you tell them next',
      example: 'Here are some looks people love: https://example.com/looks',
    },
  ],
  flow: draw(
    'Lead qualification',
    start('goal', { type: 'opt-in' }),
    ask(
      'goal',
      'Hey {{first_name|there}}! Thanks for asking about [Service].\n\nWhat matters most to you right now?\nA) [Goal 1]\nB) [Goal 2]\nC) Something else\n\nA, B or C is all I need!',
      [
        choice('a', '[Goal 1]', 'tag-goal-1'),
        choice('b', '[Goal 2]', 'tag-goal-2'),
        choice('c', 'Something else', 'person', words('other', 'neither', 'none of these')),
      ],
      { saveAs: 'goal', again: "Sorry, I didn't get that. Just reply A, B or C.", anythingElse: 'person' },
    ),
    tag('tag-goal-1', 'Goal: [Goal 1]', 'next-step-1'),
    say('next-step-1', 'Good choice, {{first_name|friend}}! [Next step for goal 1]', 'end'),
    tag('tag-goal-2', 'Goal: [Goal 2]', 'next-step-2'),
    say('next-step-2', 'Love it, {{first_name|friend}}! [Next step for goal 2]', 'end'),
    handTo('person', {
      text: "Happy to hear more! I'm getting one of our team, they'll text you here in a few minutes.",
      closed: "Happy to hear more! We're closed right now, so one of our team will text you when we're back.",
      done: 'end',
    }),
    end(),
  ),
};
