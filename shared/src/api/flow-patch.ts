import { z } from 'zod';
import type { FlowPatch } from '../flow/patch.ts';

const place = z.number();
/** A list's patch: the whole list, or what is set, gone and in another order. */
const listPatch = <Item extends z.ZodType>(item: Item) =>
  z
    .strictObject({
      all: z.array(item).optional(),
      set: z.array(item).optional(),
      gone: z.array(z.string()).optional(),
      order: z.array(z.string()).optional(),
    })
    .refine((patch) => patch.all === undefined || Object.keys(patch).length === 1, {
      message: 'A list is given either whole, as “all”, or by what changed in it, not both.',
    })
    .optional();
const withId = z.looseObject({ id: z.string() });

const frame = z.strictObject({
  name: z.string().max(200).optional(),
  nodes: listPatch(withId),
  edges: listPatch(z.object({ from: z.string(), exit: z.string(), to: z.string() })),
  layout: listPatch(z.object({ id: z.string(), x: place, y: place })),
  notes: listPatch(withId),
  chapters: listPatch(withId),
  tests: listPatch(withId),
});

/**
 * What changed in a draft (flow/patch). Only the frame is checked here: what comes of it is read as a flow.
 *
 * ```json
 * { "nodes": { "set": [{ "id": "m1", "kind": "message", "data": { "text": "See you then!" } }] } }
 * ```
 */
const flowPatch = frame as unknown as z.ZodType<FlowPatch>;

/** `PATCH /api/flows/:id/draft`: what changed since `baseRevision`; answers as `PUT` does. */
export const patchDraftBody = z.strictObject({ patch: flowPatch, baseRevision: z.number().int().min(0) });
