import { randomUUID } from 'node:crypto';
import {
  createFlowBody,
  type FlowBody,
  flowBody,
  flowListBody,
  startedRunBody,
  startRunBody,
} from '@parley/shared/api/flows';
import { type Flow, flowVersion } from '@parley/shared/flow/flow';
import { start } from '@parley/shared/nodes/start';
import { findTemplate, makeFlow } from '@parley/shared/templates/index';
import { type AnyEndpoint, endpoint } from '../http/endpoint.ts';
import { readPhone } from '../http/phone-input.ts';
import { Refusal } from '../http/refusal.ts';
import type { Services } from '../services.ts';
import type { FlowsTable } from '../store/tables.ts';
import {
  DraftDigests,
  documentOf,
  flowLimit,
  nextFlowsOf,
  problemsOf,
  requireFlow,
  storedFlow,
} from './flow-problems.ts';
import { isChanged, stateOf } from './flow-state.ts';
import { flowStore } from './flow-store.ts';
import { requireRow } from './require-row.ts';
import { startOf } from './trigger-store.ts';

/** Flows: their list, making them, and starting one for a contact. */
export function flowEndpoints({ store, clock, runs }: Services): readonly AnyEndpoint[] {
  const { db } = store;
  const digests = new DraftDigests();
  const body = (row: FlowsTable): FlowBody => {
    const draft = storedFlow(row.draft_json);
    const changed = isChanged(db, row, row.draft_json);
    return { ...stateOf(row), changed, draft, problems: problemsOf(db, draft) };
  };
  return [
    endpoint({
      method: 'get',
      path: '/api/flows',
      summary: 'All flows, the one changed last first',
      who: 'viewer',
      answer: flowListBody,
      handle: () => {
        const rows = digests.of(db, flowStore.list(db), (row) => {
          const document = flowStore.draft(db, row.id);
          const draft = storedFlow(document);
          const blocking = problemsOf(db, draft).filter(({ level }) => level === 'blocker');
          return {
            blockers: blocking.length,
            startsBy: startOf(draft)?.inWords ?? '',
            changed: isChanged(db, row, document),
            goesTo: nextFlowsOf(draft),
          };
        });
        const items = rows.map(([row, { blockers, changed, startsBy, goesTo }]) => ({
          ...stateOf(row),
          publishedAt: row.published_at,
          running: row.running ?? 0,
          blockers,
          changed,
          startsBy,
          goesTo: [...goesTo],
        }));
        return { items };
      },
    }),
    endpoint({
      method: 'post',
      path: '/api/flows',
      summary: 'Make a flow: blank, from a template, or from a document',
      who: 'editor',
      body: createFlowBody,
      limit: flowLimit,
      status: 201,
      answer: flowBody,
      refusals: { 422: 'The document or the template cannot be read.' },
      handle: async ({ body: wanted }) => {
        const flow = newFlow(wanted);
        const id = randomUUID();
        const document = documentOf(flow);
        await store.change(() => flowStore.add(db, id, flow.name, document, clock.now()));
        return body(requireRow(db, id));
      },
    }),
    endpoint({
      method: 'get',
      path: '/api/flows/:id',
      summary: 'One flow with its draft and the problems in it',
      who: 'viewer',
      answer: flowBody,
      handle: ({ params }) => body(requireRow(db, params.id)),
    }),
    endpoint({
      method: 'post',
      path: '/api/flows/:id/start',
      summary: "Start the live version for a contact now, in place of the contact's running flow",
      who: 'rep',
      body: startRunBody,
      status: 202,
      answer: startedRunBody,
      refusals: { 409: 'The contact has opted out or is with a person, or the flow is not live.' },
      handle: ({ params, body: { phone, fields }, user }) =>
        runs.start(
          params.id,
          { phone: readPhone(db, phone), ...(fields ? { fields } : {}) },
          user.by === 'cookie' ? 'hand' : 'api',
        ),
    }),
  ];
}

type NewFlow = (typeof createFlowBody)['_output'];

function newFlow({ name, flow, template, blanks }: NewFlow): Flow {
  if (flow !== undefined && template !== undefined)
    throw new Refusal(422, 'invalid_body', 'Give either a flow or a template, not both.');
  if (flow !== undefined) return { ...requireFlow(flow), name };
  if (template !== undefined) {
    const found = findTemplate(template);
    if (found === undefined)
      throw new Refusal(
        422,
        'no_such_template',
        `There is no template “${template}”. Choose one from the gallery.`,
      );
    return makeFlow(found, name, new Map(Object.entries(blanks ?? {})));
  }
  const first = { id: 'start', kind: start.kind, data: start.blank() };
  return { version: flowVersion, name, nodes: [first], edges: [], layout: { start: { x: 0, y: 0 } } };
}
