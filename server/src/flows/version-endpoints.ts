import { publishedBody } from '@parley/shared/api/flow-people';
import { publishBody, versionBody, versionListBody } from '@parley/shared/api/flows';
import { isPublishable } from '@parley/shared/check/check';
import type { Problem } from '@parley/shared/check/problem';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import { script } from '../users/principal.ts';
import { userNames } from '../users/user-store.ts';
import { problemsOf, storedFlow } from './flow-problems.ts';
import { flowStore } from './flow-store.ts';
import { keywordConflicts } from './keyword-conflicts.ts';
import { triggerStore } from './trigger-store.ts';

/** Publishing a draft, and the versions that came of it. A version never changes. */
export function versionEndpoints({ store, clock, runs }: Services): readonly AnyEndpoint[] {
  const { db } = store;
  const nameOf = (names: Readonly<Record<string, string>>, id: string) =>
    id === script.id ? script.name : (names[id] ?? 'Someone who is gone');
  return [
    endpoint({
      method: 'post',
      path: '/api/flows/:id/publish',
      summary: 'Make the draft the live version; people who are in an older one stay in it',
      who: 'editor',
      body: publishBody,
      answer: publishedBody,
      refusals: {
        409: 'The draft was saved at the same moment.',
        422: 'The draft has blockers, or another live flow has one of its keywords.',
      },
      handle: async ({ params, body, user }) => {
        const row = flowStore.find(db, params.id);
        if (row === undefined) throw notFound('flow');
        const flow = storedFlow(row.draft_json);
        const found = problemsOf(db, flow);
        const document = JSON.stringify(flow);
        return store.change(() => {
          const now = flowStore.find(db, row.id);
          if (now === undefined) throw notFound('flow');
          if (now.revision !== row.revision) throw changedMeanwhile();
          const problems = [...keywordConflicts(db, row.id, flow), ...found];
          if (!isPublishable(problems)) throw notPublishable(problems);
          const version = flowStore.publish(db, row, document, user.id, body.note ?? '', clock.now());
          triggerStore.replace(db, row.id, flow);
          runs.published();
          return { version };
        });
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/flows/:id/versions',
      summary: 'The versions of a flow, newest first',
      who: 'viewer',
      answer: versionListBody,
      handle: ({ params }) => {
        if (flowStore.find(db, params.id) === undefined) throw notFound('flow');
        const names = userNames(db);
        const items = flowStore.versions(db, params.id).map((row) => ({
          version: row.version,
          note: row.note,
          publishedAt: row.published_at,
          publishedBy: nameOf(names, row.published_by),
        }));
        return { items };
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/flows/:id/versions/:version',
      summary: 'One version with its document',
      who: 'viewer',
      answer: versionBody,
      handle: ({ params }) => {
        const row = /^\d{1,9}$/.test(params.version)
          ? flowStore.version(db, params.id, Number(params.version))
          : undefined;
        if (row === undefined || flowStore.find(db, params.id) === undefined) throw notFound('version');
        return {
          version: row.version,
          note: row.note,
          publishedAt: row.published_at,
          publishedBy: nameOf(userNames(db), row.published_by),
          flow: storedFlow(row.flow_json),
        };
      },
    }),
  ];
}

function changedMeanwhile(): Refusal {
  return new Refusal(
    409,
    'draft_changed',
    'Someone saved this flow just now. Look at the draft, then publish again.',
  );
}

function notPublishable(problems: readonly Problem[]): Refusal {
  const blockers = problems.filter(({ level }) => level === 'blocker');
  const more = blockers.length > 1 ? ` And ${blockers.length - 1} more.` : '';
  return new Refusal(422, 'not_publishable', `${blockers[0]?.message ?? ''}${more}`, { problems });
}
