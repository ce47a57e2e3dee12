import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FlowStateBody, getFlow, type Paused } from '../api/client.ts';
import { keys, useVersions } from '../api/queries.ts';
import { useEditor } from '../editor/editor-context.ts';
import type { Live } from '../editor/status-in-words.ts';

interface LiveState {
  readonly version: number | null;
  readonly paused: Paused | null;
}

type Known = Pick<FlowStateBody, 'id' | 'liveVersion' | 'paused'>;

const liveKey = (flowId: string) => ['live', flowId];
const liveOf = ({ liveVersion, paused }: Known): LiveState => ({ version: liveVersion, paused });

/** What of the open flow is live; what others make of it shows when one comes back to the page. */
export function useLive(): Live {
  const { flowId } = useEditor();
  const { data } = useQuery({
    queryKey: liveKey(flowId),
    queryFn: async () => liveOf(await getFlow(flowId)),
    staleTime: 30_000,
  });
  const version = data?.version ?? null;
  const versions = useVersions(flowId, data !== undefined && version === null);
  return { version, paused: data?.paused ?? null, before: (versions.data?.items.length ?? 0) > 0 };
}

/** Notes what is known of a flow by now, so that nobody has to ask for it. */
export function knowLive(client: QueryClient, flow: Known): void {
  client.setQueryData(liveKey(flow.id), liveOf(flow));
}

/** For whoever changed what is live: notes the outcome, and has everything that depends on it asked for anew. */
export function useLiveChange(): (flow: Known) => void {
  const client = useQueryClient();
  return (flow) => {
    knowLive(client, flow);
    void client.invalidateQueries({ queryKey: keys.versions(flow.id) });
    void client.invalidateQueries({ queryKey: keys.flowPeople(flow.id) });
    void client.invalidateQueries({ queryKey: keys.flows });
  };
}
