import { patchDraftBody } from '@parley/shared/api/flow-patch';
import { flowDocument, saveDraftBody, savedDraftBody } from '@parley/shared/api/flows';
import type { Flow } from '@parley/shared/flow/flow';
import { applyPatch } from '@parley/shared/flow/patch';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { Refusal } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import type { FlowsTable } from '../store/tables.ts';
import { fileNameOf } from './file-name.ts';
import { documentOf, flowLimit, problemsOf, requireFlow, storedFlow } from './flow-problems.ts';
import { flowStore } from './flow-store.ts';
import { requireRow } from './require-row.ts';

/** A flow's draft: saved whole or by what changed in it, and given as a file. */
export function draftEndpoints({ store, clock }: Services): readonly AnyEndpoint[] {
  const { db } = store;
  /** Keeps the flow as the draft that follows `baseRevision`. */
  const save = async (id: string, read: Flow, baseRevision: number) => {
    const flow: Flow = { ...read, name: read.name.trim() || requireRow(db, id).name };
    const document = documentOf(flow);
    const revision = baseRevision + 1;
    const other = await store.change(() => {
      const row = requireRow(db, id);
      if (row.revision !== baseRevision) return row;
      flowStore.save(db, row.id, flow.name, document, revision, clock.now());
      return null;
    });
    if (other !== null) throw draftChanged(other);
    return { revision, problems: problemsOf(db, flow) };
  };
  const refusals = {
    409: 'Someone saved another draft meanwhile; the answer holds it.',
    422: 'What was sent makes no flow that can be read.',
  };
  return [
    endpoint({
      method: 'put',
      path: '/api/flows/:id/draft',
      summary: 'Save the draft on top of the revision that it was made from',
      who: 'editor',
      body: saveDraftBody,
      limit: flowLimit,
      answer: savedDraftBody,
      refusals,
      handle: ({ params, body: { flow, baseRevision } }) => save(params.id, requireFlow(flow), baseRevision),
    }),
    endpoint({
      method: 'patch',
      path: '/api/flows/:id/draft',
      summary: 'Save what changed in the draft since a revision of it',
      who: 'editor',
      body: patchDraftBody,
      limit: flowLimit,
      answer: savedDraftBody,
      refusals,
      handle: ({ params, body: { patch, baseRevision } }) => {
        const row = requireRow(db, params.id);
        if (row.revision !== baseRevision) throw draftChanged(row);
        const flow = requireFlow(applyPatch(storedFlow(row.draft_json), patch));
        return save(row.id, flow, baseRevision);
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/flows/:id/export',
      summary: 'The draft as a file, which POST /api/flows takes as its flow',
      who: 'viewer',
      answer: flowDocument,
      handle: ({ params, context }) => {
        const row = requireRow(db, params.id);
        context.header('content-disposition', `attachment; ${fileNameOf(row.name, 'json')}`);
        return storedFlow(row.draft_json);
      },
    }),
  ];
}

function draftChanged(row: FlowsTable): Refusal {
  return new Refusal(
    409,
    'draft_changed',
    'Someone saved this flow while you were editing. Look at their draft, then save yours on top of it.',
    { draft: storedFlow(row.draft_json), revision: row.revision },
  );
}
