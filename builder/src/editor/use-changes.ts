import { countChanges } from '@parley/shared/flow/difference';
import type { Flow } from '@parley/shared/flow/flow';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { versionQuery } from '../api/queries.ts';

import { useDraft } from './editor-context.ts';

/** How much of the draft is not live; null where nothing is live, or what is live is not known yet. */
export function useChanges(flowId: string, live: number | null): number | null {
  const flow = useDraft((draft) => draft.flow);
  const version = useQuery({ ...versionQuery(flowId, live ?? 0), enabled: live !== null });
  const published = version.data?.flow as Flow | undefined;
  return useMemo(
    () => (live === null || published === undefined ? null : countChanges(published, flow)),
    [live, published, flow],
  );
}
