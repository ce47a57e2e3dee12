import * as z from 'zod/mini';
import { defineNodeKind } from './node-kind.ts';
import { triggerInWords, triggerProblems, triggerSchema } from './trigger.ts';

const data = z.object({ triggers: z.array(triggerSchema) });

/** Where every run begins. A flow has exactly one. Without a trigger it can still be started by hand. */
export const start = defineNodeKind({
  kind: 'start',
  title: 'Start',
  data,
  blank: () => ({ triggers: [] }),
  exits: () => [{ id: 'next', label: 'Then', look: 'next', open: 'problem' }],
  summary: (data) => data.triggers.map(triggerInWords).join('; ') || 'Started by hand',
  dates: (data) =>
    data.triggers.flatMap((trigger) =>
      trigger.type === 'date' && trigger.field !== '' ? [trigger.field] : [],
    ),
  check: (data) => data.triggers.flatMap((trigger, i) => triggerProblems(trigger, `triggers.${i}`)),
  begins: true,
  enter: () => ({ go: 'next' }),
});
