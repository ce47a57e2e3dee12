import { useEffect, useState } from 'react';
import { ApiError, editFlow, getFlow, leaveFlow } from '../api/client.ts';
import { pageTimers } from '../document/draft-port.ts';
import { whenSaved } from '../document/when-saved.ts';
import type { EditorParts } from '../editor/editor-context.ts';
import { leaveField } from '../editor/leave-field.ts';
import { type Asked, Lease, type LeaseChannel, type LeaseNews, type LeaseState } from './lease.ts';
import { type Tab, thisTab } from './tab.ts';

/** One name for the page, however many flows are opened in it one after the other. */
let tab: Tab | null = null;

/** Who edits the open flow, as far as this tab is concerned; the canvas may only be written on where it does. */
export function useLease(parts: EditorParts): { readonly lease: Lease | null; readonly state: LeaseState } {
  const [lease, setLease] = useState<Lease | null>(null);
  const [state, setState] = useState<LeaseState>({ type: 'writing' });
  useEffect(() => {
    const made = leaseOf(parts, setState);
    setLease(made.lease);
    return made.end;
  }, [parts]);
  return { lease, state };
}

function leaseOf(parts: EditorParts, onState: (state: LeaseState) => void) {
  const { flowId, autosave, view, store, wrote } = parts;
  tab ??= thisTab(() => window.sessionStorage);
  const { name, keep, hide } = tab;
  const channel = channelOf(flowId);
  const lease = new Lease({
    tab: name,
    channel,
    timers: pageTimers,
    port: { ask: (take) => ask(parts, name, take), leave: () => leaveFlow(flowId, name) },
    onState: (state) => {
      view.getState().setReadOnly(state.type !== 'writing');
      onState(state);
    },
    save: async () => {
      const { readOnly, setReadOnly } = view.getState();
      if (!readOnly) leaveField();
      // Nothing is to come after what is saved.
      setReadOnly(true);
      return wrote() ? autosave.saveAll() : null;
    },
    follow: (revision) => follow(parts, revision),
    onGone: () => autosave.lost(),
  });
  const shown = () => {
    if (document.visibilityState === 'visible') void lease.beat();
    else lease.pause();
  };
  const go = () => {
    keep();
    lease.leave();
  };
  const back = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    hide();
    void lease.beat();
  };
  const unsubscribe = whenSaved(store, () => lease.saved());
  document.addEventListener('visibilitychange', shown);
  window.addEventListener('pagehide', go);
  window.addEventListener('pageshow', back);
  shown();
  const end = () => {
    document.removeEventListener('visibilitychange', shown);
    window.removeEventListener('pagehide', go);
    window.removeEventListener('pageshow', back);
    unsubscribe();
    lease.leave();
    lease.close();
    channel.close();
  };
  return { lease, end };
}

async function ask({ flowId, view }: EditorParts, tab: string, take: boolean): Promise<Asked> {
  try {
    return await editFlow(flowId, tab, take);
  } catch (error) {
    // Whoever may not change flows can look at all of it.
    if (error instanceof ApiError && error.status === 403) view.getState().setReadOnly(true);
    return isMissing(error) && (await isGone(flowId)) ? 'gone' : 'unknown';
  }
}

const isMissing = (error: unknown) => error instanceof ApiError && error.status === 404;

async function isGone(flowId: string): Promise<boolean> {
  try {
    await getFlow(flowId);
    return false;
  } catch (error) {
    return isMissing(error);
  }
}

/** What others saved comes into this tab, beside what is only here. */
async function follow({ flowId, autosave }: EditorParts, known = Number.POSITIVE_INFINITY): Promise<void> {
  if (autosave.status.type === 'conflict' || known <= autosave.revision) return;
  try {
    const { draft, revision } = await getFlow(flowId);
    if (revision > autosave.revision) autosave.meet(draft, revision);
  } catch {
    // Asked for again with the next heartbeat.
  }
}

function channelOf(flowId: string): LeaseChannel & { close(): void } {
  const channel = new BroadcastChannel(`parley:flow:${flowId}`);
  return {
    post: (news) => channel.postMessage(news),
    listen: (hear) => {
      const heard = (event: MessageEvent<LeaseNews>) => hear(event.data);
      channel.addEventListener('message', heard);
      return () => channel.removeEventListener('message', heard);
    },
    close: () => channel.close(),
  };
}
