import { ask, choice, draw, end, handTo, pause, say, start, tag, words } from './draw.ts';
import type { Template } from './template.ts';

/** Three days after a purchase, answered by one emoji. */
export const postPurchaseCheckIn: Template = {
  key: 'post-purchase-check-in',
  name: 'Post-purchase check-in',
  about: 'Three days after a purchase, people answer with one emoji; questions and trouble go to a person.',
  transcript: [
    {
      from: 'business',
      text: 'Hi Jordan! Has your coffee grinder arrived? Tell me how you like it:\n👍 = Love it\n❓ = A question\n😕 = Something is wrong\nOne emoji is enough!',
    },
    { from: 'contact', text: '👍' },
    {
      from: 'business',
      text: 'Yay, enjoy it! A little tip: clean the burrs once a month, it tastes so much better.\nText us here any time you need a hand.',
    },
  ],
  blanks: [
    { blank: 'Product', hint: 'What they bought', example: 'coffee grinder' },
    {
      blank: 'Tip',
      hint: 'How to get more out of it',
      example: 'clean the burrs once a month, it tastes so much better.',
    },
  ],
  flow: draw(
    'Post-purchase check-in',
    start('three-days', { type: 'event', name: 'purchase' }),
    pause('three-days', 'P3D', 'how-is-it'),
    ask(
      'how-is-it',
      'Hi {{first_name|there}}! Has your [Product] arrived? Tell me how you like it:\n👍 = Love it\n❓ = A question\n😕 = Something is wrong\n\nOne emoji is enough!',
      [
        choice('great', '👍', 'tip', { type: 'yes' }, words('love it', 'great', 'good', '😍', '🎉')),
        choice('question', '❓', 'ask-away', words('question', 'how do i', '🤔')),
        choice(
          'issue',
          '😕',
          'tag-issue',
          words('wrong', 'issue', 'problem', 'broken', 'bad', '👎', '😡', '☹️'),
        ),
      ],
      { saveAs: 'purchase_mood', again: "Sorry, I didn't get that. Just reply 👍, ❓ or 😕." },
    ),
    say('tip', 'Yay, enjoy it! A little tip: [Tip]\n\nText us here any time you need a hand.', 'end'),
    ask(
      'ask-away',
      'Sure, fire away! What would you like to know?',
      [choice('words', 'Their question', 'person', { type: 'text' })],
      { saveAs: 'question' },
    ),
    tag('tag-issue', 'Product issue', 'what-happened'),
    ask(
      'what-happened',
      "Oh no, sorry about that! Tell me what happened, and we'll sort it out.",
      [choice('words', 'Their words', 'person', { type: 'text' })],
      { saveAs: 'issue' },
    ),
    handTo('person', {
      text: 'Got it, thanks! A person is looking at this now and will text you here.',
      closed: "Got it, thanks! We're closed right now; a person will text you here when we're back.",
      done: 'end',
    }),
    end(),
  ),
};
