import type { Flow } from '@parley/shared/flow/flow';
import { prepareVersion } from '@parley/shared/flow/graph';
import type { ChatSetting } from '@parley/shared/preview/chat-run';
import { type WalkReport, walkPaths } from '@parley/shared/preview/walk-paths';
import type { Tools } from '@parley/shared/understand/moment';
import type { TrySession } from './try-session.ts';

/** So long the page does nothing else at a time: less than one can notice. */
const sliceMs = 12;

/** Lets the page answer clicks and keys in between. */
const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/**
 * Walks every path of a draft, a little at a time; null where it was stopped. A draft that was walked is not walked
 * again, and a new walk ends the one before.
 */
export async function walk(
  { store }: TrySession,
  flow: Flow,
  tools: Tools,
  setting: ChatSetting,
): Promise<WalkReport | null> {
  const before = store.getState().walk;
  if (before?.of === flow && before.report !== null) return before.report;
  const steps = walkPaths(prepareVersion(flow, tools), setting);
  let mine = { of: flow, done: 0, report: null as WalkReport | null, going: true };
  const show = (change: Partial<typeof mine>) => {
    mine = { ...mine, ...change };
    store.setState({ walk: mine });
  };
  show({});
  for (;;) {
    const until = performance.now() + sliceMs;
    while (performance.now() < until) {
      const { done, value } = steps.next();
      if (done === true) {
        show({ report: value, going: false });
        return value;
      }
      mine = { ...mine, done: value.done };
    }
    show({});
    await pause();
    if (store.getState().walk !== mine) return null;
  }
}

/** Ends a walk where it is. */
export function stopWalk({ store }: TrySession): void {
  const { walk: now } = store.getState();
  if (now?.going) store.setState({ walk: { ...now, going: false } });
}
