import type { FlowListItem } from '../../api/client.ts';

/** `folder` null: all of them; empty: those that are in none. */
export interface Filter {
  readonly text: string;
  readonly folder: string | null;
}

export const noFilter: Filter = { text: '', folder: null };

const plain = (text: string) => text.toLocaleLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');

/** The flows of a folder whose name has all the words that were written, in any order. */
export function filterFlows(flows: readonly FlowListItem[], { text, folder }: Filter): FlowListItem[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return flows.filter(
    (flow) =>
      (folder === null || flow.folder === folder) && words.every((word) => plain(flow.name).includes(word)),
  );
}

/** All folders that have a flow, by the alphabet. */
export function foldersOf(flows: readonly Pick<FlowListItem, 'folder'>[]): string[] {
  return [...new Set(flows.map(({ folder }) => folder))].filter(Boolean).sort((a, b) => a.localeCompare(b));
}
