import { ask, choice, draw, end, handTo, say, start, words } from './draw.ts';
import type { Template } from './template.ts';

/** Sorts out the usual questions and hands the rest to a person. */
export const supportMenu: Template = {
  key: 'support-menu',
  name: 'Support menu',
  about: 'Whoever texts HELP or SUPPORT gets answers about orders and returns, or a person for the rest.',
  transcript: [
    {
      from: 'business',
      text: "Glad you asked, Jordan! What's it about?\n1. Order status\n2. Returns and exchanges\n3. A product question\n4. Something else\nReply with 1, 2, 3 or 4.",
    },
    { from: 'contact', text: '1' },
    {
      from: 'business',
      text: "Sure thing! What's your order number? It's in your confirmation email. No number at hand? Just say so.",
    },
    { from: 'contact', text: '#48213' },
  ],
  blanks: [
    {
      blank: 'Tracking page',
      hint: 'Where people see where their order is',
      example: 'https://example.com/track',
    },
    {
      blank: 'Returns in a sentence',
      hint: 'How long people have, and how it works',
      example: 'You have 30 days to send things back, and it is free: https://example.com/returns',
    },
  ],
  flow: draw(
    'Support menu',
    start('menu', { type: 'keyword', words: ['HELP', 'SUPPORT'] }),
    ask(
      'menu',
      "Glad you asked, {{first_name|friend}}! What's it about?\n1. Order status\n2. Returns and exchanges\n3. A product question\n4. Something else\n\nReply with 1, 2, 3 or 4.",
      [
        choice('order', 'Order status', 'order-number', words('my order', 'delivery', 'tracking')),
        choice('returns', 'Returns and exchanges', 'returns', words('return', 'exchange', 'refund')),
        choice('product', 'Product question', 'person', words('product', 'question')),
        choice('else', 'Something else', 'person', words('other')),
      ],
      { again: "Sorry, I didn't get that. Just reply 1, 2, 3 or 4.", anythingElse: 'person' },
    ),
    ask(
      'order-number',
      "Sure thing! What's your order number? It's in your confirmation email. No number at hand? Just say so.",
      [
        choice(
          'number',
          'Order number',
          'order-found',
          { type: 'pattern', pattern: '^#?[A-Za-z]{0,4}-?[0-9]{3,12}$' },
          { type: 'number', min: 100 },
        ),
        choice('no-number', 'Anything else they say', 'person', { type: 'text' }),
      ],
      { saveAs: 'order_number' },
    ),
    say(
      'order-found',
      'Found it! Order {{order_number|as given}} is {{order_status|on its way}}, and it should be with you {{delivery_date|in a few days}}. Follow it here: [Tracking page]',
      'more',
    ),
    say('returns', '[Returns in a sentence]', 'more'),
    ask('more', 'Is there anything else I can do for you? Reply YES or NO.', [
      choice('yes', 'YES', 'menu', { type: 'yes' }),
      choice('no', 'NO', 'bye', { type: 'no' }, words("that's all", "that's it", 'all good', 'thanks')),
    ]),
    say('bye', 'Great, have a lovely day! Text SUPPORT whenever you need us.', 'end'),
    handTo('person', {
      text: "Let me get a real person for you. Tell us a bit more in the meantime, they'll answer right here in a few minutes.",
      closed:
        "We're closed right now, but tell us what it's about, and a real person will answer right here when we're back.",
      done: 'end',
    }),
    end(),
  ),
};
