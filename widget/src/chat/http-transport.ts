import { keptRun, type RunStorage, tabStorage, type UnsentText } from './kept-run.ts';
import { notices } from './notices.ts';
import {
  browserTimer,
  type Fetch,
  type PreviewAction,
  type PreviewResult,
  previewApi,
  type Timer,
} from './preview-api.ts';
import type { ChatLine, ChatState, ChatTransport } from './transport.ts';

export interface HttpTransportOptions {
  /** Origin, with a path if the server lives under one. */
  readonly server: string;
  /** The share token. */
  readonly token: string;
  readonly fetch?: Fetch;
  readonly timer?: Timer;
  readonly storage?: RunStorage | null;
  readonly newId?: () => string;
  readonly now?: () => number;
  /** Calls back whenever the device is on a network again; returns what ends that. */
  readonly onOnline?: (listener: () => void) => () => void;
}

/** Typing dots at most this long, in milliseconds. */
const typingTime = 600;
const firstRetry = 1000;
const lastRetry = 30_000;

/** `open` begins the run, or reads it where it stands. */
type Task = PreviewAction | { readonly do: 'open' };
const open: Task = { do: 'open' };

const blank: ChatState = { lines: [], quickAnswers: [], clock: null, next: null, status: 'idle' };

const browserOnline = (listener: () => void): (() => void) => {
  globalThis.addEventListener('online', listener);
  return () => globalThis.removeEventListener('online', listener);
};

/**
 * A conversation that runs on the server, over the preview API. One request at a time, in the order of the
 * reader's actions. A text that didn't get through waits, survives a reload and is sent again under the same
 * id, so that it counts once; skip, back and restart are not repeated, since that could do them twice.
 */
export const httpTransport = (options: HttpTransportOptions): ChatTransport => {
  const server = options.server.replace(/\/+$/, '');
  const timer = options.timer ?? browserTimer;
  const now = options.now ?? (() => Date.now());
  const newId = options.newId ?? (() => crypto.randomUUID());
  const api = previewApi(server, options.token, options.fetch ?? ((url, init) => fetch(url, init)), timer);
  const storage = options.storage === undefined ? tabStorage() : options.storage;
  const kept = keptRun(storage, `parley-run ${server} ${options.token}`);
  const listeners = new Set<() => void>();

  let { run, unsent } = kept.read();
  let base = blank;
  let refused: readonly ChatLine[] = [];
  let notice: string | null = null;
  let typing = false;
  /** The share itself is gone. */
  let dead = false;
  let shown: ChatState | null = null;

  let tasks: readonly Task[] = [];
  let closed = true;
  let working = false;
  let failures = 0;
  let cancelRetry: (() => void) | null = null;
  let cancelTyping: (() => void) | null = null;
  let stopOnline: (() => void) | null = null;

  const changed = () => {
    shown = null;
    kept.write({ run, unsent });
    for (const listener of [...listeners]) listener();
  };
  const lastAt = () => Math.max(base.clock ?? now(), base.lines.at(-1)?.at ?? 0);

  const draw = (): ChatState => {
    const known = new Set(base.lines.map((line) => line.id));
    const lines = [...base.lines, ...refused].sort((one, other) => one.at - other.at);
    for (const { id, text, at } of unsent) {
      if (!known.has(id)) lines.push({ id, text, at, from: 'contact', state: 'sending' });
    }
    if (notice !== null) {
      lines.push({ id: `notice ${notice}`, at: lines.at(-1)?.at ?? lastAt(), from: 'system', text: notice });
    }
    return dead
      ? { ...base, lines, typing, status: 'failed', quickAnswers: [], next: null }
      : { ...base, lines, typing };
  };

  const setTyping = (on: boolean) => {
    cancelTyping?.();
    cancelTyping = null;
    typing = on;
    if (!on) return;
    cancelTyping = timer(typingTime, () => {
      typing = false;
      changed();
    });
  };
  const stopRetry = () => {
    cancelRetry?.();
    cancelRetry = null;
  };
  const settle = (task: Task) => {
    tasks = tasks.filter((each) => each !== task);
    failures = 0;
    if (task.do === 'send') unsent = unsent.filter(({ id }) => id !== task.id);
  };
  const forget = () => {
    run = null;
    base = blank;
    unsent = [];
    refused = [];
    tasks = [];
  };
  const beginAnew = (why: string | null) => {
    forget();
    notice = why;
    tasks = [open];
  };

  const onOk = (task: Task, result: PreviewResult & { type: 'ok' }) => {
    run = result.run ?? run;
    base = result.state;
    dead = false;
    // That this is a new conversation is said until the reader does something in it.
    if (task.do !== 'open' || notice !== notices.anew) notice = null;
    if (task.do === 'restart') refused = [];
    settle(task);
  };
  const onGone = (task: Task) => {
    if (run !== null) {
      beginAnew(task.do === 'restart' ? null : notices.anew);
      return;
    }
    forget();
    dead = true;
    notice = notices.gone;
  };
  const onLater = (task: Task, { afterMs, offline }: PreviewResult & { type: 'later' }) => {
    const repeatable = task.do === 'open' || (task.do === 'send' && unsent.some(({ id }) => id === task.id));
    if (!repeatable) {
      settle(task);
      notice = offline ? notices.notDone : notices.tooBusy;
      // It may have been done and only the answer lost: look where the conversation stands.
      if (!tasks.includes(open)) tasks = [open, ...tasks];
    } else if (!offline) {
      notice ??= notices.busy;
    } else if (task.do === 'send') {
      notice = notices.waiting;
    } else if (base === blank) {
      notice = notices.starting;
    }
    const wait = afterMs ?? Math.min(lastRetry, firstRetry * 2 ** failures);
    failures += 1;
    cancelRetry = timer(wait, () => {
      cancelRetry = null;
      void work();
    });
  };
  const onRefused = (task: Task, message: string | null) => {
    if (task.do === 'send') {
      refused = [
        ...refused,
        { id: task.id, text: task.text, at: lastAt(), from: 'contact', state: 'failed' },
      ];
    }
    settle(task);
    notice = message ?? (task.do === 'send' ? notices.refused : notices.tooBusy);
  };

  const ask = (task: Task): Promise<PreviewResult> => {
    if (run === null) return api.begin();
    return task.do === 'open' ? api.read(run) : api.act(run, task);
  };
  const absorb = (task: Task, result: PreviewResult) => {
    if (result.type === 'ok') onOk(task, result);
    else if (result.type === 'gone') onGone(task);
    else if (result.type === 'later') onLater(task, result);
    else onRefused(task, result.message);
  };

  const work = async (): Promise<void> => {
    if (working || cancelRetry || closed) return;
    working = true;
    for (let task = tasks[0]; task && !cancelRetry && !closed; task = tasks[0]) {
      setTyping(failures === 0);
      changed();
      const result = await ask(task);
      if (closed) break;
      setTyping(false);
      absorb(task, result);
      changed();
    }
    working = false;
  };
  const add = (task: Task): Promise<void> => {
    tasks = [...tasks, task];
    changed();
    return work();
  };

  return {
    state: () => {
      shown ??= draw();
      return shown;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    start() {
      closed = false;
      stopOnline ??= (options.onOnline ?? browserOnline)(() => {
        stopRetry();
        failures = 0;
        void work();
      });
      tasks = [open, ...unsent.map(({ id, text }): Task => ({ do: 'send', id, text }))];
      return work();
    },
    send(text) {
      if (dead || text.trim() === '') return;
      const id = newId();
      unsent = [...unsent, { id, text, at: lastAt() } satisfies UnsentText];
      return add({ do: 'send', text, id });
    },
    skip: () => (run === null ? undefined : add({ do: 'skip' })),
    back: () => (run === null ? undefined : add({ do: 'back' })),
    restart() {
      stopRetry();
      failures = 0;
      unsent = [];
      notice = null;
      tasks = tasks.slice(0, working ? 1 : 0);
      return add(run === null ? open : { do: 'restart' });
    },
    close() {
      closed = true;
      stopRetry();
      setTyping(false);
      stopOnline?.();
      stopOnline = null;
    },
  };
};
