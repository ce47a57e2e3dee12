import { describe, expect, test } from 'vitest';
import { parseInbound } from './inbound.ts';

const now = Date.parse('2026-05-04T15:02:13Z');
const at = Date.parse('2026-05-04T15:02:11Z');
const form = 'application/x-www-form-urlencoded';
const tail = 'createdDatetime=2026-05-04T15%3A02%3A11%2B00%3A00&date_utc=1777906931&date=1777935731';
const numbers = 'originator=14155550123&sender=14155550123&recipient=14155550100&receiver=14155550100';

function read(body: string | Uint8Array, type: string | null = form, arrived = now) {
  const headers = new Headers(type ? { 'content-type': type } : {});
  const url = 'https://parley.example/webhooks/messagebird/inbound';
  return parseInbound({ method: 'POST', url, headers, body: Buffer.from(body), now: arrived });
}

function readQuery(query: string) {
  const url = `https://parley.example/webhooks/messagebird/inbound?${query}`;
  return parseInbound({ method: 'GET', url, headers: new Headers(), body: new Uint8Array(), now });
}

const text = { type: 'inbound', from: '+14155550123', to: '+14155550100', providerAt: at };

describe('texts as MessageBird sends them', () => {
  test.each([
    [
      'a form with all thirteen fields',
      read(
        `id=5f1ca1&message_id=9b2e07&reference=47749346971&${numbers}&body=HELP&message=HELP&payload=HELP&${tail}`,
      ),
      { ...text, providerId: '5f1ca1', text: 'HELP' },
    ],
    [
      'an emoji and a line break',
      read(
        `id=2&originator=447700900123&recipient=447700900001&body=Yes%20please%20%F0%9F%99%8F%0A2%20seats&${tail}`,
      ),
      {
        ...text,
        providerId: '2',
        from: '+447700900123',
        to: '+447700900001',
        text: 'Yes please 🙏\n2 seats',
      },
    ],
    [
      'a plus and an ampersand',
      read(`id=3&${numbers}&body=Tom+%26+Ann+%2B1&${tail}`),
      { text: 'Tom & Ann +1' },
    ],
    ['a blank text', read(`id=4&${numbers}&body=&message=&payload=&${tail}`), { providerId: '4', text: '' }],
    [
      'a short code',
      read(
        'shortcode=51515&mid=3b53c137&message=JOIN&originator=14155550123&receive_datetime=20260504150211',
      ),
      { ...text, providerId: '3b53c137', to: '51515', text: 'JOIN' },
    ],
    [
      'a picture without words',
      read(`id=6&${numbers}&mediaUrls=https%3A%2F%2Fmedia.example%2Fa.jpg&${tail}`),
      { ...text, providerId: '6', text: '', media: 1 },
    ],
    [
      'JSON',
      read(
        JSON.stringify({
          id: '5f1ca1',
          originator: '14155550123',
          recipient: 14155550100,
          body: 'STOP',
          payload: 'STOP',
          createdDatetime: '2026-05-04T15:02:11+00:00',
        }),
        'application/json; charset=utf-8',
      ),
      { ...text, providerId: '5f1ca1', text: 'STOP' },
    ],
    [
      'a query',
      readQuery(
        'id=8&recipient=31642500190&originator=31612345678&body=Caf%C3%A9&createdDatetime=2026-05-04T15:02:11%2B00:00',
      ),
      { ...text, providerId: '8', from: '+31612345678', to: '+31642500190', text: 'Café' },
    ],
  ])('%s', (_what, verdict, event) => {
    expect(verdict).toMatchObject({ ok: true, events: [event] });
  });
});

describe('habits of older and other senders', () => {
  test.each([
    [
      'capitals and an id twice',
      `ID=a&id=a&${numbers}&Body=Hi&CreatedDatetime=2026-05-04T15:02:11%2B00:00`,
      'Hi',
    ],
    ['only payload', `id=a&${numbers}&payload=Hi&${tail}`, 'Hi'],
    ['only message', `id=a&${numbers}&message=Hi&${tail}`, 'Hi'],
    ['a plus that became a space', `id=a&${numbers}&body=Hi&createdDatetime=2026-05-04T15:02:11+00:00`, 'Hi'],
    ['only the seconds', `id=a&${numbers}&body=Hi&date=1777935731&date_utc=1777906931`, 'Hi'],
    ['a lone percent sign', `id=a&${numbers}&body=100%+sure&${tail}`, '100% sure'],
    ['an equals sign', `id=a&${numbers}&body=1=1&${tail}`, '1=1'],
    ['a null character', `id=a&${numbers}&body=H%00i&${tail}`, 'Hi'],
  ])('%s', (_what, body, words) => {
    expect(read(body)).toEqual({ ok: true, events: [{ ...text, providerId: 'a', text: words }] });
  });

  test('no content type: the first letter tells JSON from a form', () => {
    expect(read(`id=a&${numbers}&body=Hi`, null)).toMatchObject({ events: [{ text: 'Hi' }] });
    expect(read('{"originator":"14155550123","body":"Hi"}', null)).toMatchObject({
      events: [{ text: 'Hi' }],
    });
  });

  test('a text that does not say where it went is still a text', () => {
    expect(read(`id=a&originator=14155550123&body=STOP`)).toMatchObject({
      events: [{ to: '', text: 'STOP', providerAt: null }],
    });
  });

  test('three pictures in JSON are counted, not fetched', () => {
    const body = { id: 'a', originator: '14155550123', mediaUrls: ['x', 'y', 'z'] };
    expect(read(JSON.stringify(body), 'application/json')).toMatchObject({
      events: [{ text: '', media: 3 }],
    });
  });

  test('field names that are properties of every object mean nothing', () => {
    expect(read(`__proto__=x&constructor=y&id=a&${numbers}&body=Hi`)).toMatchObject({
      events: [{ text: 'Hi' }],
    });
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });
});

describe('a text without an id', () => {
  const id = (body: string, arrived = now) => {
    const verdict = read(body, form, arrived);
    const [event] = verdict.ok ? verdict.events : [];
    return event?.providerId;
  };
  const stamped = `${numbers}&body=1&createdDatetime=2026-05-04T15:02:11Z`;

  test('gets the same one when it is delivered again, however late', () => {
    expect(id(stamped)).toMatch(/^made-[\da-f]{32}$/);
    expect(id(stamped, now + 3_600_000)).toBe(id(stamped));
  });

  test('gets another one when the same words are sent again', () => {
    expect(id(stamped.replace(':11Z', ':12Z'))).not.toBe(id(stamped));
  });

  test('and without a stamp is the same for some minutes only', () => {
    const bare = `${numbers}&body=1`;
    expect(id(bare, now + 10_000)).toBe(id(bare));
    expect(id(bare, now + 600_000)).not.toBe(id(bare));
  });
});

describe('refused with a sentence', () => {
  test.each([
    ['no sender', read('id=a&recipient=14155550100&body=Hi'), 'no-sender'],
    ['a name as the sender', read('id=a&originator=Shop&body=Hi'), 'no-sender'],
    ['nothing at all', read(''), 'no-sender'],
    ['half a JSON', read('{"id":', 'application/json'), 'unreadable'],
    ['a JSON list', read('[]', 'application/json'), 'unreadable'],
    ['bytes that are no UTF-8', read(Uint8Array.of(0x69, 0x64, 0x3d, 0xff)), 'unreadable'],
    ['escaped bytes that are no UTF-8', read(`id=a&${numbers}&body=%F0%9F`), 'unreadable'],
    ['the same in a query', readQuery(`id=a&${numbers}&body=%FF`), 'unreadable'],
  ])('%s', (_what, verdict, code) => {
    expect(verdict).toMatchObject({ ok: false, status: 400, code, message: expect.stringMatching(/\.$/) });
  });
});
