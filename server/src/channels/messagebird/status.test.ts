import { expect, test } from 'vitest';
import { parseStatus } from './status.ts';

const common =
  'id=e80738&reference=0192&recipient=14155550123&statusDatetime=2026-05-04T15%3A02%3A14%2B00%3A00';

function read(query: string) {
  const url = `https://parley.example/webhooks/messagebird/status?${query}`;
  return parseStatus({ method: 'GET', url, headers: new Headers(), body: new Uint8Array(), now: 0 });
}

const about = {
  type: 'status',
  reference: '0192',
  providerId: 'e80738',
  to: '+14155550123',
  optedOut: false,
  providerAt: Date.parse('2026-05-04T15:02:14Z'),
};

test.each([
  [
    'delivered, with everything that comes along',
    `${common}&status=delivered&statusReason=successfully+delivered&mccmnc=310260&ported=0&messageLength=42&messagePartCount=1&datacoding=plain&price%5Bamount%5D=0.007&price%5Bcurrency%5D=USD`,
    { ...about, status: 'delivered', reason: 'successfully delivered' },
  ],
  [
    'blocked, because the person said stop',
    `${common}&status=delivery_failed&statusErrorCode=103&statusReason=opted+out`,
    { ...about, status: 'failed', optedOut: true, code: '103', reason: 'opted out' },
  ],
  ['late news', `${common}&status=sent`, { ...about, status: 'sent' }],
  ['planned', `${common}&status=scheduled`, { ...about, status: 'sent' }],
  ['waiting for the phone', `${common}&status=buffered`, { ...about, status: 'buffered' }],
  ['expired', `${common}&status=expired`, { ...about, status: 'failed', reason: 'expired' }],
  [
    'an unknown number',
    `${common}&status=delivery_failed&statusErrorCode=1`,
    { ...about, status: 'failed', code: '1' },
  ],
  ['no error', `${common}&status=delivered&statusErrorCode=0`, { ...about, status: 'delivered' }],
  [
    'only a reference',
    'reference=0192&status=SENT',
    {
      type: 'status',
      reference: '0192',
      providerId: null,
      status: 'sent',
      optedOut: false,
      providerAt: null,
    },
  ],
])('%s', (_what, query, event) => {
  expect(read(query)).toEqual({ ok: true, events: [event] });
});

test('a word that MessageBird may add one day is no event, and no error', () => {
  expect(read(`${common}&status=read`)).toEqual({ ok: true, events: [] });
});

test.each(['status=sent', 'id=&reference=&status=sent', 'id=1', ''])('"%s" says nothing', (query) => {
  expect(read(query)).toMatchObject({ ok: false, status: 400, code: 'no-status' });
});

test('the same report as a form', () => {
  const headers = new Headers({ 'content-type': 'application/x-www-form-urlencoded' });
  const body = Buffer.from(`${common}&status=delivered`);
  const request = { method: 'POST', url: 'https://parley.example/s', headers, body, now: 0 };
  expect(parseStatus(request)).toEqual({ ok: true, events: [{ ...about, status: 'delivered' }] });
});
