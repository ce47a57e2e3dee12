import * as z from 'zod/mini';

/**
 * A way in which a reply can mean an answer, besides the answer's own label.
 *
 * `words`: any of them. `number`: both ends belong to the range; a missing end is open. `yes` and `no`: any common
 * way of saying so. `text`: whatever nothing else claims. `pattern`: RE2 syntax, found anywhere in the reply unless
 * it is anchored.
 */
export type Accept =
  | { readonly type: 'words'; readonly words: readonly string[] }
  | { readonly type: 'number'; readonly min?: number | undefined; readonly max?: number | undefined }
  | { readonly type: 'yes' }
  | { readonly type: 'no' }
  | { readonly type: 'text' }
  | { readonly type: 'email' }
  | { readonly type: 'phone' }
  | { readonly type: 'date' }
  | { readonly type: 'time' }
  | { readonly type: 'pattern'; readonly pattern: string };

/** Stored form of an `Accept`. Blank ones (no words yet, an empty pattern) parse: a half-drawn flow can be saved. */
export const acceptSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('words'), words: z.array(z.string()) }),
  z.object({ type: z.literal('number'), min: z.optional(z.number()), max: z.optional(z.number()) }),
  z.object({ type: z.literal('yes') }),
  z.object({ type: z.literal('no') }),
  z.object({ type: z.literal('text') }),
  z.object({ type: z.literal('email') }),
  z.object({ type: z.literal('phone') }),
  z.object({ type: z.literal('date') }),
  z.object({ type: z.literal('time') }),
  z.object({ type: z.literal('pattern'), pattern: z.string() }),
]);

/**
 * One answer of a question. `id` names its exit and never changes; `label` is what people see and always matches.
 * `value` is what is remembered where the label itself is not wanted.
 */
export interface Answer {
  readonly id: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly accepts?: readonly Accept[] | undefined;
}

/** Stored form of an `Answer`, such as `{"id": "c", "label": "C", "accepts": [{"type": "words", "words": ["confirm"]}]}`. */
export const answerSchema = z.object({
  id: z.string(),
  label: z.string(),
  value: z.optional(z.string()),
  accepts: z.optional(z.array(acceptSchema)),
});
