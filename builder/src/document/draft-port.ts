import type { DraftConflictBody } from '@parley/shared/api/flows';
import type { Flow } from '@parley/shared/flow/flow';
import { ApiError, messageOf, saveDraft } from '../api/client.ts';
import type { AutosavePort, Saved, Timers } from './autosave.ts';

/** Browsers refuse a request that outlives its page from this many bytes on. */
const largestLastRequest = 60_000;

/** Saves over the API. Never rejects. */
export function draftPort(flowId: string): AutosavePort {
  return {
    save: async (flow, baseRevision) => {
      try {
        const { revision } = await saveDraft(flowId, flow, baseRevision);
        return { type: 'saved', revision };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    saveAndLeave: (flow, baseRevision) => {
      const body = JSON.stringify({ flow, baseRevision });
      // One that is too large may still make it in the ordinary way; refused, it surely would not.
      const keepalive = new TextEncoder().encode(body).length <= largestLastRequest;
      const path = `/api/flows/${encodeURIComponent(flowId)}/draft`;
      const headers = { 'content-type': 'application/json' };
      fetch(path, { method: 'PUT', keepalive, credentials: 'same-origin', headers, body }).catch(
        () => undefined,
      );
    },
  };
}

function outcomeOf(error: unknown): Saved {
  if (!(error instanceof ApiError)) return { type: 'unreachable' };
  const body = error.body as Partial<DraftConflictBody> | null;
  if (error.status === 409 && body?.draft && typeof body.revision === 'number')
    return { type: 'conflict', draft: body.draft as Flow, revision: body.revision };
  // Signed out, too busy or broken: nothing that the author could mend in the flow, so it is tried again.
  const passing = error.status === 0 || error.status === 401 || error.status === 429 || error.status >= 500;
  return passing ? { type: 'unreachable' } : { type: 'refused', message: messageOf(error) };
}

export const pageTimers: Timers = {
  set: (act, ms) => setTimeout(act, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};
