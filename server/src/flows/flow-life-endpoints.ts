import {
  changeFlowBody,
  deletedFlowsBody,
  type FlowStateBody,
  flowStateBody,
  pauseBody,
} from '@parley/shared/api/flows';
import { z } from 'zod';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import { hold } from '../runs/hold.ts';
import type { Services } from '../services.ts';
import type { FlowsTable } from '../store/tables.ts';
import { flowLife } from './flow-life-store.ts';
import { documentOf, storedFlow } from './flow-problems.ts';
import { stateOf } from './flow-state.ts';
import { flowStore } from './flow-store.ts';
import { keywordConflicts } from './keyword-conflicts.ts';
import { requireRow } from './require-row.ts';
import { triggerStore } from './trigger-store.ts';

const nothing = z.strictObject({});

/** What happens to a flow as a whole: its name and folder, pausing, unpublishing, deleting, and bringing it back. */
export function flowLifeEndpoints({ store, clock, runs }: Services): readonly AnyEndpoint[] {
  const { db } = store;
  /** Changes a flow in one go, and says where it stands then. */
  const change = (id: string, act: (row: FlowsTable, now: number) => void): Promise<FlowStateBody> =>
    store.change(() => {
      act(requireRow(db, id), clock.now());
      return stateOf(requireRow(db, id));
    });
  /** Nobody new gets in; those who are in it go on to its end. */
  const takeOff = (id: string, now: number) => {
    triggerStore.clear(db, id);
    hold.release(db, id, now);
    runs.published();
  };
  const liveFlow = (row: FlowsTable) => {
    const version = row.live_version === null ? undefined : flowStore.version(db, row.id, row.live_version);
    return version === undefined ? null : storedFlow(version.flow_json);
  };
  return [
    endpoint({
      method: 'patch',
      path: '/api/flows/:id',
      summary: 'Give a flow another name, or put it in another folder',
      who: 'editor',
      body: changeFlowBody,
      answer: flowStateBody,
      handle: ({ params, body: { name, folder } }) =>
        change(params.id, (row, now) => {
          if (folder !== undefined) flowLife.file(db, row.id, folder);
          if (name === undefined || name === row.name) return;
          flowLife.rename(db, row, name, documentOf({ ...storedFlow(row.draft_json), name }), now);
        }),
    }),
    endpoint({
      method: 'post',
      path: '/api/flows/:id/pause',
      summary:
        'Pause a live flow: nobody new gets in. With hold, those who are in it wait where they are: nothing more is sent to them, texts that they write wait in the inbox and are given to the flow when it is resumed, unless a person has answered',
      who: 'editor',
      body: pauseBody,
      answer: flowStateBody,
      refusals: { 409: 'It is not live.' },
      handle: ({ params, body }) =>
        change(params.id, (row, now) => {
          if (row.live_version === null) throw notLive();
          flowLife.pause(db, row.id, body.hold, now);
          if (body.hold) hold.begin(db, row.id);
          else hold.release(db, row.id, now);
          runs.published();
        }),
    }),
    endpoint({
      method: 'post',
      path: '/api/flows/:id/resume',
      summary: 'End the pause: people get in again, and those who were held go on; what fell due is done now',
      who: 'editor',
      body: nothing,
      answer: flowStateBody,
      refusals: { 409: 'Another live flow has one of its keywords.' },
      handle: ({ params }) =>
        change(params.id, (row, now) => {
          if (row.paused_at === null) return;
          const live = liveFlow(row);
          const taken = live === null ? undefined : keywordConflicts(db, row.id, live)[0];
          if (taken !== undefined) throw new Refusal(409, taken.code, taken.message);
          flowLife.resume(db, row.id);
          hold.release(db, row.id, now);
          runs.published();
        }),
    }),
    endpoint({
      method: 'post',
      path: '/api/flows/:id/unpublish',
      summary:
        'Take a flow off: nobody new gets in, those who are in it go on to its end; its versions are kept',
      who: 'editor',
      body: nothing,
      answer: flowStateBody,
      handle: ({ params }) =>
        change(params.id, (row, now) => {
          flowLife.unpublish(db, row.id);
          takeOff(row.id, now);
        }),
    }),
    endpoint({
      method: 'delete',
      path: '/api/flows/:id',
      summary:
        'Delete a flow: nobody new gets in; those who are in it go on to its end. For 30 days it can be brought back',
      who: 'editor',
      handle: async ({ params }) => {
        await store.change(() => {
          const { id } = requireRow(db, params.id);
          const now = clock.now();
          flowLife.remove(db, id, now);
          takeOff(id, now);
          flowLife.forget(db, now);
        });
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/flows/:id/restore',
      summary:
        'Bring a deleted flow back as it was, live if it was live; paused where another live flow has got one of its keywords meanwhile',
      who: 'editor',
      body: nothing,
      answer: flowStateBody,
      refusals: { 404: 'It was deleted more than 30 days ago.', 409: 'It is not deleted.' },
      handle: ({ params: { id } }) =>
        store.change(() => {
          const now = clock.now();
          const row = flowLife.findDeleted(db, id, now);
          if (row === undefined) throw flowStore.find(db, id) ? notDeleted() : notFound('flow');
          flowLife.restore(db, id);
          if (row.held === 1) hold.begin(db, id);
          const live = liveFlow(row);
          if (live !== null) {
            triggerStore.replace(db, id, live);
            if (row.paused_at === null && keywordConflicts(db, id, live).length > 0)
              flowLife.pause(db, id, false, now);
          }
          runs.published();
          return stateOf(requireRow(db, id));
        }),
    }),
    endpoint({
      method: 'get',
      path: '/api/deleted-flows',
      summary: 'Flows that were deleted within 30 days, the last one first',
      who: 'editor',
      answer: deletedFlowsBody,
      handle: () => ({
        items: flowLife
          .deleted(db, clock.now())
          .map(({ id, name, deleted_at }) => ({ id, name, deletedAt: deleted_at ?? 0 })),
      }),
    }),
  ];
}

function notLive(): Refusal {
  return new Refusal(409, 'not_live', 'This flow is not live, so there is nothing to pause.');
}

function notDeleted(): Refusal {
  return new Refusal(409, 'not_deleted', 'This flow is not deleted. Open it from the list.');
}
