import type { Flow } from '@parley/shared/flow/flow';
import { useQueries } from '@tanstack/react-query';
import { useFlows, versionQuery } from '../../api/queries.ts';

/** The words that a flow's start listens for. */
export function keywordsOf({ nodes }: Pick<Flow, 'nodes'>): string[] {
  return nodes
    .flatMap((node) => ('triggers' in node.data ? node.data.triggers : []))
    .flatMap((trigger) => (trigger.type === 'keyword' ? trigger.words : []))
    .filter((word) => word.trim() !== '');
}

export interface LiveKeyword {
  readonly word: string;
  readonly flowName: string;
}

/** What one can text to begin, as far as published flows say it. */
export function useLiveKeywords(): readonly LiveKeyword[] {
  return useLive().keywords;
}

/** True where flows are live and none of them begins by a word. */
export function useOnlyByHand(): boolean {
  const { keywords, flows, known } = useLive();
  return known && flows > 0 && keywords.length === 0;
}

function useLive() {
  const flows = useFlows();
  const live = (flows.data?.items ?? []).flatMap(({ id, name, liveVersion }) =>
    liveVersion === null ? [] : [{ id, name, liveVersion }],
  );
  const versions = useQueries({ queries: live.map(({ id, liveVersion }) => versionQuery(id, liveVersion)) });
  const keywords = versions.flatMap(({ data }, i): LiveKeyword[] => {
    const flow: Flow | undefined = data?.flow;
    const flowName = live[i]?.name ?? '';
    return flow ? keywordsOf(flow).map((word) => ({ word, flowName })) : [];
  });
  return { keywords, flows: live.length, known: versions.every(({ isSuccess }) => isSuccess) };
}
