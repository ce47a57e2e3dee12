import { z } from 'zod';
import type { Problem } from '../check/problem.ts';
import type { Flow } from '../flow/flow.ts';
import { errorBody } from './error.ts';
import { peopleChoice } from './flow-people.ts';

/** A flow document on the wire. Its content is read by `readFlow`, which knows every version of it. */
export const flowDocument = z.custom<Flow>((value) => typeof value === 'object' && value !== null, {
  message: 'A flow is an object with version, name, nodes and edges.',
});
const problem = z.custom<Problem>((value) => typeof value === 'object' && value !== null);

const flowName = z.string().trim().min(1, 'Give the flow a name.').max(200);

/** `POST /api/flows`. `blanks` fills a template's `[blanks]`: the words between the brackets → what to write. */
export const createFlowBody = z.strictObject({
  name: flowName,
  flow: flowDocument.optional(),
  template: z.string().max(100).optional(),
  blanks: z.record(z.string(), z.string().max(300)).optional(),
});

/** Since when nobody new gets into the flow (ms UTC). With `hold`, those who are in it are held where they are, too. */
const paused = z.object({ since: z.number().int(), hold: z.boolean() });
/** See `FlowBody.paused`. */
export type Paused = z.infer<typeof paused>;

const folder = z.string().trim().max(60, 'A folder has at most 60 characters.');

/**
 * One flow with its draft. `folder` is empty where it lies in none. `liveVersion` is null until it is published;
 * `liveRevision` is the draft's revision at that moment. `changed`: the draft says something else than the live
 * version; where steps stand does not count.
 */
export const flowBody = z.object({
  id: z.string(),
  name: z.string(),
  draft: flowDocument,
  revision: z.number().int(),
  liveVersion: z.number().int().nullable(),
  liveRevision: z.number().int().nullable(),
  changed: z.boolean(),
  paused: paused.nullable(),
  folder: z.string(),
  updatedAt: z.number().int(),
  problems: z.array(problem),
});
export type FlowBody = z.infer<typeof flowBody>;

/** `GET /api/flows`: the one changed last first. */
export const flowListBody = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      revision: z.number().int(),
      liveVersion: z.number().int().nullable(),
      liveRevision: z.number().int().nullable(),
      changed: z.boolean(),
      publishedAt: z.number().int().nullable(),
      paused: paused.nullable(),
      folder: z.string(),
      updatedAt: z.number().int(),
      /** Contacts in a running run of it now. */
      running: z.number().int(),
      blockers: z.number().int(),
      /** How people get in, in words. */
      startsBy: z.string(),
      /** Ids of the flows that its draft goes to. */
      goesTo: z.array(z.string()),
    }),
  ),
});
export type FlowListBody = z.infer<typeof flowListBody>;

/**
 * `PATCH /api/flows/:id`: a new name, which the draft gets too, or another folder; an empty text takes it out of its
 * folder.
 */
export const changeFlowBody = z.strictObject({ name: flowName.optional(), folder: folder.optional() });
/** Where a flow stands, without its draft. A new name makes a new revision. */
export const flowStateBody = flowBody.omit({ draft: true, problems: true, changed: true });
export type FlowStateBody = z.infer<typeof flowStateBody>;

/** `POST /api/flows/:id/pause`. */
export const pauseBody = z.strictObject({ hold: z.boolean() });

/** `GET /api/deleted-flows`: those that can still be brought back, the one deleted last first. */
export const deletedFlowsBody = z.object({
  items: z.array(z.object({ id: z.string(), name: z.string(), deletedAt: z.number().int() })),
});

/** `PUT /api/flows/:id/draft`: saved only on top of `baseRevision`, else 409 with the current draft. */
export const saveDraftBody = z.strictObject({ flow: flowDocument, baseRevision: z.number().int().min(0) });
/** The revision that was made, and everything that is wrong with it now. */
export const savedDraftBody = z.object({ revision: z.number().int(), problems: z.array(problem) });
/** 409: someone else saved meanwhile. `draft` is theirs, to merge with what could not be saved. */
export const draftConflictBody = errorBody.extend({ draft: flowDocument, revision: z.number().int() });
export type SavedDraftBody = z.infer<typeof savedDraftBody>;
export type DraftConflictBody = z.infer<typeof draftConflictBody>;

const note = z.string().trim().max(500, 'A note has at most 500 characters.');
/** `POST /api/flows/:id/publish`. `people`: whoever waits at a step that is not named keeps to their version. */
export const publishBody = z.strictObject({
  note: note.optional(),
  people: z.array(peopleChoice).max(1_000).optional(),
});
/** 422: blockers are left; all problems are listed. */
export const notPublishableBody = errorBody.extend({ problems: z.array(problem) });
export type NotPublishableBody = z.infer<typeof notPublishableBody>;

/** `PATCH /api/flows/:id/versions/:version`: its note may be written later. */
export const noteVersionBody = z.strictObject({ note });
const versionRow = z.object({
  version: z.number().int(),
  note: z.string(),
  publishedAt: z.number().int(),
  publishedBy: z.string(),
});
/** The newest first. `publishedBy` is a name. */
export const versionListBody = z.object({ items: z.array(versionRow) });
export type VersionListBody = z.infer<typeof versionListBody>;
/** One version as it was published, whatever has become of the draft since. */
export const versionBody = versionRow.extend({ flow: flowDocument });
/** One version, without its document. */
export const notedVersionBody = versionRow;

/** `POST /api/flows/:id/start`: begins a run for this contact now, in place of any running one. */
export const startRunBody = z.strictObject({
  phone: z.string().max(40),
  fields: z.record(z.string(), z.string().max(1000)).optional(),
});
/** The run that began. It may be over already. */
export const startedRunBody = z.object({ runId: z.string() });

/** `POST /api/flows/:id/previews`: a link that plays the draft as it is now. The token is shown once. */
export const previewBody = z.object({ id: z.string(), token: z.string(), url: z.string() });
/** Links that still work. Their tokens are not kept, so a lost link cannot be shown again. */
export const previewListBody = z.object({
  items: z.array(z.object({ id: z.string(), createdAt: z.number().int(), revision: z.number().int() })),
});
