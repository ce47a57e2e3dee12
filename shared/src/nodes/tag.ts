import * as z from 'zod/mini';
import { defineNodeKind } from './node-kind.ts';

const data = z.object({ add: z.array(z.string()), remove: z.array(z.string()) });
export type TagData = z.infer<typeof data>;

const named = (tags: readonly string[]) => tags.map((tag) => tag.trim()).filter((tag) => tag !== '');

/** A template's tags may hold blanks; nobody is sent them. */
const namesAt = (field: string, tags: readonly string[]) =>
  tags.map((text, i) => ({ field: `${field}.${i}`, text, sent: false }));

/** Puts tags on the contact and takes tags off. */
export const tag = defineNodeKind({
  kind: 'tag',
  title: 'Tag',
  data,
  blank: () => ({ add: [], remove: [] }),
  exits: () => [{ id: 'next', label: 'Then', look: 'next', open: 'problem' }],
  summary: (data) =>
    [...named(data.add).map((tag) => `+ ${tag}`), ...named(data.remove).map((tag) => `− ${tag}`)].join(
      ', ',
    ) || 'No tag yet',
  texts: (data) => [...namesAt('add', data.add), ...namesAt('remove', data.remove)],
  withTexts: (data, change) => ({ add: data.add.map(change), remove: data.remove.map(change) }),
  check: (data) =>
    named(data.add).length + named(data.remove).length === 0
      ? [{ code: 'no_tags', level: 'blocker', field: 'add' }]
      : [],
  enter: (data) => ({
    wishes: [
      ...named(data.add).map((tag) => ({ type: 'add-tag', tag }) as const),
      ...named(data.remove).map((tag) => ({ type: 'remove-tag', tag }) as const),
    ],
    go: 'next',
  }),
});
