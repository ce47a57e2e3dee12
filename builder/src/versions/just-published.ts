import { create } from 'zustand';
import type { PublishedBody } from '../api/client.ts';

interface JustPublished {
  readonly flowId: string;
  readonly published: PublishedBody;
}

/** What has gone live last, until its author has read it. */
export const useJustPublished = create<{ readonly last: JustPublished | null }>(() => ({ last: null }));

export function tellPublished(last: JustPublished | null): void {
  useJustPublished.setState({ last });
}
