import type { ResultsBody } from '@parley/shared/api/results';
import { expect } from 'vitest';
import type { Environment } from '../config.ts';
import { ServerUnderTest } from '../server-under-test.ts';

const answers = (...labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label }));
const ask = (id: string, ...labels: string[]) => ({
  id,
  kind: 'question',
  data: {
    text: `${id}?`,
    answers: answers(...labels),
    anythingElse: { retries: 1 },
    noReply: { after: 'PT4H' },
  },
});

/** Two questions, each asked twice at most. `day`: what is not understood goes to `sorry`, silence to `later`. `time`: nothing is drawn for either. */
export const visit = {
  version: 1,
  name: 'Visit',
  nodes: [
    { id: 'start', kind: 'start', data: { triggers: [{ type: 'keyword', words: ['VISIT'] }] } },
    ask('day', 'A', 'B', 'C'),
    ask('time', 'X', 'Y'),
    { id: 'thanks', kind: 'message', data: { text: 'See you!' } },
    { id: 'sorry', kind: 'handoff', data: { to: { anyone: true }, text: 'A person will text you.' } },
    { id: 'later', kind: 'message', data: { text: 'Another time, then.' } },
    { id: 'end', kind: 'end', data: {} },
  ],
  edges: [
    { from: 'start', exit: 'next', to: 'day' },
    { from: 'day', exit: 'a', to: 'time' },
    { from: 'day', exit: 'b', to: 'thanks' },
    { from: 'day', exit: 'c', to: 'day' },
    { from: 'day', exit: 'anything-else', to: 'sorry' },
    { from: 'day', exit: 'no-reply', to: 'later' },
    { from: 'time', exit: 'x', to: 'thanks' },
    { from: 'time', exit: 'y', to: 'thanks' },
    { from: 'thanks', exit: 'next', to: 'end' },
    { from: 'sorry', exit: 'done', to: 'end' },
    { from: 'later', exit: 'next', to: 'end' },
  ],
  layout: {},
};

/** A server on which people go through a flow, by its API and on practice phones; texts go out and time passes. */
export class ResultsUnderTest {
  readonly server: ServerUnderTest;
  readonly flow: string;

  private constructor(server: ServerUnderTest, flow: string) {
    this.server = server;
    this.flow = flow;
  }

  static async open(environment: Environment = {}, flow: object = visit): Promise<ResultsUnderTest> {
    const server = await ServerUnderTest.open(environment);
    await server.outbox.start();
    server.timers.start();
    const { body } = await server.json('POST', '/api/flows', { json: { name: 'Visit', flow } });
    const under = new ResultsUnderTest(server, body.id);
    await under.publish();
    return under;
  }

  async publish(body: object = {}): Promise<void> {
    const { status } = await this.server.json('POST', `/api/flows/${this.flow}/publish`, { json: body });
    expect(status).toBe(200);
    await this.settle();
  }

  /** What one person does, in order: texts, `+4h` and `+1d` for time that passes, `done` where a person is done with them. */
  async play(from: string, ...deeds: readonly string[]): Promise<void> {
    for (const deed of deeds) {
      const time = /^\+(\d+)([hd])$/.exec(deed);
      if (time !== null) await this.pass(Number(time[1]) * (time[2] === 'h' ? 1 : 24));
      else if (deed === 'done') await this.closeHandoff(from);
      else await this.server.json('POST', '/api/practice/texts', { json: { from, text: deed } });
      await this.settle();
    }
  }

  /** Hours pass; what falls due on the way happens then. */
  async pass(hours: number): Promise<void> {
    const { clock, services } = this.server;
    const end = clock.now() + hours * 3_600_000;
    const next = services.store.db.prepare(`select min(due) as due from (
      select min(due_at) as due from timers union all select min(next_at) from messages where open = 1)`);
    while (clock.now() < end) {
      const { due } = next.get() as { due: number | null };
      clock.advanceTo(Math.min(end, Math.max(due ?? end, clock.now() + 1)));
      await this.settle();
    }
  }

  async results(query: Readonly<Record<string, string>> = {}): Promise<ResultsBody> {
    const { status, body } = await this.ask(query);
    expect(status).toBe(200);
    return body;
  }

  ask(query: Readonly<Record<string, string>>) {
    return this.server.json('GET', `/api/flows/${this.flow}/results?${new URLSearchParams(query)}`);
  }

  private async closeHandoff(phone: string): Promise<void> {
    const { body } = await this.server.json('GET', '/api/handoffs');
    const open = body.items.find((handoff: { phone: string }) => handoff.phone === phone);
    if (open !== undefined) await this.server.json('POST', `/api/handoffs/${open.id}/close`, { json: {} });
  }

  /** Waits until nothing moves any more at this moment. */
  private async settle(): Promise<void> {
    for (let quiet = 0; quiet < 3; quiet = this.server.outbox.busy ? 0 : quiet + 1)
      await new Promise((done) => setImmediate(done));
  }

  async close(): Promise<void> {
    await this.server.outbox.stop();
    this.server.timers.stop();
    this.server.close();
  }
}

/** `day.a: 2` for each way that somebody took. */
export function waysOf({ ways }: ResultsBody): Record<string, number> {
  return Object.fromEntries(ways.map(({ node, exit, people }) => [`${node}.${exit}`, people]));
}

/** `day: [arrived, waiting, unanswered]` for these steps. */
export function stepsOf({ steps }: ResultsBody, ...ids: readonly string[]): Record<string, number[]> {
  return Object.fromEntries(
    steps
      .filter(({ node }) => ids.length === 0 || ids.includes(node))
      .map(({ node, arrived, waiting, unanswered }) => [node, [arrived, waiting, unanswered]]),
  );
}

/** `day: ["idk · 2 · 1"]`: text, times, people. */
export function textsOf({ unmatched }: ResultsBody): Record<string, string[]> {
  return Object.fromEntries(
    unmatched.map(({ node, texts }) => [
      node,
      texts.map(({ text, times, people }) => `${text} · ${times} · ${people}`),
    ]),
  );
}
