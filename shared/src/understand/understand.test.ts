import { describe, expect, test } from 'vitest';
import type { Accept, Answer } from './accept.ts';
import { allTools } from './tools.ts';
import { refusesBecause, understand } from './understand.ts';

// Thursday 30 April 2026, 10:00 in New York.
const moment = { at: Date.UTC(2026, 3, 30, 14), timeZone: 'America/New_York' };
const withTools = { ...moment, country: 'US', tools: allTools };

const labels = (...all: string[]): Answer[] => all.map((label) => ({ id: label, label }));
const words = (id: string, ...list: string[]): Answer => ({
  id,
  label: id,
  accepts: [{ type: 'words', words: list }],
});
const takes = (id: string, accept: Accept, ...more: Accept[]): Answer => ({
  id,
  label: '',
  accepts: [accept, ...more],
});

/** Each row: replies, parted by ` | `, and the answer that all of them mean (null: none). */
function means(
  answers: readonly Answer[],
  rows: readonly (readonly [replies: string, answer: string | null])[],
) {
  test.each(rows.flatMap(([replies, id]) => replies.split(' | ').map((reply) => ({ reply, id }))))(
    '$reply → $id',
    ({ reply, id }) => {
      expect(understand(reply, answers, moment)?.answerId ?? null).toBe(id);
    },
  );
}

/** Each row: a reply, what is remembered (null: not understood), and why. */
function reads(
  answers: readonly Answer[],
  rows: readonly (readonly [reply: string, value: string | null, why?: string])[],
) {
  test.each(rows.map(([reply, value, why]) => ({ reply, value, why })))('$reply → $value $why', (row) => {
    const { reply, value, why } = row;
    const found = understand(reply, answers, withTools);
    expect(found?.value ?? null).toBe(value);
    if (why !== undefined) expect(found?.why).toBe(why);
  });
}

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

describe('yes and no', () => {
  const answers = [takes('yes', { type: 'yes' }), takes('no', { type: 'no' })];
  means(answers, [
    [
      "no | No. | n | nope | nah | no thanks | no thank you | not really | not now | not yet | never | I don't",
      'no',
    ],
    [
      "don't think so | I don’t think so | no way | negative | pass | I'm good | 👎 | ❌ | nooo | not interested",
      'no',
    ],
    [
      'Disliked “Want a call?” | no I am busy today | no, not right now | of course not | definitely not',
      'no',
    ],
    [
      "hell no | heck no | oh heck no | can't | cant | can't make it | sorry, I can’t make it | cannot | we cannot make it",
      'no',
    ],
    ['nope nope | im good | sorry no', 'no'],
    ['i bet | hell | sorry | down | im down with the flu | I am in pain | what the hell | betty', null],
    ['yes | yep | sure thing | no problem | no worries | Liked “Want a call?” | yes, why not', 'yes'],
    [
      'not sure | maybe | idk | yes but no | not bad | I don’t know | hello | no one told me | 👍 👎 | yes and no',
      null,
    ],
  ]);
  reads(answers, [
    ['yup', '', 'means yes'],
    ['Liked “Want a call?”', '', '👍 reaction'],
  ]);
  means(
    [words('C', 'confirm', 'yes'), words('R', 'reschedule', 'no')],
    [
      ['yep | sure | yes confirm | confirm, yes', 'C'],
      ['nope | no, I need to reschedule', 'R'],
      ['no, but I confirm', null],
    ],
  );
  means(labels('Yes', 'No', 'Not sure'), [
    ['yeah', 'Yes'],
    ['no problem', 'Yes'],
    ['nah', 'No'],
    ['not sure | I am not sure', 'Not sure'],
  ]);
  means(labels('Yes, this week', 'Yes, next week', 'No'), [
    ['yes', null],
    ['yes next week', 'Yes, next week'],
    ['nope', 'No'],
  ]);
});

describe('one to five stars', () => {
  const answers = [
    { ...takes('good', { type: 'number', min: 4, max: 5 }), label: '4-5' },
    { ...takes('bad', { type: 'number', min: 1, max: 3 }), label: '1-3' },
  ];
  reads(answers, [
    ['5!', '5', 'number 5 of 5'],
    ['five', '5'],
    ['4 out of 5', '4', 'number 4 of 5'],
    ['2 out of 5', '2'],
    ['4/5', '4'],
    ['5 stars', '5'],
    ['⭐⭐⭐⭐', '4'],
    ['★★☆☆☆', '2'],
    ["I'd give it a 4", '4'],
    ['4.5', '4.5'],
    ['a solid 4, thanks!', '4'],
    ['between 4 and 5', '4', 'number 4 to 5 of 5'],
    ['4 or 5', '4'],
    ['4 - 5', '4-5'],
    ['definitely a five', '5'],
    ['one star', '1'],
    ['5️⃣', '5'],
    ['3 or 4', null],
    ['3.5', null],
    ['-1', null],
    ['0', null],
    ['10', null],
    ['1,200', null],
    ['8 out of 10', null],
    ['2/10', null],
    ['not a 5', null],
    ['no one called me', null],
    ['the best one ever', null],
    ['first', null],
    ['b', null],
  ]);
});

describe('an open number', () => {
  reads(
    [takes('n', { type: 'number' })],
    [
      ['about 20 people', '20', 'number 20'],
      ['1,200', '1200'],
      ['$1,200.50', '1200.5'],
      ['-1', '-1'],
      ['twenty five', '25'],
      ['two thousand five hundred', '2500'],
      ['one hundred twenty three thousand and four', '123004'],
      ['four and a half', '4.5'],
      ['four and five', null],
      ['a hundred and five guests', '105'],
      ['a dozen', '12'],
      ['5k', '5000'],
      ['12345678901234567890', '12345678901234567890'],
      ['20-25', null],
      ['20 adults and 5 kids', null],
      ['more than 20', null],
      ['3:30', null],
      ['5/4/2026', null],
      ['none of that', null],
    ],
  );
});

describe('e-mail, phone and pattern', () => {
  reads(
    [takes('e', { type: 'email' })],
    [
      ['Jo.Doe+x@Example.COM', 'Jo.Doe+x@example.com'],
      ["it's <jo@example.co.uk>.", 'jo@example.co.uk'],
      ['mailto:jo@example.com', 'jo@example.com'],
      ['jo@example', null],
      ['jo@@example.com', null],
      ['a@example.com or b@example.com', null],
    ],
  );
  reads(
    [takes('p', { type: 'phone' })],
    [
      ['(212) 555-0123 ', '+12125550123'],
      ['call me at 212.555.0123 please', '+12125550123'],
      ['+44 20 7946 0958', '+442079460958'],
      ['0044 20 7946 0958', '+442079460958'],
      ['555-0123', null],
      ['2026-05-04', null],
      ['hello', null],
    ],
  );
  test.each([
    ['(212) 555-0123', 'US', '+12125550123'],
    ['+44 20 7946 0958', undefined, '+442079460958'],
    ['020 7946 0958', 'GB', '02079460958'],
    ['12345', 'US', null],
  ])('a phone number without the tool: %s', (reply, country, value) => {
    const found = understand(reply, [takes('p', { type: 'phone' })], { ...moment, country });
    expect(found?.value ?? null).toBe(value);
  });
  const order = [takes('o', { type: 'pattern', pattern: '^[A-Z]{2}\\d{6}$' })];
  reads(order, [
    [' AB123456 ', 'AB123456', 'has the right form'],
    ['AB12', null],
  ]);
  test('a pattern needs its tool, and a bad one never matches', () => {
    expect(understand('AB123456', order, moment)).toBeNull();
    expect(understand('(', [takes('o', { type: 'pattern', pattern: '(' })], withTools)).toBeNull();
  });
});

describe('free text', () => {
  const answers = [{ id: 'busy', label: 'Busy', value: 'later' }, takes('other', { type: 'text' })];
  reads(answers, [
    ['busy', 'later', 'is Busy'],
    ["I'm busy right now", 'later', 'is Busy'],
    ["  I'm not busy ", "I'm not busy", 'any text'],
    ['What does it cost?', 'What does it cost?'],
    ['2', '2'],
    ['   ', null],
    ['Removed a like from “Hi”', null],
  ]);
  reads(
    [{ id: 't', label: 'Order number', accepts: [{ type: 'text' }] }],
    [
      ['1', '1', 'any text'],
      ['order number 12', 'order number 12'],
      ['Order number', 'Order number'],
    ],
  );
  test('two answers for any text are equally near, and a long reply is cut', () => {
    const text = takes('a', { type: 'text' });
    expect(understand('hello', [text, { ...text, id: 'b' }], moment)).toBeNull();
    expect(understand(`${'x'.repeat(1599)}😀`, [text], moment)?.value).toBe('x'.repeat(1599));
  });
  test('an ambiguous reply goes to the text', () => {
    const days = [...labels('Monday', 'Sunday'), takes('t', { type: 'text' })];
    expect(understand('Munday', days, moment)?.answerId).toBe('t');
  });
});

describe('typos', () => {
  means(labels('Monday', 'Sunday', 'Wednesday', 'Now', 'Room 101', 'Satisfied'), [
    ['Mondy | mnoday', 'Monday'],
    ['wednsday | Wendesday', 'Wednesday'],
    ['satisfyed', 'Satisfied'],
    ['Munday | naw | noww | Room 102 | unsatisfied | Wensdy', null],
  ]);
});

describe('equally near is never a guess', () => {
  means(labels('This week', 'Next week'), [
    ['week', null],
    ['this wek', 'This week'],
  ]);
  means(labels('📅 This week', '📅 Next week'), [
    ['📅', null],
    ['next week', '📅 Next week'],
  ]);
  means(labels('2 bedrooms', '3 bedrooms', '4 bedrooms'), [
    ['2 bedrooms | 2 bedrooms please | a | first', '2 bedrooms'],
    ['2 | 3', null],
  ]);
  means(labels('A', 'A+'), [
    ['a', 'A'],
    ['A+', 'A+'],
  ]);
  test.each([
    ['Munday', 'as near to “Monday” as to “Sunday”'],
    ['hello', 'near to no answer'],
    ['Removed a like from “Hi”', 'a reaction was taken back'],
    ['monday', null],
  ])('%s: %s', (reply, why) => {
    expect(refusesBecause(reply, labels('Monday', 'Sunday'), moment)).toBe(why);
  });
});

describe('odd answers', () => {
  test('blank ones claim nothing', () => {
    expect(
      understand('hi', [{ id: '', label: '' }, takes('x', { type: 'words', words: ['', '  '] })], moment),
    ).toBeNull();
    expect(understand('', [{ id: '', label: '' }], moment)).toBeNull();
    expect(understand('hi', [], moment)).toBeNull();
  });
  test('names of built-in properties are words like others', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      expect(understand(name, labels(name, 'other'), moment)?.answerId).toBe(name);
      expect(understand(name, labels('one more', 'other'), moment)).toBeNull();
    }
  });
});
