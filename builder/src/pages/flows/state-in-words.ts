import type { Tone } from '../../ui/Pill.tsx';

/** What is needed to say where a flow stands; both the list's item and the flow itself have it. */
export interface FlowState {
  readonly revision: number;
  readonly liveVersion: number | null;
  readonly liveRevision: number | null;
}

/**
 * "Version 3 is live · changes not live yet", "Draft, never published". No number: a revision is a save, and a
 * save is not what its author would count as a change. The editor, which has both documents, counts.
 */
export function stateInWords(flow: FlowState): { readonly tone: Tone; readonly words: string } {
  if (flow.liveVersion === null) return { tone: 'plain', words: 'Draft, never published' };
  const live = `Version ${flow.liveVersion} is live`;
  const changed = flow.liveRevision !== null && flow.revision > flow.liveRevision;
  return { tone: 'good', words: changed ? `${live} · changes not live yet` : live };
}

/** "1 change", "2 changes". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
