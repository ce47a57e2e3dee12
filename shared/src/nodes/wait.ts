import * as z from 'zod/mini';
import { durationInWords, isWait } from '../time/duration.ts';
import { defineNodeKind } from './node-kind.ts';

const data = z.object({ for: z.string() });
export type WaitData = z.infer<typeof data>;

/** Lets time pass, an ISO 8601 duration. A text that comes in meanwhile goes to keywords or the inbox. */
export const wait = defineNodeKind({
  kind: 'wait',
  title: 'Wait',
  data,
  blank: () => ({ for: 'P1D' }),
  exits: () => [{ id: 'next', label: 'Then', look: 'next', open: 'problem' }],
  summary: (data) => `Wait ${durationInWords(data.for)}`,
  check: (data) => (isWait(data.for) ? [] : [{ code: 'bad_duration', level: 'blocker', field: 'for' }]),
  waits: true,
  enter: (data) => ({ wishes: [{ type: 'timer', after: data.for, since: 'now' }], stay: true }),
  resume: (_data, _context, event) => (event.type === 'timer' ? { go: 'next' } : { ignore: true }),
});
