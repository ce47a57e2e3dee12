import { z } from 'zod';

const tab = z.string().min(1).max(100);

/**
 * `PUT /api/flows/:id/editor`: this tab edits the flow, or wants to. Ask again every ten seconds: the hold lapses
 * half a minute after the last time. `take` takes it from whoever has it. It is a courtesy between tabs and people:
 * a draft is saved by its revision, whoever holds the flow.
 */
export const editFlowBody = z.strictObject({ tab, take: z.boolean().optional() });

/**
 * `holder`: who edits the flow now, and since when (ms UTC). `you`: the same person, be it in another tab. `revision`:
 * the draft's, by which a tab that only looks knows whether there is something to fetch.
 */
export const flowEditorBody = z.object({
  mine: z.boolean(),
  holder: z.object({ name: z.string(), since: z.number().int(), you: z.boolean() }),
  revision: z.number().int(),
});
export type FlowEditorBody = z.infer<typeof flowEditorBody>;

/** `DELETE /api/flows/:id/editor` and `POST /api/flows/:id/editor/leave`, which a page that closes can still send. */
export const leaveFlowBody = z.strictObject({ tab });
