import { describe, expect, it } from 'vitest';
import { httpTransport } from './http-transport.ts';
import { notices } from './notices.ts';
import type { Fetch } from './preview-api.ts';
import type { ChatState } from './transport.ts';

interface Call {
  readonly url: string;
  readonly method: string;
  readonly run: string | null;
  readonly body: Record<string, unknown> | null;
}
type Answer = Response | 'offline' | 'never';

const state = (...texts: string[]): ChatState => ({
  lines: texts.map((text, index) => ({
    id: `l${index}`,
    at: 1000 + index,
    from: text.startsWith('> ') ? 'contact' : 'business',
    text: text.replace('> ', ''),
  })),
  quickAnswers: ['C'],
  clock: 2000,
  next: { label: 'No reply', at: 9000 },
  status: 'waiting',
});
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const begun = (run: string, ...texts: string[]) => json(201, { run, state: state(...texts) });
const ok = (...texts: string[]) => json(200, { state: state(...texts) });

const memory = () => {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  };
};

/** A visitor: the answers of the server in order, a clock that is pushed by hand. */
const visitor = (answers: Answer[], storage = memory()) => {
  const calls: Call[] = [];
  let now = 0;
  let ids = 0;
  let timers: { at: number; run: () => void }[] = [];
  let online: (() => void) | null = null;
  const fetch: Fetch = (url, init) => {
    calls.push({
      url,
      method: init.method ?? 'GET',
      run: new Headers(init.headers).get('authorization')?.replace('Bearer ', '') ?? null,
      body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
    });
    const answer = answers.shift();
    if (answer === undefined) throw new Error(`nobody expected ${url}`);
    if (answer === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
    if (answer !== 'never') return Promise.resolve(answer);
    return new Promise((_, reject) =>
      init.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
    );
  };
  const settle = async () => {
    for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  };
  const transport = httpTransport({
    server: 'https://parley.example/',
    token: 'tok en',
    fetch,
    storage,
    newId: () => `id${++ids}`,
    now: () => now,
    timer: (ms, run) => {
      const timer = { at: now + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
    onOnline: (listener) => {
      online = listener;
      return () => {
        online = null;
      };
    },
  });
  return {
    calls,
    storage,
    transport,
    settle,
    texts: () => transport.state().lines.map((each) => each.text),
    sends: () => calls.filter((call) => call.body?.do === 'send').map((call) => call.body),
    async start() {
      void transport.start();
      await settle();
    },
    async send(text: string) {
      void transport.send(text);
      await settle();
    },
    async pass(ms: number) {
      const end = now + ms;
      for (;;) {
        const due = timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        timers = timers.filter((each) => each !== due);
        now = due.at;
        due.run();
        await settle();
      }
      now = end;
    },
    async online() {
      online?.();
      await settle();
    },
  };
};

describe('the preview over HTTP', () => {
  it('begins a run with the share token and talks with the run’s secret', async () => {
    const me = visitor([begun('secret', 'Hi!'), ok('Hi!', '> C', 'Done')]);
    await me.start();
    expect(me.texts()).toEqual(['Hi!']);
    await me.send('C');
    expect(me.texts()).toEqual(['Hi!', 'C', 'Done']);
    expect(me.calls).toEqual([
      { url: 'https://parley.example/w/api/previews/tok%20en/runs', method: 'POST', run: null, body: null },
      {
        url: 'https://parley.example/w/api/runs',
        method: 'POST',
        run: 'secret',
        body: { do: 'send', text: 'C', id: 'id1' },
      },
    ]);
  });

  it('skips, steps back and restarts', async () => {
    const me = visitor([begun('secret', 'Hi!'), ok('Hi!', 'Still there?'), ok('Hi!'), ok('Hi again')]);
    await me.start();
    await me.transport.skip?.();
    expect(me.texts()).toEqual(['Hi!', 'Still there?']);
    await me.transport.back?.();
    await me.transport.restart();
    expect(me.texts()).toEqual(['Hi again']);
    expect(me.calls.slice(1).map((call) => call.body)).toEqual([
      { do: 'skip' },
      { do: 'back' },
      { do: 'restart' },
    ]);
  });

  it('goes on after a reload', async () => {
    const before = visitor([begun('secret', 'Hi!')]);
    await before.start();
    before.transport.close?.();
    const after = visitor([ok('Hi!', '> C')], before.storage);
    await after.start();
    expect(after.calls).toEqual([
      { url: 'https://parley.example/w/api/runs', method: 'GET', run: 'secret', body: null },
    ]);
    expect(after.texts()).toEqual(['Hi!', 'C']);
  });

  it('shows the same state until something changed', async () => {
    const me = visitor([begun('secret', 'Hi!')]);
    await me.start();
    expect(me.transport.state()).toBe(me.transport.state());
  });

  it('shows typing dots for at most 600 ms', async () => {
    const me = visitor([begun('secret', 'Hi!'), 'never']);
    await me.start();
    expect(me.transport.state().typing).toBe(false);
    await me.send('C');
    expect(me.transport.state().typing).toBe(true);
    await me.pass(600);
    expect(me.transport.state().typing).toBe(false);
  });
});

describe('on a broken network', () => {
  it('a text waits, in order, and is sent again under its id', async () => {
    const me = visitor([
      begun('secret', 'Hi!'),
      'offline',
      'offline',
      ok('Hi!', '> one'),
      ok('Hi!', '> one', '> two'),
    ]);
    await me.start();
    await me.send('one');
    await me.send('two');
    expect(me.texts()).toEqual(['Hi!', 'one', 'two', notices.waiting]);
    expect(
      me.transport
        .state()
        .lines.slice(1, 3)
        .map((each) => each.state),
    ).toEqual(['sending', 'sending']);
    await me.pass(999);
    expect(me.sends()).toHaveLength(1);
    await me.pass(1 + 2000);
    expect(me.sends().map((body) => body?.id)).toEqual(['id1', 'id1', 'id1', 'id2']);
    expect(me.texts()).toEqual(['Hi!', 'one', 'two']);
  });

  it('is back at once when the device says so', async () => {
    const me = visitor([begun('secret', 'Hi!'), 'offline', ok('Hi!', '> one')]);
    await me.start();
    await me.send('one');
    await me.online();
    expect(me.texts()).toEqual(['Hi!', 'one']);
    await me.pass(60_000);
    expect(me.sends()).toHaveLength(2);
  });

  it('a request that hangs is given up and repeated', async () => {
    const me = visitor([begun('secret', 'Hi!'), 'never', ok('Hi!', '> one')]);
    await me.start();
    await me.send('one');
    await me.pass(15_000 + 1000);
    expect(me.sends().map((body) => body?.id)).toEqual(['id1', 'id1']);
  });

  it('a text survives a reload, with its id', async () => {
    const before = visitor([begun('secret', 'Hi!'), 'offline']);
    await before.start();
    await before.send('one');
    before.transport.close?.();
    const after = visitor([ok('Hi!'), ok('Hi!', '> one')], before.storage);
    expect(after.texts()).toEqual(['one']);
    await after.start();
    expect(after.sends()).toEqual([{ do: 'send', text: 'one', id: 'id1' }]);
    expect(after.texts()).toEqual(['Hi!', 'one']);
  });

  it('a text that arrived though its answer was lost is shown once', async () => {
    const answer = state('Hi!', 'one');
    const arrived = {
      ...answer,
      lines: answer.lines.map((each, i) => (i === 1 ? { ...each, id: 'id1' } : each)),
    };
    const me = visitor([begun('secret', 'Hi!'), 'offline'], memory());
    await me.start();
    await me.send('one');
    me.transport.close?.();
    const after = visitor([json(200, { state: arrived }), 'never'], me.storage);
    await after.start();
    expect(after.texts()).toEqual(['Hi!', 'one']);
  });

  it('skip is not repeated; the conversation is read again instead', async () => {
    const me = visitor([begun('secret', 'Hi!'), 'offline', ok('Hi!', 'Still there?')]);
    await me.start();
    void me.transport.skip?.();
    await me.settle();
    expect(me.texts()).toEqual(['Hi!', notices.notDone]);
    await me.pass(1000);
    expect(me.calls.at(-1)?.method).toBe('GET');
    expect(me.texts()).toEqual(['Hi!', 'Still there?']);
  });

  it('the start waits for the network', async () => {
    const me = visitor(['offline', new Response('<html>Sign in</html>'), begun('secret', 'Hi!')]);
    await me.start();
    expect(me.texts()).toEqual([notices.starting]);
    await me.pass(3000);
    expect(me.texts()).toEqual(['Hi!']);
  });

  it('comes back when a busy server said', async () => {
    const busy = json(429, { error: { code: 'slow', message: 'Slow down' } }, { 'retry-after': '7' });
    const me = visitor([begun('secret', 'Hi!'), busy, ok('Hi!', '> one')]);
    await me.start();
    await me.send('one');
    expect(me.texts().at(-1)).toBe(notices.busy);
    await me.pass(6999);
    expect(me.sends()).toHaveLength(1);
    await me.pass(1);
    expect(me.texts()).toEqual(['Hi!', 'one']);
  });

  it('restart drops what was waiting', async () => {
    const me = visitor([begun('secret', 'Hi!'), 'offline', ok('Hi!')]);
    await me.start();
    await me.send('one');
    void me.transport.restart();
    await me.settle();
    expect(me.texts()).toEqual(['Hi!']);
    expect(me.calls.at(-1)?.body).toEqual({ do: 'restart' });
    await me.pass(60_000);
    expect(me.sends()).toHaveLength(1);
  });

  it('closed, it asks for nothing more', async () => {
    const me = visitor([begun('secret', 'Hi!'), 'offline']);
    await me.start();
    await me.send('one');
    me.transport.close?.();
    await me.pass(60_000);
    await me.online();
    expect(me.sends()).toHaveLength(1);
  });
});

describe('what can’t go on', () => {
  it.each([404, 410])('a share that is gone (%d) is a sentence', async (status) => {
    const me = visitor([json(status, { error: { code: 'not_found', message: 'x' } })]);
    await me.start();
    expect(me.texts()).toEqual([notices.gone]);
    expect(me.transport.state().status).toBe('failed');
    await me.send('hello?');
    expect(me.calls).toHaveLength(1);
  });

  it('a share that is there again starts on Restart', async () => {
    const me = visitor([json(410, {}), begun('secret', 'Hi!')]);
    await me.start();
    await me.transport.restart();
    expect(me.texts()).toEqual(['Hi!']);
    expect(me.transport.state().status).toBe('waiting');
  });

  it('a run that expired starts anew, and says so until the next text', async () => {
    const before = visitor([begun('old', 'Hi!')]);
    await before.start();
    const me = visitor([json(404, {}), begun('new', 'Hi!'), ok('Hi!', '> C')], before.storage);
    await me.start();
    expect(me.texts()).toEqual(['Hi!', notices.anew]);
    await me.send('C');
    expect(me.calls.at(-1)?.run).toBe('new');
    expect(me.texts()).toEqual(['Hi!', 'C']);
  });

  it('a run and a share that are both gone end in one sentence', async () => {
    const me = visitor([begun('secret', 'Hi!'), json(410, {}), json(410, {})]);
    await me.start();
    await me.send('C');
    expect(me.texts()).toEqual([notices.gone]);
  });

  it('a refused text stays, marked, with the server’s own sentence', async () => {
    const no = json(422, { error: { code: 'too_long', message: 'That text is too long. Make it shorter.' } });
    const me = visitor([begun('secret', 'Hi!'), no, ok('Hi!', '> C')]);
    await me.start();
    await me.send('long');
    expect(me.texts()).toEqual(['Hi!', 'long', 'That text is too long. Make it shorter.']);
    expect(me.transport.state().lines[1]?.state).toBe('failed');
    await me.send('C');
    expect(me.sends()).toHaveLength(2);
  });

  it('a tampered or forbidden storage only costs the resume', async () => {
    const broken = {
      getItem: () => '{"run":1}',
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => {
        throw new Error('forbidden');
      },
    };
    const me = visitor([begun('secret', 'Hi!')], broken);
    await me.start();
    expect(me.texts()).toEqual(['Hi!']);
  });
});
