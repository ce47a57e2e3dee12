import * as z from 'zod/mini';
import { defineNodeKind } from './node-kind.ts';

const data = z.object({
  /** Id of the flow that the contact goes on in. */
  goTo: z.optional(z.string()),
});

/** The conversation is over, on purpose, or goes on in another flow. */
export const end = defineNodeKind({
  kind: 'end',
  title: 'End',
  data,
  blank: () => ({}),
  exits: () => [],
  summary: ({ goTo }) => (goTo ? 'Go to another flow' : 'Conversation ends'),
  goesTo: ({ goTo }) => goTo || undefined,
  enter: ({ goTo }) => ({ end: true, goTo }),
});
