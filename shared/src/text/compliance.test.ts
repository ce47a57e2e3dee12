import { describe, expect, it, test } from 'vitest';
import {
  complianceWord,
  helpText,
  namesStop,
  optOutLine,
  reservedWord,
  startConfirmation,
  stopConfirmation,
  withOptOutLine,
  withoutOptOutLine,
} from './compliance.ts';
import { countTexts } from './segments.ts';

const words = (list: string) => list.trim().split(/\s*\n\s*/);

describe('complianceWord', () => {
  test.each(
    words(`
      stop
      STOP
      Stop.
      " stop "
      “STOP”
      STOP!!!
      stop 🛑
      S\u200bTOP
      ＳＴＯＰ
      stopall
      STOP ALL
      stop-all
      unsubscribe
      Cancel
      end
      quit
      revoke
      opt out
      opt-out
      OptOut
      remove
      arret
      arrêt
      ARRÊT
      alto
      baja`),
  )('%s is STOP', (text) => {
    expect(complianceWord(text)).toEqual({ word: 'stop', tier: 1 });
  });

  test.each(
    words(`
      stop texting me
      Please stop
      STOP please!
      stop it
      Stop this
      stop stop stop
      stop now
      ok stop
      Please STOP texting me, thank you
      stop fucking texting me
      can you please stop texting me?
      stop messaging me
      stop contacting this number
      stop sending me texts
      stop sending me messages
      Stop sending these texts
      stop sending me this crap
      stop the texts
      stop all messages
      unsubscribe me
      Please unsubscribe
      unsubscribe me from this list
      how do I unsubscribe?
      I want to unsubscribe
      unsub
      remove me
      Please remove me from your list
      remove my number
      delete my number from your system
      take me off
      take me off your list
      take me off of this list please
      Take my number off your list!
      no more texts
      No more messages please
      don't text me
      Don’t text me anymore
      dont text me again
      do not text me
      do not contact me
      never text me again
      don't send me any more texts
      I don't want these texts
      I no longer wish to receive messages
      I don't want to receive any more texts from you
      wrong number
      Sorry, wrong number
      You have the wrong number
      you've got the wrong number
      I think you have the wrong number
      wrong person
      leave me alone
      leave me the hell alone!!
      opt me out
      opt out of these messages
      I'd like to opt out
      lose my number
      fuck off
      I revoke my consent
      not interested, stop texting me
      no thanks, stop
      cancel please
      Please cancel
      s.t.o.p
      stoppp
      no más mensajes
      dame de baja por favor`),
  )('%s means STOP', (text) => {
    expect(complianceWord(text)).toEqual({ word: 'stop', tier: 2 });
  });

  test.each<[string, 'start' | 'help']>([
    ['START', 'start'],
    ['unstop!', 'start'],
    ['Help', 'help'],
    ['HELP?', 'help'],
    ['info', 'help'],
    ['aide', 'help'],
    ['ayuda', 'help'],
  ])('%s', (text, word) => {
    expect(complianceWord(text)).toEqual({ word, tier: 1 });
  });

  test.each(
    words(`
      cancel my order
      Please cancel my appointment
      stop by tomorrow?
      stop by
      don't stop
      Don’t stop!
      can you stop by
      can you stop by now?
      end of the month
      the end
      weekend
      I need help with my order
      help me
      nonstop
      bus stop
      stop sign
      stop my order
      where do I stop
      remove the pickles
      take me to the list
      take me
      I want to cancel my booking
      how do I cancel
      quit smoking
      wrong number of items
      is it the wrong size
      don't text me, call me
      don't call me before 9
      opt in
      opt for blue
      yes
      no
      no more
      not interested
      start over
      when do you start
      more info please
      C
      🛑
      !!!`),
  )('%s is for the flow', (text) => {
    expect(complianceWord(text)).toBeNull();
  });

  it('is null for nothing', () => {
    expect(complianceWord('')).toBeNull();
    expect(complianceWord('   ')).toBeNull();
  });

  it('stays fast on long and hostile messages', () => {
    expect(complianceWord(`${'!'.repeat(60_000)}stop`)).toEqual({ word: 'stop', tier: 1 });
    expect(complianceWord('no '.repeat(20_000))).toBeNull();
    expect(complianceWord(`${'ok no '.repeat(30)}x`)).toBeNull();
    expect(complianceWord(`i want to you need to ${'can you '.repeat(20)}`)).toBeNull();
  });
});

test.each([
  ['CANCEL', 'stop'],
  ['wrong number', 'stop'],
  ['Start', 'start'],
  ['info', 'help'],
  ['yes', null],
  ['C', null],
  ['cancel booking', null],
])('reservedWord(%s)', (word, meaning) => {
  expect(reservedWord(word)).toBe(meaning);
});

describe('namesStop', () => {
  test.each([
    'Reply STOP to opt out.',
    'Text "STOP" to end',
    'txt stop to unsubscribe',
    'Reply HELP for help, STOP to cancel',
    'STOP=end',
    'Send ‘STOP’ anytime',
    'Responde STOP para salir',
    'Répondez STOP',
    'STOP 2 end',
    'Reply with STOP at any time',
  ])('%s does', (text) => {
    expect(namesStop(text)).toBe(true);
  });

  test.each([
    'Stop by to say hi!',
    "Don't stop to think",
    'Non-STOP fun',
    'We stop to rest',
    'Reply YES',
    '',
  ])('%s does not', (text) => {
    expect(namesStop(text)).toBe(false);
  });
});

describe('withOptOutLine', () => {
  it('appends the line once', () => {
    const once = withOptOutLine('Hi there!');
    expect(once).toBe('Hi there! Reply STOP to opt out.');
    expect(withOptOutLine(once)).toBe(once);
    expect(withoutOptOutLine(once)).toBe('Hi there!');
    expect(withoutOptOutLine('Hi! Reply STOP to end.')).toBe('Hi! Reply STOP to end.');
  });
  it('leaves a blank text blank', () => {
    expect(withOptOutLine('')).toBe('');
  });
  it('fits into the longest text', () => {
    const text = withOptOutLine('a'.repeat(1_600));
    expect(text).toHaveLength(1_600);
    expect(text.endsWith(optOutLine)).toBe(true);
  });
});

describe.each([
  ['stopConfirmation', stopConfirmation],
  ['startConfirmation', startConfirmation],
  ['helpText', helpText],
])('%s', (_, write) => {
  it.each(['', ' ', 'Acme', 'A'.repeat(40)])('is one plain text for the business "%s"', (business) => {
    const text = write(business);
    expect(countTexts(text)).toMatchObject({ encoding: 'GSM-7', texts: 1 });
    expect(text).toMatch(/^[A-Z]/);
    expect(text).not.toMatch(/ {2}| [.,:]/);
    if (business.trim() !== '') expect(text).toContain(business);
  });
});
