import { exampleFlow } from '@parley/shared/flow/example-flow';
import { maxBytes } from '@parley/shared/flow/flow';
import { diffFlows } from '@parley/shared/flow/patch';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reminder, ServerUnderTest } from '../server-under-test.ts';

let server: ServerUnderTest;
beforeEach(async () => {
  server = await ServerUnderTest.open();
});
afterEach(() => server.close());

const create = async (json: unknown = { name: 'Reminder', flow: reminder }) =>
  (await server.json('POST', '/api/flows', { json })).body;
const saveDraft = (id: string, flow: unknown, baseRevision: number) =>
  server.json('PUT', `/api/flows/${id}/draft`, { json: { flow, baseRevision } });
const patchDraft = (id: string, patch: unknown, baseRevision = 1) =>
  server.json('PATCH', `/api/flows/${id}/draft`, { json: { patch, baseRevision } });
const draftOf = async (id: string) => (await server.json('GET', `/api/flows/${id}`)).body;

describe('a draft', () => {
  test('is saved on top of the revision that it was made from', async () => {
    const { id } = await create();
    const saved = await saveDraft(id, { ...reminder, name: 'Renamed' }, 1);
    expect(saved).toMatchObject({ status: 200, body: { revision: 2, problems: expect.any(Array) } });
    expect((await server.json('GET', `/api/flows/${id}`)).body).toMatchObject({
      name: 'Renamed',
      revision: 2,
    });
  });

  test('on top of another one it is refused, with that one', async () => {
    const { id } = await create();
    await saveDraft(id, { ...reminder, name: 'Theirs' }, 1);
    const late = await saveDraft(id, { ...reminder, name: 'Ours' }, 1);
    expect(late).toMatchObject({
      status: 409,
      body: { error: { code: 'draft_changed' }, revision: 2, draft: { name: 'Theirs' } },
    });
    expect((await server.json('GET', `/api/flows/${id}`)).body.name).toBe('Theirs');
  });

  test('of two at once one is saved', async () => {
    const { id } = await create();
    const both = await Promise.all([saveDraft(id, reminder, 1), saveDraft(id, reminder, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('half drawn it is saved, with its problems', async () => {
    const { id } = await create();
    const saved = await saveDraft(id, { ...reminder, edges: [] }, 1);
    expect(saved.body.problems).toContainEqual(expect.objectContaining({ level: 'blocker' }));
  });
});

describe('a patch of a draft', () => {
  const text = (words: string) => ({ id: 'yes', kind: 'message', data: { text: words } });

  test('is saved as the whole would be', async () => {
    const { id, draft } = await create();
    const after = { ...exampleFlow, name: 'Renamed', notes: [{ id: 'n1', text: 'Ask legal' }] };
    const saved = await patchDraft(id, diffFlows(draft, after));
    expect(saved).toMatchObject({ status: 200, body: { revision: 2, problems: expect.any(Array) } });
    expect(await draftOf(id)).toMatchObject({ name: 'Renamed', revision: 2, draft: after });
  });

  test('on top of another draft it is refused, with that one', async () => {
    const { id } = await create();
    await patchDraft(id, { nodes: { set: [text('Theirs')] } });
    expect(await patchDraft(id, { nodes: { set: [text('Ours')] } })).toMatchObject({
      status: 409,
      body: { error: { code: 'draft_changed' }, revision: 2, draft: { name: 'Reminder' } },
    });
    expect(JSON.stringify(await draftOf(id))).toContain('Theirs');
  });

  test('of two at once one is saved', async () => {
    const { id } = await create();
    const both = await Promise.all([1, 2].map((n) => patchDraft(id, { name: `${n}` })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('without a name, the flow keeps its own', async () => {
    const { id } = await create();
    expect((await patchDraft(id, { name: ' ' })).status).toBe(200);
    expect((await draftOf(id)).draft.name).toBe('Reminder');
  });

  test.each<[string, unknown, number, RegExp]>([
    ['text', 'text', 422, /“patch”.*object/],
    ['a part that no flow has', { colour: 'red' }, 422, /“colour”/],
    ['a list both whole and in parts', { nodes: { all: [], gone: [] } }, 422, /not both/],
    ['a list that is none', { nodes: { set: 'all' } }, 422, /patch\.nodes\.set.*list/],
    ['a step without an id', { nodes: { set: [{ kind: 'end' }] } }, 422, /patch\.nodes\.set\.0\.id/],
    ['a step of no known kind', { nodes: { set: [{ id: 'x', kind: 'fax', data: {} }] } }, 422, /“fax”/],
    [
      'a step with the data of another',
      { nodes: { set: [{ ...text(''), kind: 'wait' }] } },
      422,
      /data\.for/,
    ],
    ['a line to nowhere', { edges: { set: [{ from: 'a', exit: 'b' }] } }, 422, /edges\.set\.0\.to/],
    ['a place that is none', { layout: { set: [{ id: 'a', x: 'left', y: 0 }] } }, 422, /x.*number/],
    [
      'too many steps',
      { nodes: { set: Array.from({ length: 10_001 }, (_, i) => ({ ...text(''), id: `m${i}` })) } },
      422,
      /at most 10,000 steps/,
    ],
  ])('%s is refused in words, and changes nothing', async (_, patch, status, sentence) => {
    const { id } = await create();
    const answer = await patchDraft(id, patch);
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(sentence);
    expect((await draftOf(id)).revision).toBe(1);
  });

  test('that makes a flow larger than 8 MB is refused', async () => {
    const { id } = await create();
    const half = 'x'.repeat(maxBytes / 2);
    expect((await patchDraft(id, { nodes: { set: [text(half)] } })).status).toBe(200);
    const more = await patchDraft(id, { nodes: { set: [{ ...text(half), id: 'm2' }] } }, 2);
    expect(more).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } });
    expect((await draftOf(id)).revision).toBe(2);
  });

  test('with names that every object has harms nothing', async () => {
    const { id } = await create();
    const odd = ['__proto__', 'constructor'];
    const set = odd.map((one) => ({ ...text(one), id: one }));
    const place = odd.map((one) => ({ id: one, x: 1, y: 2 }));
    expect((await patchDraft(id, { nodes: { set }, layout: { set: place } })).status).toBe(200);
    const body = `{"patch":{"nodes":{"set":[{"id":"m","kind":"message","data":{"text":"Hi"},"__proto__":{"polluted":1}}]},"__proto__":{"polluted":1}},"baseRevision":2}`;
    const headers = { 'content-type': 'application/json' };
    const answer = await server.ask('PATCH', `/api/flows/${id}/draft`, { body, headers });
    expect([200, 422]).toContain(answer.status);
    expect('polluted' in {}).toBe(false);
    const { draft } = await draftOf(id);
    expect(draft.nodes.map((node: { id: string }) => node.id)).toEqual(expect.arrayContaining(odd));
    expect(Object.keys(draft.layout)).toEqual(['constructor']);
  });

  test('of a flow that is gone is 404', async () => {
    expect((await patchDraft('gone', {})).status).toBe(404);
  });
});

describe('a flow as a file', () => {
  test('goes out with all that belongs to it, and comes in again as another flow', async () => {
    const { id } = await create({ name: 'Été "24', flow: exampleFlow });
    const file = await server.json('GET', `/api/flows/${id}/export`);
    expect(file.headers.get('content-disposition')).toBe(
      `attachment; filename="t 24.json"; filename*=UTF-8''%C3%89t%C3%A9%2024.json`,
    );
    expect(file.body).toEqual({ ...exampleFlow, name: 'Été "24' });
    const copy = await create({ name: 'Copy', flow: file.body });
    expect(copy.draft).toEqual({ ...exampleFlow, name: 'Copy' });
    expect(copy.id).not.toBe(id);
  });

  test('that is not there is 404', async () => {
    expect((await server.ask('GET', '/api/flows/gone/export')).status).toBe(404);
  });

  test.each<[string, unknown, number, RegExp]>([
    ['a list', [], 422, /A flow is an object/],
    ['an empty object', {}, 422, /“version”/],
    ['a flow of a newer release', { ...reminder, version: 2 }, 422, /newer release.*Update Parley/],
    ['a flow of another program', { nodes: [{ type: 'n8n.webhook' }], connections: {} }, 422, /“version”/],
    ['a step of another kind', { ...reminder, nodes: [{ id: 'a', kind: 'fax', data: {} }] }, 422, /“fax”/],
    ['lines that are none', { ...reminder, edges: ['a'] }, 422, /edges\.0/],
    ['a name that is too long', { ...reminder, name: 'x'.repeat(201) }, 422, /“name”/],
    ['more than 8 MB', { ...reminder, notes: [{ id: 'n', text: 'x'.repeat(maxBytes) }] }, 413, /8 MB/],
  ])('%s is refused in words', async (_, flow, status, sentence) => {
    const answer = await server.json('POST', '/api/flows', { json: { name: 'A', flow } });
    expect(answer.status).toBe(status);
    expect(answer.body.error.message).toMatch(sentence);
    expect((await server.json('GET', '/api/flows')).body.items).toEqual([]);
  });
});
