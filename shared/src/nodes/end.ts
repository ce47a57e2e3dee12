import * as z from 'zod/mini';
import { defineNodeKind } from './node-kind.ts';

const data = z.object({});
export type EndData = z.infer<typeof data>;

/** The conversation is over, on purpose. */
export const end = defineNodeKind({
  kind: 'end',
  title: 'End',
  data,
  blank: () => ({}),
  exits: () => [],
  summary: () => 'Conversation ends',
  enter: () => ({ end: true }),
});
