import type { DraftConflictBody } from '@parley/shared/api/flows';
import type { Flow } from '@parley/shared/flow/flow';
import { diffFlows, isEmptyPatch } from '@parley/shared/flow/patch';
import { ApiError, messageOf, patchDraft, saveDraft } from '../api/client.ts';
import type { AutosavePort, Saved, Timers } from './autosave.ts';

/** Browsers refuse a request that outlives its page from this many bytes on. */
const largestLastRequest = 60_000;
/** A patch below this is always less than its flow, or as good as. */
const smallPatch = 4_000;

/** Saves over the API, as a patch where that is less. Never rejects. */
export function draftPort(flowId: string): AutosavePort {
  return {
    save: async (flow, baseRevision, base) => {
      const patch = patchFor(flow, base);
      if (patch !== null) {
        const saved = await attempt(() => patchDraft(flowId, patch, baseRevision));
        // A patch that the server would not have, or has no place for: perhaps it takes the whole.
        if (saved.type !== 'refused' && saved.type !== 'gone') return saved;
      }
      return attempt(() => saveDraft(flowId, flow, baseRevision));
    },
    saveAndLeave: (flow, baseRevision, base) => {
      const patch = patchFor(flow, base);
      const body = JSON.stringify(patch === null ? { flow, baseRevision } : { patch, baseRevision });
      // One that is too large may still make it in the ordinary way; refused, it surely would not.
      const keepalive = new TextEncoder().encode(body).length <= largestLastRequest;
      const path = `/api/flows/${encodeURIComponent(flowId)}/draft`;
      const headers = { 'content-type': 'application/json' };
      const method = patch === null ? 'PUT' : 'PATCH';
      fetch(path, { method, keepalive, credentials: 'same-origin', headers, body }).catch(() => undefined);
    },
  };
}

/** What differs, or null where the whole flow is less, or where nothing does. */
function patchFor(flow: Flow, base: Flow): ReturnType<typeof diffFlows> | null {
  const patch = diffFlows(base, flow);
  if (isEmptyPatch(patch)) return null;
  const length = JSON.stringify(patch).length;
  return length <= smallPatch || length < JSON.stringify(flow).length ? patch : null;
}

async function attempt(save: () => Promise<{ readonly revision: number }>): Promise<Saved> {
  try {
    const { revision } = await save();
    return { type: 'saved', revision };
  } catch (error) {
    return outcomeOf(error);
  }
}

function outcomeOf(error: unknown): Saved {
  if (!(error instanceof ApiError)) return { type: 'unreachable' };
  const body = error.body as Partial<DraftConflictBody> | null;
  if (error.status === 409 && body?.draft && typeof body.revision === 'number')
    return { type: 'conflict', draft: body.draft as Flow, revision: body.revision };
  if (error.status === 401) return { type: 'signed-out' };
  if (error.status === 404 || error.status === 410) return { type: 'gone' };
  // Too busy or broken: nothing that the author could mend in the flow, so it is tried again.
  const passing = error.status === 0 || error.status === 429 || error.status >= 500;
  return passing ? { type: 'unreachable' } : { type: 'refused', message: messageOf(error) };
}

export const pageTimers: Timers = {
  set: (act, ms) => setTimeout(act, ms),
  clear: (handle) => clearTimeout(handle as ReturnType<typeof setTimeout>),
};
