import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Router, useLocation, useSearch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { newQueryClient } from '../api/query-client.ts';
import { Toaster } from '../ui/Toaster.tsx';
import { useToasts } from '../ui/toast.ts';

interface StoryPageProps {
  /** The address that the page believes it has. */
  readonly place: string;
  readonly children: ReactNode;
}

/** A page on its own: an address of its own, nothing remembered from the story before. */
export function StoryPage({ place, children }: StoryPageProps) {
  const [client] = useState(() => {
    useToasts.setState({ items: [] });
    return newQueryClient();
  });
  const [{ hook, searchHook }] = useState(() => memoryLocation({ path: place }));
  return (
    <QueryClientProvider client={client}>
      <Router hook={hook} searchHook={searchHook}>
        {children}
        <Whereabouts />
        <Toaster />
      </Router>
    </QueryClientProvider>
  );
}

/** Where the page has gone, for a story to look at. */
function Whereabouts() {
  const [path] = useLocation();
  const search = useSearch();
  return <output hidden data-testid="place">{`${path}${search && `?${search}`}`}</output>;
}
