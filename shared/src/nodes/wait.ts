import * as z from 'zod/mini';
import { durationInWords, isWait } from '../time/duration.ts';
import { defineNodeKind, thenInHours } from './node-kind.ts';

const data = z.object({ for: z.string(), inHours: z.optional(z.boolean()) });

/**
 * Lets time pass, an ISO 8601 duration. Where it is over outside sending hours (the workspace's office hours), `inHours`
 * lets it go on until they begin. A text that comes in meanwhile goes to keywords or the inbox.
 */
export const wait = defineNodeKind({
  kind: 'wait',
  title: 'Wait',
  data,
  blank: () => ({ for: 'P1D', inHours: true }),
  exits: () => [{ id: 'next', label: 'Then', look: 'next', open: 'problem' }],
  summary: (data) => `Wait ${durationInWords(data.for)}${data.inHours ? thenInHours : ''}`,
  check: (data) => (isWait(data.for) ? [] : [{ code: 'bad_duration', level: 'blocker', field: 'for' }]),
  waits: true,
  pause: ({ inHours, ...data }) => ({
    after: data.for,
    exit: 'next',
    field: 'for',
    inHours: inHours === true,
    put: (on) => (on ? { ...data, inHours: on } : data),
  }),
  enter: (data) => ({ wishes: [{ type: 'timer', after: data.for, since: 'now' }], stay: true }),
  resume: (_data, _context, event) => (event.type === 'timer' ? { go: 'next' } : { ignore: true }),
});
