/** Time as the gateway sees it, so that a test can push it. Milliseconds UTC. */
export interface Clock {
  now(): number;
  /** Runs the task once, after this many milliseconds; the result cancels it. */
  after(ms: number, task: () => unknown): () => void;
  /** Moves a clock that is pushed by hand; absent on one that runs by itself. */
  advance?(ms: number): Promise<void>;
}

/** Runs by itself. Its tasks do not keep the process alive. */
export function realClock(): Clock {
  return {
    now: () => Date.now(),
    after: (ms, task) => {
      const timer = setTimeout(() => void task(), ms).unref();
      return () => clearTimeout(timer);
    },
  };
}

/** Stands still until it is pushed; what falls due runs in order, each task to its end before the next. */
export function manualClock(start = Date.parse('2026-05-04T15:00:00Z')): Required<Clock> {
  let now = start;
  let tasks: { due: number; task: () => unknown }[] = [];
  const takeDue = (until: number) => {
    const next = tasks.filter(({ due }) => due <= until).sort((a, b) => a.due - b.due)[0];
    tasks = tasks.filter((entry) => entry !== next);
    return next;
  };
  return {
    now: () => now,
    after: (ms, task) => {
      const entry = { due: now + Math.max(0, ms), task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    advance: async (ms) => {
      const until = now + ms;
      for (let next = takeDue(until); next; next = takeDue(until)) {
        now = Math.max(now, next.due);
        await next.task();
      }
      now = until;
    },
  };
}

/** The same clock, but everything that was planned on it can be called off at once. */
export function cancellable(clock: Clock): Clock & { cancelAll(): void } {
  const planned = new Set<() => void>();
  return {
    ...clock,
    after: (ms, task) => {
      const cancel = clock.after(ms, () => {
        planned.delete(cancel);
        return task();
      });
      planned.add(cancel);
      return () => {
        planned.delete(cancel);
        cancel();
      };
    },
    cancelAll: () => {
      for (const cancel of planned) cancel();
      planned.clear();
    },
  };
}
