import { readFlow } from '@parley/shared/flow/read-flow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SendResult } from '../channels/provider.ts';
import { ShellUnderTest } from './shell-under-test.ts';

const ann = '+15550102030';
const minute = 60_000;

const two = readFlow({
  version: 1,
  name: 'Two',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['GO'] }] } },
    { id: 'a', kind: 'message', data: { text: 'One.' } },
    { id: 'b', kind: 'message', data: { text: 'Two.' } },
    { id: 'e', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'a' },
    { from: 'a', exit: 'next', to: 'b' },
    { from: 'b', exit: 'next', to: 'e' },
  ],
});

let shell: ShellUnderTest;
const texts = () => shell.provider.sent.map((sent) => sent.text.replace(' Reply STOP to opt out.', ''));
const statuses = () =>
  shell.store.db
    .prepare("select status from messages where direction = 'out' order by seq")
    .all()
    .map((row) => (row as { status: string }).status);

beforeEach(async () => {
  shell = await ShellUnderTest.open();
  if (two.ok) await shell.publish('two', two.flow);
});
afterEach(() => shell.close());

describe('sending', () => {
  it('keeps the order, one text at a time for each contact', async () => {
    let answer: (result: SendResult) => void = () => {};
    shell.provider.answers.push(new Promise((done) => (answer = done)));
    void shell.runs.receive({ channel: 'messagebird', providerId: '1', from: ann, text: 'GO' });
    for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
    expect(texts()).toEqual(['One.']);
    expect(statuses()).toEqual(['sending', 'queued']);
    answer({ ok: true, providerId: 'p' });
    await shell.settle();
    expect(texts()).toEqual(['One.', 'Two.']);
    expect(statuses()).toEqual(['sent', 'sent']);
  });

  it('a number sends so many texts a second and no more', async () => {
    for (let i = 0; i < 20; i++)
      await shell.runs.receive({
        channel: 'messagebird',
        providerId: `p${i}`,
        from: `+1555010${1000 + i}`,
        text: 'GO',
      });
    await shell.settle();
    expect(texts()).toHaveLength(10);
    await shell.advance(1000);
    expect(texts()).toHaveLength(20);
    await shell.advance(2000);
    expect(texts()).toHaveLength(40);
  });

  const safe: [string, SendResult][] = [
    ['nobody took it', { ok: false, why: 'not-sent', message: 'No line.' }],
    ['it was too fast', { ok: false, why: 'rate-limited', message: 'Slow down.', retryAfterMs: 30_000 }],
    ['the key was refused', { ok: false, why: 'auth', message: 'Wrong key.' }],
    ['the balance was empty', { ok: false, why: 'balance', message: 'Top up.' }],
  ];
  it.each(safe)('tries again where %s, and the next text waits for it', async (_why, refusal) => {
    shell.provider.answers.push(refusal);
    await shell.text(ann, 'GO');
    expect(statuses()).toEqual(['queued', 'queued']);
    await shell.advance(2 * minute);
    expect(texts()).toEqual(['One.', 'One.', 'Two.']);
    expect(statuses()).toEqual(['sent', 'sent']);
  });

  it('tells why nothing is sent while the key is refused', async () => {
    shell.provider.answers.push({ ok: false, why: 'auth', message: 'The key was refused.' });
    await shell.text(ann, 'GO');
    expect(shell.outbox.trouble()).toBe('The key was refused.');
    await shell.advance(2 * minute);
    expect(shell.outbox.trouble()).toBeNull();
  });

  it('gives up after four hours, and the flow goes on', async () => {
    const refusal: SendResult = { ok: false, why: 'not-sent', message: 'No line.' };
    shell.provider.answers.push(...Array.from({ length: 500 }, () => refusal));
    await shell.text(ann, 'GO');
    await shell.advance(5 * 60 * minute);
    expect(statuses()).toEqual(['failed', 'failed']);
  });

  it('does not try again what the provider refuses for good', async () => {
    shell.provider.answers.push({ ok: false, why: 'invalid-recipient', message: 'No such number.' });
    await shell.text(ann, 'GO');
    await shell.advance(60 * minute);
    expect(texts()).toEqual(['One.', 'Two.']);
    expect(statuses()).toEqual(['failed', 'sent']);
    expect(shell.row("select trouble from messages where status = 'failed'")).toEqual({
      trouble: 'No such number.',
    });
  });
});

describe('a text that may have gone out', () => {
  const lost: SendResult = { ok: false, why: 'unknown', message: 'No answer.' };

  it('is found by its reference and not sent again', async () => {
    shell.provider.answers.push(lost);
    await shell.text(ann, 'GO');
    expect(statuses()).toEqual(['unsure', 'queued']);
    shell.provider.known?.add(shell.provider.sent[0]?.reference ?? '');
    await shell.advance(minute);
    expect(texts()).toEqual(['One.', 'Two.']);
    expect(statuses()).toEqual(['sent', 'sent']);
  });

  it('is sent again once three look-ups show that it never arrived', async () => {
    shell.provider.answers.push(lost);
    await shell.text(ann, 'GO');
    await shell.advance(14_999);
    expect(texts()).toEqual(['One.']);
    await shell.advance(1);
    expect(texts()).toEqual(['One.', 'One.', 'Two.']);
  });

  it('is never sent again where the provider gives no answer; the next text goes on after a while', async () => {
    shell.provider.answers.push(lost);
    shell.provider.known = null;
    await shell.text(ann, 'GO');
    await shell.advance(60 * minute);
    expect(texts()).toEqual(['One.', 'Two.']);
    expect(statuses()).toEqual(['unsure', 'sent']);
  });

  it('is settled by a report, which only moves forward', async () => {
    shell.provider.answers.push(lost);
    await shell.text(ann, 'GO');
    const reference = shell.provider.sent[0]?.reference ?? '';
    const report = { type: 'status', reference, providerId: 'x', optedOut: false, providerAt: null } as const;
    await shell.runs.reported('messagebird', [{ ...report, status: 'delivered' }]);
    await shell.runs.reported('messagebird', [{ ...report, status: 'sent' }]);
    await shell.advance(minute);
    expect(statuses()).toEqual(['delivered', 'sent']);
    expect(texts()).toEqual(['One.', 'Two.']);
  });

  it('after a crash in the middle of sending it is looked up, not sent again', async () => {
    shell.provider.answers.push(new Promise<SendResult>(() => {}));
    void shell.runs.receive({ channel: 'messagebird', providerId: '1', from: ann, text: 'GO' });
    for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
    expect(statuses()).toEqual(['sending', 'queued']);
    shell.provider.known?.add(shell.provider.sent[0]?.reference ?? '');
    await shell.crash();
    await shell.advance(minute);
    expect(texts()).toEqual(['One.', 'Two.']);
    expect(statuses()).toEqual(['sent', 'sent']);
  });
});
