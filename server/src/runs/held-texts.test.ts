import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as pauses from './pauses-under-test.ts';
import { ShellUnderTest } from './shell-under-test.ts';

const [ann, ben] = ['+15550102030', '+15550102031'] as const;
const hour = 3_600_000;
const { asked, visit } = pauses;

let shell: ShellUnderTest;
beforeEach(async () => {
  shell = await ShellUnderTest.open();
  await shell.publish('visit', visit('VISIT'));
});
afterEach(() => {
  expect(shell.errors).toEqual([]);
  shell.close();
});

const pause = (holds: boolean, id?: string) => pauses.pause(shell, holds, id);
const resume = async (id?: string) => {
  await pauses.resume(shell, id);
  await shell.advance(1000);
};

describe('a held flow with texts that have not left yet', () => {
  /** The provider takes nothing at this moment, so that the question stays queued. */
  const askLater = async (...phones: readonly string[]) => {
    for (const phone of phones) {
      shell.provider.answers.push({ ok: false, why: 'not-sent', message: 'Busy.' });
      await shell.text(phone, 'VISIT');
    }
    await pause(true);
    shell.provider.sent.length = 0;
  };

  it('sends them on release, however late, and their time counts from then', async () => {
    await askLater(ann);
    await shell.advance(9 * hour);
    await shell.crash();
    expect(shell.sentTo(ann)).toEqual([]);
    await resume();
    expect(shell.sentTo(ann)).toEqual([asked]);
    await shell.advance(4 * hour - 60_000);
    expect(shell.sentTo(ann)).toEqual([asked]);
    await shell.advance(60_000);
    expect(shell.sentTo(ann)).toEqual([asked, 'No reply.']);
  });

  it('does not try again what was on its way', async () => {
    let refuse = (_: { ok: false; why: 'not-sent'; message: string }) => {};
    shell.provider.answers.push(new Promise((done) => (refuse = done)));
    const text = { channel: 'messagebird', providerId: 'x', from: ann, text: 'VISIT' } as const;
    await shell.runs.receive(text);
    await pause(true);
    refuse({ ok: false, why: 'not-sent', message: 'Busy.' });
    await shell.advance(hour);
    expect(shell.sentTo(ann)).toEqual([asked]);
    await resume();
    expect(shell.sentTo(ann)).toEqual([asked, asked]);
  });

  it('lets what a person writes pass', async () => {
    await askLater(ann);
    const conversation = String(shell.row('select id from conversations')?.id);
    await shell.runs.sendByHand(conversation, 'One moment, please.', 'rep');
    await shell.advance(1000);
    expect(shell.sentTo(ann)).toEqual(['One moment, please. Reply STOP to opt out.']);
    await shell.runs.sendByHand(conversation, 'Still there?', 'rep');
    await shell.advance(1000);
    expect(shell.sentTo(ann).at(-1)).toBe('Still there?');
  });

  it('says how to opt out once, in what goes out first', async () => {
    await askLater(ann);
    const conversation = String(shell.row('select id from conversations')?.id);
    await shell.runs.sendByHand(conversation, 'One moment, please.', 'rep');
    await shell.advance(1000);
    await resume();
    const bare = 'Coming? C, or R to talk.';
    expect(shell.sentTo(ann)).toEqual(['One moment, please. Reply STOP to opt out.', bare]);
    expect(shell.row("select text from messages where direction = 'out' order by seq")).toEqual({
      text: bare,
    });
  });

  it.each(['waits for a person', 'has a person'])(
    'sends none of them to someone who %s meanwhile, and says why',
    async (how) => {
      await askLater(ann);
      await shell.text(ann, 'AGENT');
      const handoff = String(shell.row('select id from handoffs')?.id);
      if (how === 'has a person') await shell.runs.takeHandoff(handoff, 'rep');
      const before = shell.sentTo(ann);
      await resume();
      expect(shell.sentTo(ann)).toEqual(before);
      expect(shell.row("select trouble, open from messages where status = 'cancelled'")).toEqual({
        trouble: 'A person took over while the flow was paused.',
        open: 0,
      });
      expect(shell.row("select count(*) n from messages where status = 'held'")).toEqual({ n: 0 });
      // The flow does not wait for ever for an answer to what was not sent.
      await shell.runs.closeHandoff(handoff, 'rep');
      await shell.advance(4 * hour);
      expect(shell.row("select count(*) n from runs where status = 'running'")).toEqual({ n: 0 });
    },
  );

  it('sends what the flow said when it called for a person, unless that person is there', async () => {
    await shell.text(ann, 'VISIT');
    await shell.text(ben, 'VISIT');
    for (const phone of [ann, ben]) {
      shell.provider.answers.push({ ok: false, why: 'not-sent', message: 'Busy.' });
      await shell.text(phone, 'r');
    }
    await pause(true);
    const bens = `select h.id from handoffs h join contacts c on c.id = h.contact_id where c.phone = ?`;
    await shell.runs.takeHandoff(String(shell.row(bens, ben)?.id), 'rep');
    shell.provider.sent.length = 0;
    await resume();
    expect(shell.sentTo(ann)).toEqual(['One moment.']);
    expect(shell.sentTo(ben)).toEqual([]);
  });

  it('sends none of them after STOP, not even to someone who comes back', async () => {
    await askLater(ann, ben);
    await shell.text(ann, 'STOP');
    await shell.text(ben, 'STOP');
    await shell.text(ben, 'START');
    await resume();
    await shell.advance(9 * hour);
    for (const phone of [ann, ben]) expect(shell.sentTo(phone)).not.toContain(asked);
    expect(shell.row("select count(*) n from messages where status = 'held'")).toEqual({ n: 0 });
  });

  it('sends none of them to someone whom another flow has begun with since', async () => {
    await shell.publish('other', visit('OTHER'));
    await askLater(ann);
    await shell.text(ann, 'OTHER');
    await resume();
    await shell.advance(1000);
    expect(shell.sentTo(ann)).toEqual([asked]);
    expect(shell.row("select trouble from messages where status = 'cancelled'")).toEqual({
      trouble: 'They went on elsewhere while the flow was paused.',
    });
  });
});
