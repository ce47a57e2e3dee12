import { exampleFlow } from '@parley/shared/flow/example-flow';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answer, type Live, publish, startLive } from './live.ts';

/** The flow document of the API's contract, with seconds where it has hours. */
const example = {
  ...exampleFlow,
  nodes: exampleFlow.nodes.map((node) =>
    node.id === 'ask' ? { ...node, data: { ...node.data, noReply: { after: 'PT2S' } } } : node,
  ),
};

const question = 'Hi there! Reply C to confirm or R to reschedule. Reply STOP to opt out.';
const again = "Sorry, I didn't catch that. Reply C or R.";

let live: Live;
beforeAll(async () => {
  live = await startLive();
  await publish(live.server, 'Reminder', example);
}, 60_000);
afterEach(() => live.gateway.config({ signing: 'ok' }));
afterAll(() => live.stop());

/** What this person has been sent, oldest first, once there are `count` of them. */
async function sentTo(phone: string, count: number): Promise<string[]> {
  await live.gateway.waitForSent(phone, count, 20_000);
  return live.gateway.sent().flatMap((text) => (text.to === phone ? [text.text] : []));
}

async function text(from: string, body: string): Promise<void> {
  const call = await live.gateway.sendInbound({ from, text: body });
  expect(call.status).toBe(200);
}

describe('a drawn flow answers real texts', () => {
  it('from the keyword to the tag', async () => {
    const ann = '+15550102001';
    await text(ann, 'book');
    expect(await sentTo(ann, 1)).toEqual([question]);
    await text(ann, ' c. ');
    expect(await sentTo(ann, 2)).toEqual([question, "You're confirmed!"]);
    const { items } = await answer<{ items: { tags: string[]; fields: object }[] }>(
      await live.server.api('GET', `/api/contacts?phone=${encodeURIComponent(ann)}`),
    );
    expect(items[0]).toMatchObject({ tags: ['Confirmed'], fields: { reminder_answer: 'confirmed' } });
  });

  it('sends the no-reply text after its time', async () => {
    const ben = '+15550102002';
    await text(ben, 'BOOK');
    expect(await sentTo(ben, 2)).toEqual([question, 'Your appointment is still on.']);
  });

  it('confirms STOP once and is silent from then on', async () => {
    const cat = '+15550102003';
    await text(cat, 'BOOK');
    await sentTo(cat, 1);
    await text(cat, 'STOP');
    const [, confirmation] = await sentTo(cat, 2);
    expect(confirmation).toMatch(/no more texts|opted out|unsubscribed/i);
    await text(cat, 'STOP');
    await text(cat, 'BOOK');
    const dan = '+15550102004';
    await text(dan, 'BOOK');
    await sentTo(dan, 2);
    expect(await sentTo(cat, 2)).toHaveLength(2);
  });

  it.each(['form', 'json', 'get', 'shortcode'] as const)('takes texts as %s', async (mode) => {
    const phone = `+1555010210${['form', 'json', 'get', 'shortcode'].indexOf(mode)}`;
    const call = await live.gateway.sendInbound({ from: phone, text: 'BOOK', mode });
    expect(call.status).toBe(200);
    expect((await sentTo(phone, 1))[0]).toBe(question);
  });

  it('takes the same text once, however often it comes', async () => {
    const eve = '+15550102005';
    await live.gateway.sendInbound({ from: eve, text: 'BOOK', duplicate: 3 });
    await live.gateway.settled();
    expect(await sentTo(eve, 2)).toEqual([question, 'Your appointment is still on.']);
  });

  it.each(['badKey', 'expired', 'noHeader', 'wrongUrl', 'tamperBody', 'algNone', 'noExp'] as const)(
    'refuses a text whose signature is wrong: %s',
    async (signing) => {
      live.gateway.config({ signing });
      const mallory = '+15550102006';
      const call = await live.gateway.sendInbound({ from: mallory, text: 'BOOK' });
      expect(call.status).toBe(401);
      expect(live.gateway.sent().filter((sent) => sent.to === mallory)).toEqual([]);
    },
  );
});

describe('a power cut between any two steps', () => {
  it('changes nothing: the conversation goes on, and nothing is sent twice', async () => {
    const fay = '+15550102007';
    const steps: [text: string, sent: string[]][] = [
      ['BOOK', [question]],
      ['hm', [again]],
      ['C', ["You're confirmed!"]],
      ['STOP', []],
    ];
    const expected: string[] = [];
    for (const [body, sent] of steps) {
      await text(fay, body);
      expected.push(...sent);
      const count = body === 'STOP' ? expected.length + 1 : expected.length;
      expect((await sentTo(fay, count)).slice(0, expected.length)).toEqual(expected);
      await live.server.kill();
      await live.server.start();
    }
    await text(fay, 'BOOK');
    const gus = '+15550102008';
    await text(gus, 'BOOK');
    await sentTo(gus, 2);
    expect(await sentTo(fay, 4)).toHaveLength(4);
  }, 60_000);

  it('while a text is leaving: it arrives, once', async () => {
    const ivy = '+15550102010';
    await text(ivy, 'BOOK');
    await live.server.kill();
    await live.server.start();
    expect((await sentTo(ivy, 1))[0]).toBe(question);
    expect(await sentTo(ivy, 2)).toEqual([question, 'Your appointment is still on.']);
  }, 60_000);

  it('in the middle of a wait: the no-reply text comes all the same, once', async () => {
    const hal = '+15550102009';
    await text(hal, 'BOOK');
    await sentTo(hal, 1);
    await live.server.kill();
    await live.server.start();
    expect(await sentTo(hal, 2)).toEqual([question, 'Your appointment is still on.']);
  }, 30_000);
});
