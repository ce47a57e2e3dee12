import { describe, expect, test } from 'vitest';
import { labels, means, moment, reads, words } from './understand.testing.ts';
import { understand } from './understand.ts';

describe('A, B, C', () => {
  means(labels('A', 'B', 'C'), [
    ['b |  b.  | B) | (b) | "B" | “b” | *b* | b!! | [B] | b 👍 | 👍 b | Ｂ | 🅱️ | b? | .b. | B:', 'B'],
    ["b please | B thanks | i pick b | i'd say b | I’ll go with B | it's b | definitely b | answer: b", 'B'],
    [
      'option B | Option b, please! | b thank you | B for me | b it is | the letter b | ok b | yes, b | um, b',
      'B',
    ],
    ['b b | b B b | B\n\nSent from my iPhone | b please, sorry', 'B'],
    ['second one | the second one | second | the second | 2nd | b - this month | B) something', 'B'],
    ['last one | c 👍 | c 🙏🏽 | third', 'C'],
    ['a | A. | option a please | a thanks', 'A'],
    [
      '2 | two | can you see me tomorrow | a lot | b and c | b or c | a b | not b | i have a question | d',
      null,
    ],
    ['what is this | I am busy | c u later | STOP it | bb | 🎉 | ... |   | both | either', null],
  ]);
});

describe('A) …, with the words in the label', () => {
  const menu = labels('A) ASAP', 'B) This month', 'C) Just exploring');
  means(menu, [
    ['a | A) | A) ASAP | asap | ASAP! | a - asap | need it asap | (a) asap', 'A) ASAP'],
    [
      'b | this month | B) this month | b - this month | this month please | B: this month | sometime this month',
      'B) This month',
    ],
    ['just exploring | c | exploring | just explorng | exploring for now', 'C) Just exploring'],
    ['b - asap | 2 | month or asap | not this month', null],
  ]);
  test('remembers the label, or the value where there is one', () => {
    expect(understand('a', menu, moment)).toEqual({
      answerId: 'A) ASAP',
      value: 'A) ASAP',
      why: 'is A) ASAP',
    });
    expect(understand('a', [{ id: 'x', label: 'A) ASAP', value: 'now' }], moment)?.value).toBe('now');
  });
});

describe('other markers', () => {
  means(labels('1. Order status', '2. Returns/exchanges', '3. Product questions', '4. Something else'), [
    [
      '1 | 1. | one | #1 | no. 1 | number 1 | order status | order status please | first | 1) | 1 - order status',
      '1. Order status',
    ],
    ["what's my order status | order | Order statsu | 1️⃣ | the first one", '1. Order status'],
    ['2 | returns | return | exchanges | Returns/exchanges', '2. Returns/exchanges'],
    ['3 | a product question | product | option 3', '3. Product questions'],
    ['something else | 4 | 4th | last', '4. Something else'],
    ['12 | 1 or 2 | I have 2 of them and more | 5 | 0 | -1 | order and returns', null],
  ]);
  means(labels('B - This month', 'C - Later'), [
    ['b | this month | b - this month', 'B - This month'],
    ['later | c', 'C - Later'],
  ]);
});

describe('THIS or NEXT', () => {
  means(labels('THIS', 'NEXT'), [
    ['this | This week | this week! | this week works better for me | this one | “THIS” | thiss', 'THIS'],
    ['next | NEXT WEEK PLS | next week pls | how about next week? | Next. | nextt | 2 | second', 'NEXT'],
    ['this or next | what is this? | this week or next week | week | not this week', null],
    ['not this week, next week', 'NEXT'],
  ]);
});

describe('slots 1 to 3', () => {
  means(labels('Tuesday at 2pm', 'Wednesday at 10am', 'Thursday at 4pm'), [
    [
      '1 | a | first | tuesday | Tuesday at 2pm | tuesday at 2pm works for me | Tusday at 2pm | option a',
      'Tuesday at 2pm',
    ],
    [
      '2 | two | b | the second one | wednesday | #2 | no. 2 | option 2 | wednesday please',
      'Wednesday at 10am',
    ],
    ['3 | last one | thursday 😀', 'Thursday at 4pm'],
    ['tuesday or wednesday | friday | 4 | d | Tuesday at 3pm | not tuesday', null],
    [
      'tues | Tue | tues. | 2pm | 2 pm | 2:00 p.m. | two pm | tues at 2 | 2pm works | ok tues',
      'Tuesday at 2pm',
    ],
    [
      'wed | weds | 10 am | 10AM please | wed works for me | wed 10 am | wednesday at ten',
      'Wednesday at 10am',
    ],
    ['thu | thur | thurs | 4pm | the thurs one | thursday at four', 'Thursday at 4pm'],
    ['mon | fri | sat | 3pm | 2am | tues at 3 | tues 10am | not tues | tues or wed | tues, wed', null],
    ['after 2pm | not 2pm | before 10 am | 2-4pm | 2pm or 4pm | at ten | pm | am | at', null],
  ]);
  means(labels('Friday at 3pm', 'Sat 9:30am'), [
    ['friday at three | fri 3 | 3 on friday | friday three pm | fri @ 3pm', 'Friday at 3pm'],
    ['saturday | sat | 9:30 | sat at 9:30 am | 9:30am', 'Sat 9:30am'],
    ['three | 3 | 9 | sun | saturday at 9 | friday at four', null],
  ]);
  means(labels('Monday', 'Tues', '2pm'), [
    ['mon | mon please', 'Monday'],
    ['tuesday | tue', 'Tues'],
    ['2 pm', '2pm'],
  ]);
  means(labels('Monday at 2pm', 'Tuesday at 2pm', 'Mon at 4pm'), [
    ['2pm | mon | at 2 | monday', null],
    ['mon 2pm | mon at two', 'Monday at 2pm'],
  ]);
  means(labels('Before 10am', '1pm to 3pm', '5pm or later'), [
    ['10am | 1pm | 3 pm', null],
    ['before 10 | before 10 am', 'Before 10am'],
    ['1pm to 3pm | 1 pm to 3 pm', '1pm to 3pm'],
  ]);
});

describe('a short word of a label', () => {
  means(labels('Red lamp', 'Blue lamp'), [
    ['red | RED! | the red one | red one please | red please | i like red', 'Red lamp'],
    ['blue | blue one', 'Blue lamp'],
    ['lamp | lamps | red blue | red or blue | not red | no red | re | rex | lam', null],
  ]);
  means(labels('Call me and my dog', 'Text you for all the cat toys'), [
    ['dog | dogs', 'Call me and my dog'],
    ['the | and | for | you | not | can | any | all | me', null],
  ]);
});

describe('C to confirm, R to reschedule', () => {
  const answers = [words('C', 'confirm'), words('R', 'reschedule')];
  means(answers, [
    [
      "c | C | Confirm | confirm! | confirmed | I confirm | yes I'd like to confirm | c, thanks | confrim | c 👍",
      'C',
    ],
    [
      'r | R. | reschedule | need to reschedule sorry | can we reschedule? | reshedule | rescheduling please',
      'R',
    ],
    ["can't make it, need to reschedule | I have to reschedule | no I need to reschedule", 'R'],
    ["don't confirm, reschedule", 'R'],
    [
      "don't confirm | not confirmed | can't reschedule | confirm or reschedule? | confirm? no | unconfirmed",
      null,
    ],
    [
      "I don't want to reschedule | no need to reschedule | see you tomorrow | r u open | yes | ok | 1 | 2",
      null,
    ],
  ]);
  reads(answers, [
    ['confirm', 'C', 'same as “confirm”'],
    ['c.', 'C', 'is C'],
    ['reschedle', 'R', 'a small typo of “reschedule”'],
    ['second', 'R', 'second answer'],
  ]);
});

describe('👍 ❓ 😕', () => {
  for (const menu of [
    labels('👍', '❓', '😕'),
    labels('👍 = Great!', '❓ = I have questions', "😕 = There's an issue"),
  ]) {
    const [good = null, ask = null, bad = null] = menu.map(({ id }) => id);
    means(menu, [
      [
        '👍 | 👍🏽 | 👍👍👍 | 👍! | thanks 👍 | Liked “Hi Jordan! How’s everything looking?” | 👍 to “Hi Jordan”',
        good,
      ],
      ['Reacted 👍 to "Hi Jordan" | Reacted 👍🏽 to “Hi” | Liked "Hi | 1 | first', good],
      ['❓ | ❔ | ? | ??? | Questioned “Hi Jordan” | ❓ when will it come', ask],
      ['😕 | 😕😕 | Reacted 😕 to “Hi” | third one', bad],
      ['👍 😕 | 👎 | Removed a like from “Hi Jordan” | Loved “Hi” | Removed 👍 from “Hi”', null],
    ]);
  }
  means(labels('👍 Great', '❓ = I have questions', "😕 = There's an issue"), [
    ['great | Great! | 👍 | 👍🏿 great | it is great', '👍 Great'],
    ['i have questions | I have a question | questions', '❓ = I have questions'],
    ["there's an issue | there is an issue | issue", "😕 = There's an issue"],
    ['not great | no issues', null],
  ]);
  means(
    labels("👍 = Looks good, let's move forward", '🤔 = I have questions', '⏰ = Need more time to review'),
    [
      ['👍🏼 | looks good | Looks good, lets move forward', "👍 = Looks good, let's move forward"],
      ['⏰ | need more time | more time please', '⏰ = Need more time to review'],
    ],
  );
  test('says that it was a reaction', () => {
    expect(understand('Liked “Hi Jordan”', labels('👍'), moment)?.why).toBe('👍 reaction');
    expect(understand('Laughed at “Hi”', labels('HAHA', '😂'), moment)?.answerId).toBe('😂');
  });
});

describe('YES', () => {
  means(labels('YES'), [
    [
      'yes | YES! | Yes. | “yes” | y | Y. | yep | yup | yeah | yesss | yea | sure | sure thing | ok | okay | k',
      'YES',
    ],
    [
      'of course | absolutely | sounds good | let’s do it | go ahead | please do | yes please | why not | you bet',
      'YES',
    ],
    [
      'correct | right | I do | I would | I am | 👍 | 👌 | ✅ | si | sí | oui | yes sir | yes i would love to start',
      'YES',
    ],
    ['no problem | no worries | Liked “Ready?” | Loved “Ready?” | yas | ya', 'YES'],
    [
      "heck yeah | hell yeah | hell yes | bet | Bet! | will do | im down | I'm down for that | i'm in | count me in",
      'YES',
    ],
    ['works for me | that works for me | yessir | can’t wait', 'YES'],
  ]);
  means(labels('YES'), [
    [
      'no | nope | not sure | maybe | idk | yes but no | not bad | not yet | yeah no | 👎 | Disliked “Ready?”',
      null,
    ],
    ['right now I am busy | of course not | absolutely not | who is this | yes or no? | yeah right', null],
  ]);
});
