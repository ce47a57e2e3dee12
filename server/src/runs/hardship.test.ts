import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, book, keyword, line, say } from './line-under-test.ts';
import { ShellUnderTest } from './shell-under-test.ts';

const ann = '+15550102030';
const ben = '+15550102031';
const minute = 60_000;

let shell: ShellUnderTest;
beforeEach(async () => {
  shell = await ShellUnderTest.open();
  await shell.publish('book', book);
});
afterEach(() => shell.close());

const running = () => shell.row("select flow_id from runs where status = 'running'");
const sent = () => shell.provider.sent.map((text) => text.text.replace(' Reply STOP to opt out.', ''));

describe('STOP', () => {
  it('lets nothing begin that was waiting its turn', async () => {
    await shell.publish('buy', line('Buy', [{ type: 'event', name: 'buy' }], ask('q', 'Buy more?')));
    await shell.text(ann, 'BOOK');
    await shell.runs.happened('buy', { phone: ann });
    await shell.text(ann, 'STOP');
    expect(running()).toBeUndefined();
    expect(shell.row('select state from starts')).toEqual({ state: 'skipped' });
    await shell.text(ann, 'START');
    await shell.text(ann, 'C');
    expect(sent()).toHaveLength(3);
  });

  it('is confirmed even while an earlier text is in doubt', async () => {
    shell.provider.answers.push({ ok: false, why: 'unknown', message: 'No answer.' });
    shell.provider.known = null;
    await shell.text(ann, 'BOOK');
    expect(await shell.text(ann, 'STOP')).toHaveLength(1);
  });

  it('takes a text back that was leaving and did not leave, also after START', async () => {
    let answer = (_: { ok: false; why: 'not-sent'; message: string }) => {};
    shell.provider.answers.push(new Promise((done) => (answer = done)));
    void shell.runs.receive({ channel: 'messagebird', providerId: 'x', from: ann, text: 'BOOK' });
    for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
    void shell.runs.receive({ channel: 'messagebird', providerId: 'y', from: ann, text: 'STOP' });
    void shell.runs.receive({ channel: 'messagebird', providerId: 'z', from: ann, text: 'START' });
    answer({ ok: false, why: 'not-sent', message: 'No line.' });
    await shell.advance(10 * minute);
    expect(sent().filter((text) => text === 'Reply C.')).toHaveLength(1);
    expect(shell.row("select status from messages where text like 'Reply C.%'")).toEqual({
      status: 'cancelled',
    });
  });

  it('draws a line: after START an old question takes no reply', async () => {
    await shell.text(ann, 'BOOK');
    await shell.advance(5 * 60 * minute);
    await shell.text(ann, 'STOP');
    await shell.text(ann, 'START');
    expect(await shell.text(ann, 'C')).toEqual([]);
  });
});

describe('a happening that cannot be handled', () => {
  const lose = () => shell.store.db.prepare("delete from versions where flow_id = 'book'").run();

  it('is kept, the run fails, a person takes over, and others go on', async () => {
    await shell.text(ann, 'BOOK');
    lose();
    await shell.crash();
    await shell.publish('hello', line('Hello', [keyword('HELLO')], say('m', 'Hello.')));
    await shell.text(ann, 'C');
    expect(shell.errors).toHaveLength(1);
    expect(shell.row("select text from messages where direction = 'in' order by seq desc")).toEqual({
      text: 'C',
    });
    expect(shell.row('select status from runs')).toEqual({ status: 'failed' });
    expect(shell.row('select state, reason from handoffs')).toEqual({ state: 'waiting', reason: 'failed' });
    expect(await shell.text(ben, 'HELLO')).toHaveLength(1);
  });

  it('a timer likewise', async () => {
    await shell.text(ann, 'BOOK');
    lose();
    await shell.crash();
    await shell.advance(5 * 60 * minute);
    expect(shell.row('select status from runs')).toEqual({ status: 'failed' });
    expect(shell.row('select count(*) n from timers')).toEqual({ n: 0 });
  });
});

/** While `work` goes on, every change of the database is refused, as by a full disk. */
async function whileDiskIsFull(work: () => Promise<void>): Promise<void> {
  const store = shell.store as unknown as { together: unknown };
  const { together } = store;
  store.together = () => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  };
  await work();
  store.together = together;
}

describe('a full disk', () => {
  it('refuses the text, and takes it when there is room again', async () => {
    await whileDiskIsFull(async () => {
      await expect(shell.text(ann, 'BOOK', 'p')).rejects.toThrow('full');
    });
    expect(await shell.text(ann, 'BOOK', 'p')).toHaveLength(1);
  });

  it('keeps timers, and tries them again a little later, not at once', async () => {
    await shell.text(ann, 'BOOK');
    await shell.publish('n', line('N', [keyword('N')], say('m', 'N.')));
    await whileDiskIsFull(() => shell.advance(4 * 60 * minute + 10_000));
    expect(shell.errors.length).toBeLessThan(20);
    expect(shell.row('select count(*) n from timers')).toEqual({ n: 1 });
    await shell.advance(10_000);
    expect(running()).toBeUndefined();
  });

  it('while a text is leaving: what became of it is stored as soon as there is room', async () => {
    let answer = (_: { ok: true; providerId: string }) => {};
    shell.provider.answers.push(new Promise((done) => (answer = done)));
    void shell.runs.receive({ channel: 'messagebird', providerId: 'x', from: ann, text: 'BOOK' });
    for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
    await whileDiskIsFull(async () => {
      answer({ ok: true, providerId: 'p' });
      for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
      expect(shell.outbox.trouble()).toContain('nothing is sent');
    });
    await shell.advance(10_000);
    expect(shell.row("select status from messages where direction = 'out'")).toEqual({ status: 'sent' });
    expect(sent()).toHaveLength(1);
  });
});

describe('the provider asks for patience', () => {
  it('and gets it, although a text sent before arrives', async () => {
    let answer = (_: { ok: true; providerId: string }) => {};
    shell.provider.answers.push(new Promise((done) => (answer = done)));
    shell.provider.answers.push({
      ok: false,
      why: 'rate-limited',
      message: 'Slow down.',
      retryAfterMs: 10 * minute,
    });
    for (const from of [ann, ben])
      void shell.runs.receive({ channel: 'messagebird', providerId: from, from, text: 'BOOK' });
    for (let i = 0; i < 6; i++) await new Promise((done) => setImmediate(done));
    answer({ ok: true, providerId: 'p' });
    await shell.advance(9 * minute);
    expect(sent()).toHaveLength(2);
    await shell.advance(2 * minute);
    expect(sent()).toHaveLength(3);
  });
});

describe('whatever else goes wrong', () => {
  it('STOP is granted and confirmed', async () => {
    await shell.text(ann, 'BOOK');
    shell.store.db.prepare("delete from versions where flow_id = 'book'").run();
    await shell.crash();
    expect(await shell.text(ann, 'STOP')).toHaveLength(1);
    expect(shell.row('select consent from contacts')).toEqual({ consent: 'out' });
    expect(shell.row('select count(*) n from consents')).toEqual({ n: 2 });
  });

  it('a provider that reports an opt-out is believed', async () => {
    await shell.text(ann, 'BOOK');
    const reference = shell.provider.sent[0]?.reference ?? '';
    shell.store.db.prepare("delete from versions where flow_id = 'book'").run();
    await shell.crash();
    const report = { type: 'status', reference, providerId: null, providerAt: null } as const;
    await shell.runs.reported('messagebird', [{ ...report, status: 'failed', optedOut: true }]);
    expect(shell.row('select consent from contacts')).toEqual({ consent: 'out' });
  });
});

describe('a long queue', () => {
  it('lets pass what answers somebody who is there', async () => {
    await shell.publish('news', line('News', [{ type: 'event', name: 'news' }], say('m', 'News.')));
    const numbers = Array.from({ length: 300 }, (_, i) => `+1555020${1000 + i}`);
    await Promise.all(numbers.map((phone) => shell.runs.happened('news', { phone })));
    await shell.text(ann, 'BOOK');
    await shell.advance(2_000);
    expect(sent()).toContain('Reply C.');
    expect(sent().length).toBeLessThan(50);
    await shell.text('+15550201299', 'STOP');
    await shell.advance(2_000);
    expect(shell.sentTo('+15550201299').at(-1)).toMatch(/^You have opted out/);
  });
});
