import { QueryClient } from '@tanstack/react-query';
import { ApiError } from './request.ts';

/** Tries again only what may work the second time: a server that was not reached. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Without a network it should say so, not wait in silence.
        networkMode: 'always',
        // And soon say that it is there again.
        refetchOnReconnect: true,
        retry: (failures, error) => error instanceof ApiError && error.status === 0 && failures < 2,
        retryDelay: 500,
        staleTime: 1000,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
