import type { Flow } from '@parley/shared/flow/flow';
import { readFlow } from '@parley/shared/flow/read-flow';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { flowLife } from '../flows/flow-life-store.ts';
import { hold } from './hold.ts';
import { moves } from './moves.ts';
import { ShellUnderTest } from './shell-under-test.ts';

const [ann, ben] = ['+15550102030', '+15550102031'] as const;
const hour = 3_600_000;
const asked = 'Coming? C, or R to talk. Reply STOP to opt out.';

function flow(word: string): Flow {
  const answers = ['C', 'R'].map((label) => ({ id: label.toLowerCase(), label }));
  const triggers = [
    { type: 'keyword', words: [word] },
    { type: 'event', name: word },
    { type: 'tag-added', tag: word },
  ];
  const read = readFlow({
    version: 1,
    name: word,
    nodes: [
      { id: 'start', kind: 'start', data: { triggers } },
      {
        id: 'ask',
        kind: 'question',
        data: { text: 'Coming? C, or R to talk.', answers, noReply: { after: 'PT4H' } },
      },
      { id: 'yes', kind: 'message', data: { text: 'See you!' } },
      { id: 'late', kind: 'message', data: { text: 'No reply.' } },
      { id: 'hand', kind: 'handoff', data: { to: { anyone: true }, text: 'One moment.' } },
      { id: 'bye', kind: 'message', data: { text: 'Bye!' } },
      { id: 'end', kind: 'end', data: {} },
    ],
    edges: [
      { from: 'start', exit: 'next', to: 'ask' },
      { from: 'ask', exit: 'c', to: 'yes' },
      { from: 'ask', exit: 'r', to: 'hand' },
      { from: 'ask', exit: 'no-reply', to: 'late' },
      { from: 'hand', exit: 'done', to: 'bye' },
      { from: 'yes', exit: 'next', to: 'end' },
      { from: 'late', exit: 'next', to: 'end' },
      { from: 'bye', exit: 'next', to: 'end' },
    ],
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.flow;
}

let shell: ShellUnderTest;
beforeEach(async () => {
  shell = await ShellUnderTest.open();
  await shell.publish('visit', flow('VISIT'));
});
afterEach(() => {
  expect(shell.errors).toEqual([]);
  shell.close();
});

async function pause(holds: boolean, id = 'visit'): Promise<void> {
  await shell.store.change(() => {
    flowLife.pause(shell.store.db, id, holds, shell.clock.now());
    if (holds) hold.begin(shell.store.db, id);
    shell.runs.published();
  });
}
async function resume(id = 'visit'): Promise<void> {
  await shell.store.change(() => {
    flowLife.resume(shell.store.db, id);
    hold.release(shell.store.db, id, shell.clock.now());
    shell.runs.published();
  });
  await shell.advance(1000);
}
const sentTo = (phone: string) =>
  shell.provider.sent.filter((text) => text.to === phone).map(({ text }) => text);
const unanswered = () => shell.row('select unanswered from conversations')?.unanswered;

describe('a paused flow', () => {
  it('begins for nobody, by none of its ways', async () => {
    await pause(false);
    expect(await shell.text(ann, 'VISIT')).toEqual([]);
    expect(unanswered()).toBe(1);
    expect(await shell.runs.happened('VISIT', { phone: ann })).toEqual({ started: [], waiting: [] });
    await shell.runs.saveContact(ann, { addTags: ['VISIT'] });
    await expect(shell.runs.start('visit', { phone: ann }, 'hand')).rejects.toMatchObject({
      code: 'not_live',
      status: 409,
      message: 'This flow is paused: nobody new gets in. Resume it first.',
    });
    expect(shell.row('select count(*) n from runs')).toEqual({ n: 0 });
    await resume();
    expect(await shell.text(ann, 'VISIT')).toEqual([asked]);
  });

  it('goes on for those who are in it', async () => {
    await shell.text(ann, 'VISIT');
    await shell.text(ben, 'VISIT');
    await pause(false);
    expect(await shell.text(ann, 'c')).toEqual(['See you!']);
    await shell.advance(4 * hour);
    expect(sentTo(ben)).toEqual([asked, 'No reply.']);
  });

  it('is skipped by those who waited for their turn', async () => {
    await shell.publish('other', flow('OTHER'));
    await shell.text(ann, 'OTHER');
    expect(await shell.runs.happened('VISIT', { phone: ann })).toEqual({ started: [], waiting: ['visit'] });
    await pause(false);
    await shell.text(ann, 'c');
    expect(shell.row('select state from starts')).toEqual({ state: 'skipped' });
  });
});

describe('a held flow', () => {
  it('does not fire its timers; what fell due meanwhile happens on release', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.advance(9 * hour);
    await shell.crash();
    expect(sentTo(ann)).toEqual([asked]);
    await resume();
    expect(sentTo(ann)).toEqual([asked, 'No reply.']);
  });

  it('leaves time that is still to come as it was', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.advance(hour);
    await resume();
    await shell.advance(3 * hour - 60_000);
    expect(sentTo(ann)).toEqual([asked]);
    await shell.advance(60_000);
    expect(sentTo(ann)).toEqual([asked, 'No reply.']);
  });

  it('keeps texts: they wait in the inbox, and the flow gets them on release, before its timers', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    expect(await shell.text(ann, 'hmm')).toEqual([]);
    expect(await shell.text(ann, 'c')).toEqual([]);
    expect(unanswered()).toBe(1);
    await shell.advance(9 * hour);
    await shell.crash();
    await resume();
    expect(sentTo(ann)).toEqual([asked, expect.stringMatching(/^Sorry/), 'See you!']);
    expect(unanswered()).toBe(0);
    expect(shell.row('select count(*) n from kept_texts')).toEqual({ n: 0 });
  });

  it('does not get a text that a person has answered by hand', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.text(ann, 'c');
    const conversation = String(shell.row('select id from conversations')?.id);
    await shell.runs.sendByHand(conversation, 'Noted, thanks!', 'rep');
    await resume();
    expect(sentTo(ann)).toEqual([asked, 'Noted, thanks!']);
    expect(await shell.text(ann, 'c')).toEqual(['See you!']);
  });

  it('gets what came in after that answer, and not what came in before it', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.text(ann, 'r');
    const conversation = String(shell.row('select id from conversations')?.id);
    await shell.runs.sendByHand(conversation, 'No need to talk, just answer.', 'rep');
    await shell.text(ann, 'c');
    await resume();
    expect(sentTo(ann)).toEqual([asked, 'No need to talk, just answer.', 'See you!']);
  });

  it('does not get texts once the contact is with a person, or has left', async () => {
    await shell.text(ann, 'VISIT');
    await shell.text(ben, 'VISIT');
    await pause(true);
    await shell.text(ann, 'c');
    await shell.text(ann, 'agent');
    await shell.text(ben, 'c');
    await shell.text(ben, 'STOP');
    await resume();
    expect(sentTo(ann)).toEqual([asked, expect.stringMatching(/get a person/)]);
    expect(sentTo(ben)).toEqual([asked, expect.stringMatching(/no more|unsubscribed|opted out/i)]);
  });

  it('still answers STOP and HELP, and lets another flow begin by its word', async () => {
    await shell.publish('other', flow('OTHER'));
    await shell.text(ann, 'VISIT');
    await pause(true);
    expect(await shell.text(ann, 'HELP')).toHaveLength(1);
    expect(await shell.text(ann, 'OTHER')).toEqual(['Coming? C, or R to talk.']);
    await resume();
    expect(await shell.text(ann, 'c')).toEqual(['See you!']);
  });

  it('does not get what was kept for another flow, which another one has replaced since', async () => {
    await shell.publish('other', flow('OTHER'));
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.text(ann, 'r');
    await shell.text(ann, 'OTHER');
    await pause(true, 'other');
    await shell.text(ann, 'c');
    await resume();
    expect(sentTo(ann)).toEqual([asked, 'Coming? C, or R to talk.']);
    await resume('other');
    expect(sentTo(ann)).toEqual([asked, 'Coming? C, or R to talk.', 'See you!']);
  });

  it('goes on from a person on release', async () => {
    await shell.text(ann, 'VISIT');
    await shell.text(ann, 'r');
    await pause(true);
    await shell.runs.closeHandoff(String(shell.row('select id from handoffs')?.id), 'rep');
    await shell.advance(hour);
    expect(sentTo(ann)).toEqual([asked, 'One moment.']);
    await resume();
    expect(sentTo(ann)).toEqual([asked, 'One moment.', 'Bye!']);
  });

  it('moves people to a newer version on release, and not before', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.publish('visit', flow('VISIT'));
    const { store } = shell;
    const choice = { version: 1, node: 'ask', to: { node: 'late' } };
    await store.change(() => moves.plan(store.db, 'visit', 2, [choice], shell.clock.now()));
    await shell.advance(1000);
    expect(sentTo(ann)).toEqual([asked]);
    await resume();
    expect(sentTo(ann)).toEqual([asked, 'No reply.']);
  });

  it('gets a text that comes in right after the release in its turn, behind those that were kept', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.text(ann, 'huh');
    const released = shell.store.change(() => {
      flowLife.resume(shell.store.db, 'visit');
      hold.release(shell.store.db, 'visit', shell.clock.now());
      shell.runs.published();
    });
    const text = { channel: 'messagebird', providerId: 'x', from: ann, text: 'c' } as const;
    await Promise.all([released, shell.runs.receive(text)]);
    await shell.settle();
    expect(sentTo(ann)).toEqual([asked, expect.stringMatching(/^Sorry/), 'See you!']);
    expect(unanswered()).toBe(0);
  });

  describe('with texts that have not left yet', () => {
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
      expect(sentTo(ann)).toEqual([]);
      await resume();
      expect(sentTo(ann)).toEqual([asked]);
      await shell.advance(4 * hour - 60_000);
      expect(sentTo(ann)).toEqual([asked]);
      await shell.advance(60_000);
      expect(sentTo(ann)).toEqual([asked, 'No reply.']);
    });

    it('does not try again what was on its way', async () => {
      let refuse = (_: { ok: false; why: 'not-sent'; message: string }) => {};
      shell.provider.answers.push(new Promise((done) => (refuse = done)));
      const text = { channel: 'messagebird', providerId: 'x', from: ann, text: 'VISIT' } as const;
      await shell.runs.receive(text);
      await pause(true);
      refuse({ ok: false, why: 'not-sent', message: 'Busy.' });
      await shell.advance(hour);
      expect(sentTo(ann)).toEqual([asked]);
      await resume();
      expect(sentTo(ann)).toEqual([asked, asked]);
    });

    it('lets what a person writes pass', async () => {
      await askLater(ann);
      const conversation = String(shell.row('select id from conversations')?.id);
      await shell.runs.sendByHand(conversation, 'One moment, please.', 'rep');
      await shell.advance(1000);
      expect(sentTo(ann)).toEqual(['One moment, please. Reply STOP to opt out.']);
      await shell.runs.sendByHand(conversation, 'Still there?', 'rep');
      await shell.advance(1000);
      expect(sentTo(ann).at(-1)).toBe('Still there?');
    });

    it('says how to opt out once, in what goes out first', async () => {
      await askLater(ann);
      const conversation = String(shell.row('select id from conversations')?.id);
      await shell.runs.sendByHand(conversation, 'One moment, please.', 'rep');
      await shell.advance(1000);
      await resume();
      const bare = 'Coming? C, or R to talk.';
      expect(sentTo(ann)).toEqual(['One moment, please. Reply STOP to opt out.', bare]);
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
        const before = sentTo(ann);
        await resume();
        expect(sentTo(ann)).toEqual(before);
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
      expect(sentTo(ann)).toEqual(['One moment.']);
      expect(sentTo(ben)).toEqual([]);
    });

    it('sends none of them after STOP, not even to someone who comes back', async () => {
      await askLater(ann, ben);
      await shell.text(ann, 'STOP');
      await shell.text(ben, 'STOP');
      await shell.text(ben, 'START');
      await resume();
      await shell.advance(9 * hour);
      for (const phone of [ann, ben]) expect(sentTo(phone)).not.toContain(asked);
      expect(shell.row("select count(*) n from messages where status = 'held'")).toEqual({ n: 0 });
    });

    it('sends none of them to someone whom another flow has begun with since', async () => {
      await shell.publish('other', flow('OTHER'));
      await askLater(ann);
      await shell.text(ann, 'OTHER');
      await resume();
      await shell.advance(1000);
      expect(sentTo(ann)).toEqual([asked]);
      expect(shell.row("select trouble from messages where status = 'cancelled'")).toEqual({
        trouble: 'They went on elsewhere while the flow was paused.',
      });
    });
  });

  it('can be held again before all of it has gone on', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.text(ann, 'c');
    await shell.store.change(() => {
      hold.release(shell.store.db, 'visit', shell.clock.now());
    });
    await shell.advance(1000);
    expect(sentTo(ann)).toEqual([asked]);
    await resume();
    expect(sentTo(ann)).toEqual([asked, 'See you!']);
  });
});
