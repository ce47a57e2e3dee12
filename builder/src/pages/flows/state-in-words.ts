import type { Paused } from '../../api/client.ts';
import type { Tone } from '../../ui/Pill.tsx';
import { flowsWords } from '../../words/flows.ts';

/** What is needed to say where a flow stands; both the list's item and the flow itself have it. */
export interface FlowState {
  readonly liveVersion: number | null;
  readonly changed: boolean;
  readonly publishedAt?: number | null;
  readonly paused?: Paused | null;
}

const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium' });

export const dayInWords = (at: number): string => day.format(at);

/**
 * "Version 3 is live since May 4, 2026 · changes not live yet", "Draft, never published". No number:
 * the editor, which has both documents, counts.
 */
export function stateInWords(flow: FlowState): { readonly tone: Tone; readonly words: string } {
  const { liveVersion: version, changed, publishedAt, paused } = flow;
  if (version === null) return { tone: 'plain', words: flowsWords.neverPublished };
  const live = publishedAt
    ? flowsWords.liveSince(version, dayInWords(publishedAt))
    : flowsWords.live(version);
  const what = paused ? flowsWords.paused(version) : live;
  return {
    tone: paused ? 'warn' : 'good',
    words: changed ? `${what} · ${flowsWords.changesNotLive}` : what,
  };
}

/** "1 change", "2 changes". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}
