import { flowPeopleBody, type PeopleChoice, publishedBody } from '@parley/shared/api/flow-people';
import {
  notedVersionBody,
  noteVersionBody,
  publishBody,
  versionBody,
  versionListBody,
} from '@parley/shared/api/flows';
import { isPublishable } from '@parley/shared/check/check';
import type { Problem } from '@parley/shared/check/problem';
import type { Flow } from '@parley/shared/flow/flow';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import { moves } from '../runs/moves.ts';
import type { Services } from '../services.ts';
import type { VersionsTable } from '../store/tables.ts';
import { script } from '../users/principal.ts';
import { userNames } from '../users/user-store.ts';
import { documentOf, problemsOf, storedFlow } from './flow-problems.ts';
import { flowStore } from './flow-store.ts';
import { keywordConflicts } from './keyword-conflicts.ts';
import { requireRow } from './require-row.ts';
import { triggerStore } from './trigger-store.ts';

/** Publishing a draft, and the versions that came of it. A version never changes. */
export function versionEndpoints({ store, clock, runs }: Services): readonly AnyEndpoint[] {
  const { db } = store;
  const nameOf = (names: Readonly<Record<string, string>>, id: string) =>
    id === script.id ? script.name : (names[id] ?? 'Someone who is gone');
  const listed = (row: Listed, names = userNames(db)) => ({
    version: row.version,
    note: row.note,
    publishedAt: row.published_at,
    publishedBy: nameOf(names, row.published_by),
  });
  const requireVersion = (flow: string, version: string) => {
    const row = /^\d{1,9}$/.test(version) ? flowStore.version(db, flow, Number(version)) : undefined;
    if (row === undefined || flowStore.find(db, flow) === undefined) throw notFound('version');
    return row;
  };
  return [
    endpoint({
      method: 'post',
      path: '/api/flows/:id/publish',
      summary:
        'Make the draft the live version. People who are in an older one stay in it, but for those who wait at the named steps: they go to a step of the new one, or to a person. A paused flow stays paused',
      who: 'editor',
      body: publishBody,
      answer: publishedBody,
      refusals: {
        409: 'The draft was saved at the same moment.',
        422: 'The draft has blockers, another live flow has one of its keywords, or people are to go to a step that it has not.',
      },
      handle: async ({ params, body, user }) => {
        const row = requireRow(db, params.id);
        const flow = storedFlow(row.draft_json);
        const found = problemsOf(db, flow);
        const document = documentOf(flow);
        if (body.people !== undefined) requireSteps(flow, body.people);
        return store.change(() => {
          if (requireRow(db, row.id).revision !== row.revision) throw changedMeanwhile();
          const problems = [...keywordConflicts(db, row.id, flow), ...found];
          if (!isPublishable(problems)) throw notPublishable(problems);
          const version = flowStore.publish(db, row, document, user.id, body.note ?? '', clock.now());
          triggerStore.replace(db, row.id, flow);
          const planned = body.people && moves.plan(db, row.id, version, body.people, clock.now());
          runs.published();
          return { version, ...planned };
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
        requireRow(db, params.id);
        const names = userNames(db);
        return { items: flowStore.versions(db, params.id).map((row) => listed(row, names)) };
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/flows/:id/versions/:version',
      summary: 'One version with its document',
      who: 'viewer',
      answer: versionBody,
      handle: ({ params }) => {
        const row = requireVersion(params.id, params.version);
        return { ...listed(row), flow: storedFlow(row.flow_json) };
      },
    }),
    endpoint({
      method: 'patch',
      path: '/api/flows/:id/versions/:version',
      summary: 'Give a version another note; nothing else of it ever changes',
      who: 'editor',
      body: noteVersionBody,
      answer: notedVersionBody,
      handle: ({ params, body }) =>
        store.change(() => {
          const row = requireVersion(params.id, params.version);
          flowStore.note(db, row.flow_id, row.version, body.note);
          return listed({ ...row, note: body.note });
        }),
    }),
    endpoint({
      method: 'get',
      path: '/api/flows/:id/people',
      summary: 'Who is in the flow now: counts by version and by the step where they wait',
      who: 'viewer',
      answer: flowPeopleBody,
      handle: ({ params }) => {
        requireRow(db, params.id);
        return { items: moves.people(db, params.id) };
      },
    }),
  ];
}

type Listed = Pick<VersionsTable, 'version' | 'note' | 'published_at' | 'published_by'>;

function requireSteps(flow: Flow, people: readonly PeopleChoice[]): void {
  const steps = new Set(flow.nodes.map(({ id }) => id));
  for (const { to } of people)
    if (typeof to === 'object' && !steps.has(to.node))
      throw new Refusal(
        422,
        'no_such_step',
        `The step “${to.node}”, where people are to go on, is not in the flow (any more). Choose another one.`,
      );
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
