import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hold } from './hold.ts';
import { moves } from './moves.ts';
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
    expect(shell.sentTo(ben)).toEqual([asked, 'No reply.']);
  });

  it('is skipped by those who waited for their turn', async () => {
    await shell.publish('other', visit('OTHER'));
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
    expect(shell.sentTo(ann)).toEqual([asked]);
    await resume();
    expect(shell.sentTo(ann)).toEqual([asked, 'No reply.']);
  });

  it('leaves time that is still to come as it was', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.advance(hour);
    await resume();
    await shell.advance(3 * hour - 60_000);
    expect(shell.sentTo(ann)).toEqual([asked]);
    await shell.advance(60_000);
    expect(shell.sentTo(ann)).toEqual([asked, 'No reply.']);
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
    expect(shell.sentTo(ann)).toEqual([asked, expect.stringMatching(/^Sorry/), 'See you!']);
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
    expect(shell.sentTo(ann)).toEqual([asked, 'Noted, thanks!']);
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
    expect(shell.sentTo(ann)).toEqual([asked, 'No need to talk, just answer.', 'See you!']);
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
    expect(shell.sentTo(ann)).toEqual([asked, expect.stringMatching(/get a person/)]);
    expect(shell.sentTo(ben)).toEqual([asked, expect.stringMatching(/no more|unsubscribed|opted out/i)]);
  });

  it('still answers STOP and HELP, and lets another flow begin by its word', async () => {
    await shell.publish('other', visit('OTHER'));
    await shell.text(ann, 'VISIT');
    await pause(true);
    expect(await shell.text(ann, 'HELP')).toHaveLength(1);
    expect(await shell.text(ann, 'OTHER')).toEqual(['Coming? C, or R to talk.']);
    await resume();
    expect(await shell.text(ann, 'c')).toEqual(['See you!']);
  });

  it('does not get what was kept for another flow, which another one has replaced since', async () => {
    await shell.publish('other', visit('OTHER'));
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.text(ann, 'r');
    await shell.text(ann, 'OTHER');
    await pause(true, 'other');
    await shell.text(ann, 'c');
    await resume();
    expect(shell.sentTo(ann)).toEqual([asked, 'Coming? C, or R to talk.']);
    await resume('other');
    expect(shell.sentTo(ann)).toEqual([asked, 'Coming? C, or R to talk.', 'See you!']);
  });

  it('goes on from a person on release', async () => {
    await shell.text(ann, 'VISIT');
    await shell.text(ann, 'r');
    await pause(true);
    await shell.runs.closeHandoff(String(shell.row('select id from handoffs')?.id), 'rep');
    await shell.advance(hour);
    expect(shell.sentTo(ann)).toEqual([asked, 'One moment.']);
    await resume();
    expect(shell.sentTo(ann)).toEqual([asked, 'One moment.', 'Bye!']);
  });

  it('moves people to a newer version on release, and not before', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.publish('visit', visit('VISIT'));
    const { store } = shell;
    const choice = { version: 1, node: 'ask', to: { node: 'late' } };
    await store.change(() => moves.plan(store.db, 'visit', 2, [choice], shell.clock.now()));
    await shell.advance(1000);
    expect(shell.sentTo(ann)).toEqual([asked]);
    await resume();
    expect(shell.sentTo(ann)).toEqual([asked, 'No reply.']);
  });

  it('gets a text that comes in right after the release in its turn, behind those that were kept', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.text(ann, 'huh');
    const released = pauses.resume(shell);
    const text = { channel: 'messagebird', providerId: 'x', from: ann, text: 'c' } as const;
    await Promise.all([released, shell.runs.receive(text)]);
    await shell.settle();
    expect(shell.sentTo(ann)).toEqual([asked, expect.stringMatching(/^Sorry/), 'See you!']);
    expect(unanswered()).toBe(0);
  });

  it('can be held again before all of it has gone on', async () => {
    await shell.text(ann, 'VISIT');
    await pause(true);
    await shell.text(ann, 'c');
    await shell.store.change(() => {
      hold.release(shell.store.db, 'visit', shell.clock.now());
    });
    await shell.advance(1000);
    expect(shell.sentTo(ann)).toEqual([asked]);
    await resume();
    expect(shell.sentTo(ann)).toEqual([asked, 'See you!']);
  });
});
