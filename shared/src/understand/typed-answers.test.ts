import { describe, expect, test } from 'vitest';
import { labels, means, moment, reads, takes, withTools, words } from './understand.testing.ts';
import { refusesBecause, understand } from './understand.ts';

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
