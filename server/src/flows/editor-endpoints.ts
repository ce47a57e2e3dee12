import { editFlowBody, flowEditorBody, leaveFlowBody } from '@parley/shared/api/editor-lease';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { notFound } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import { editorStore } from './editor-store.ts';
import { flowStore } from './flow-store.ts';

/** Who edits a flow, so that two tabs do not write over one another unawares. */
export function editorEndpoints({ store, clock }: Services): readonly AnyEndpoint[] {
  const { db } = store;
  const leave = async (id: string, tab: string) => {
    await store.change(() => editorStore.leave(db, id, tab));
  };
  return [
    endpoint({
      method: 'put',
      path: '/api/flows/:id/editor',
      summary:
        'Hold the flow as the tab that edits it, for 30 seconds from now, or learn who does and which revision the draft has; take takes it over at once',
      who: 'editor',
      body: editFlowBody,
      answer: flowEditorBody,
      handle: ({ params, body: { tab, take = false }, user }) =>
        store.change(() => {
          const revision = flowStore.revision(db, params.id);
          if (revision === undefined) throw notFound('flow');
          return { ...editorStore.hold(db, params.id, { user, tab, take }, clock.now()), revision };
        }),
    }),
    endpoint({
      method: 'delete',
      path: '/api/flows/:id/editor',
      summary: 'This tab edits the flow no longer',
      who: 'editor',
      body: leaveFlowBody,
      handle: ({ params, body }) => leave(params.id, body.tab),
    }),
    endpoint({
      method: 'post',
      path: '/api/flows/:id/editor/leave',
      summary: 'This tab edits the flow no longer: as DELETE, for a page that is being closed',
      who: 'editor',
      body: leaveFlowBody,
      handle: ({ params, body }) => leave(params.id, body.tab),
    }),
  ];
}
