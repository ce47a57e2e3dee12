import type { ResultsBody } from '@parley/shared/api/results';
import type { Flow } from '@parley/shared/flow/flow';
import { useQuery } from '@tanstack/react-query';
import { useVersions, versionQuery } from '../api/queries.ts';
import { request } from '../api/request.ts';
import { useEditor } from '../editor/editor-context.ts';
import { useLive } from '../versions/use-live.ts';
import { type Asked, queryOf, versionMeant } from './asked.ts';

/** Numbers go on while one looks. */
const againMs = 10_000;

/** The numbers of what is looked at, and the flow that they belong to. */
export interface Shown {
  readonly body: ResultsBody;
  readonly flow: Flow;
}

export interface Looking {
  readonly live: number | null;
  /** All that there are, the newest first. */
  readonly published: readonly number[];
  /** What is looked at; null while it is not known, and where nothing was ever published. */
  readonly meant: number | 'all' | null;
  /** The version that is drawn. */
  readonly drawn: number | null;
  readonly shown: Shown | null;
  readonly isUnpublished: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

/** Asks for the results, again every few seconds, and once for the version that they are drawn on. */
export function useResults(asked: Asked): Looking {
  const { flowId } = useEditor();
  const live = useLive().version;
  const versions = useVersions(flowId);
  const published = (versions.data?.items ?? []).map(({ version }) => version).sort((a, b) => b - a);
  const known = versions.isSuccess;
  const meant = known ? versionMeant(asked.version, live, published) : null;
  const drawn = meant === 'all' ? (live ?? published[0] ?? null) : meant;
  const query = meant === null ? '' : queryOf(asked, meant);
  const numbers = useQuery({
    queryKey: ['results', flowId, meant, query],
    queryFn: () => request<ResultsBody>('GET', `/api/flows/${encodeURIComponent(flowId)}/results${query}`),
    enabled: meant !== null,
    refetchInterval: againMs,
    // Other days of the same version do not take the canvas away.
    placeholderData: (before, last) => (last?.queryKey[2] === meant ? before : undefined),
  });
  const version = useQuery({ ...versionQuery(flowId, drawn ?? 0), enabled: drawn !== null });
  const asks = [versions, numbers, version];
  const body = numbers.data;
  const flow = version.data?.flow;
  return {
    live,
    published,
    meant,
    drawn,
    shown: body === undefined || flow === undefined ? null : { body, flow },
    isUnpublished: known && meant === null,
    error: asks.find(({ data, error }) => data === undefined && error !== null)?.error ?? null,
    retry: () => {
      for (const one of asks) if (one.isError) void one.refetch();
    },
  };
}
