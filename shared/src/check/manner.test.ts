import { describe, expect, it, test } from 'vitest';
import { withFallbacks } from './fallbacks.ts';
import { exclaims, shouted, vagueAsk, writtenOut } from './manner.ts';
import { casually, stiffPhrases } from './stiff-phrases.ts';

describe('stiff phrases', () => {
  test.each([
    [
      'Dear Valued Customer, Thank you for your inquiry. A representative will contact you within 24-48 business hours.',
      'Hi {{first_name|there}}! Thanks for asking. One of us will text you in a day or two.',
    ],
    ['Dear customer, your order is on its way.', 'Hi {{first_name|there}}! Your order is on its way.'],
    ['To whom it may concern: we moved.', 'Hi there! We moved.'],
    ['Our sales representatives will get back to you.', 'One of us will text you.'],
    [
      'A customer service representative will be in touch with you within 24–48 hours.',
      'One of us will text you in a day or two.',
    ],
    ['You hear from us in 2 to 4 business hours.', 'You hear from us in 2 to 4 hours.'],
    ['Please be advised that our office is closed.', 'Our office is closed.'],
    ['We apologize for any inconvenience caused.', 'Sorry about the trouble.'],
    ['Call back at your earliest convenience.', 'Call back when you have a minute.'],
    ['Please do not hesitate to contact us!', 'Just text us!'],
    [
      'Should you have any further questions, please do not hesitate to contact us.',
      'If you have any questions, just text us.',
    ],
    ['We are pleased to inform you that it arrived.', 'Good news: it arrived.'],
    ['As per your request, please find below the list.', "As you asked, here's the list."],
    ['Thank you for contacting us.\nSincerely,', 'Thanks for getting in touch.\nTalk soon!'],
  ])('%s', (stiff, casual) => {
    expect(stiffPhrases(stiff).length).toBeGreaterThan(0);
    expect(casually(stiff)).toBe(casual);
    expect(stiffPhrases(casual)).toEqual([]);
  });

  test.each([
    'Thanks for your interest in our kitchens!',
    'Oh dear, sorry to hear that!',
    'My dear friend, see you at 24.',
    'It takes 3-5 business days.',
    'Let me connect you with {{rep_name|a person}}!',
    'Your rep will text you in 5 minutes.',
  ])('are none in: %s', (text) => {
    expect(stiffPhrases(text)).toEqual([]);
    expect(casually(text)).toBe(text);
  });

  it('are quoted as they stand there, in order', () => {
    expect(stiffPhrases('Hi. Thank you for your enquiry. Dear Client: hello')).toEqual([
      'Thank you for your enquiry',
      'Dear Client',
    ]);
  });

  it('does not take long over a long text', () => {
    const begun = process.threadCpuUsage();
    for (const piece of ['dear ', 'a representative ', 'our a b ', 'please ', '24 '])
      expect(casually(`${piece.repeat(2_000)} dear customer`)).toMatch(/ Hi \{\{first_name\|there\}\}!$/);
    // Work, not time: what else the machine has to do is not counted.
    expect(process.threadCpuUsage(begun).user).toBeLessThan(5_000_000);
  });
});

test.each([
  ['Let me know what you think about the proposal.', 'What do you think of the proposal?'],
  ['Hi! Please let us know your thoughts!', 'Hi! What do you think?'],
  ['Tell me what you think of it. Bye!', 'What do you think of it? Bye!'],
  ['Let us know your feedback on the visit, so we can improve!', 'What do you think of the visit?'],
  ['Let me know what you think', 'What do you think?'],
  ['Let me know what you think or just call.', null],
  ['Let me know your thoughts if you have time.', null],
  ['Let me know if anything changed!', undefined],
  ['Let me know!', undefined],
  ['Thoughts on the proposal?', undefined],
  ['Tell me what happened.', undefined],
])('vagueAsk(%s)', (text, clear) => {
  expect(vagueAsk(text)?.clear).toBe(clear);
});

test.each([
  ['Hello. We are open. Come by.', ["We're"], "Hello. We're open. Come by."],
  ['Hi. I do not know. It is late.', ["don't", "It's"], "Hi. I don't know. It's late."],
  ["Hi. We are open. Don't wait.", null, null],
  ['Hi. We’re open. It is late.', null, null],
  ['Hi. We are.', null, null],
  ['Hi. Yes. So we are.', null, null],
  ['Hola. Somos nosotros. Adios.', null, null],
])('writtenOut(%s)', (text, words, shorter) => {
  const out = writtenOut(text);
  expect([out?.words ?? null, out?.text ?? null]).toEqual([words, shorter]);
});

test.each([
  ['Hi! You! There!', false],
  ['Hi!!!!', true],
  ['Hi! A! B! C!', true],
])('exclaims(%s)', (text, many) => {
  expect(exclaims(text)).toBe(many);
});

test.each([
  ['Come and BUY NOW please', [], null],
  ['It ENDS TODAY, so come', [], 'ENDS TODAY'],
  ['Reply BOOK IT or LATER', ['Book it'], null],
  ['Reply YES, BUSY or STOP ALL', [], null],
  ['{{FIRST_NAME THERE}} hello', [], null],
  ['IKEA is open', [], null],
  ['ASAP OK', [], null],
])('shouted(%s)', (text, labels, loud) => {
  expect(
    shouted(
      text,
      labels.map((label) => ({ id: label, label })),
    ),
  ).toBe(loud);
});

test.each([
  ['Hi {{first_name}}!', 'first_name', 'Hi {{first_name|there}}!'],
  ['Good morning, {{ First Name }}.', 'first_name', 'Good morning, {{ First Name |there}}.'],
  ['Thanks, {{first_name}}!', 'first_name', 'Thanks, {{first_name|}}!'],
  ['Thanks {{first_name}}!', 'first_name', 'Thanks {{first_name|}}!'],
  ['{{first_name}}, your order is here.', 'first_name', '{{first_name|}}, your order is here.'],
  [
    'Hi {{first_name}}! Thanks, {{first_name}}.',
    'first_name',
    'Hi {{first_name|there}}! Thanks, {{first_name|}}.',
  ],
  ['See you at {{time}}.', 'time', 'See you at {{time|the agreed time}}.'],
  ['Meet {{rep_name}}!', 'rep_name', 'Meet {{rep_name|one of our team}}!'],
  ['Is {{first_name}} there?', 'first_name', null],
  ['Your {{product}} is here', 'product', null],
  ['Hi {{first_name|you}}!', 'first_name', null],
])('withFallbacks(%s)', (text, name, completed) => {
  expect(withFallbacks(text, name)?.text ?? null).toBe(completed);
});
