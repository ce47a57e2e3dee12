import type { Paused } from '../../api/client.ts';
import type { Tone } from '../../ui/Pill.tsx';
import { dayInWords } from '../../words/dates.ts';
import { flowsWords } from '../../words/flows.ts';

/** What is needed to say where a flow stands; both the list's item and the flow itself have it. */
export interface FlowState {
  readonly liveVersion: number | null;
  readonly changed: boolean;
  readonly publishedAt?: number | null;
  readonly paused?: Paused | null;
}

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
