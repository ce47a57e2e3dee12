import type { Tone } from '../../ui/Pill.tsx';

/** What is needed to say where a flow stands; both the list's item and the flow itself have it. */
export interface FlowState {
  readonly revision: number;
  readonly liveVersion: number | null;
  readonly liveRevision: number | null;
}

/** "Version 3 is live · 2 changes not live", "Draft, never published". A change is a save of the draft. */
export function stateInWords(flow: FlowState): { readonly tone: Tone; readonly words: string } {
  if (flow.liveVersion === null) return { tone: 'plain', words: 'Draft, never published' };
  const live = `Version ${flow.liveVersion} is live`;
  const changes = flow.revision - (flow.liveRevision ?? flow.revision);
  if (changes <= 0) return { tone: 'good', words: live };
  return { tone: 'good', words: `${live} · ${countOf(changes, 'change')} not live` };
}

/** "1 change", "2 changes". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
