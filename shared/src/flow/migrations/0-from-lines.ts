import type { Migration } from './index.ts';

/**
 * Version 0, never released: lines were called `lines`, and a document had no `layout`.
 * It keeps the way of migrating proven before the first real change of shape comes.
 */
export const fromLines: Migration = {
  from: 0,
  up: ({ lines, ...rest }) => ({ ...rest, version: 1, edges: lines ?? [], layout: rest.layout ?? {} }),
  example: {
    before: {
      version: 0,
      name: 'Hello',
      nodes: [{ id: 'start', kind: 'start', data: { triggers: [] } }],
      lines: [],
    },
    after: {
      version: 1,
      name: 'Hello',
      nodes: [{ id: 'start', kind: 'start', data: { triggers: [] } }],
      edges: [],
      layout: {},
    },
  },
};
