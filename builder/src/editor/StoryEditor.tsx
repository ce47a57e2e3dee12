import type { Flow } from '@parley/shared/flow/flow';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ReactFlowProvider } from '@xyflow/react';
import { type ReactNode, useState } from 'react';
import type { Paused } from '../api/client.ts';
import type { Command } from '../document/commands.ts';
import { openDraft } from '../document/draft.ts';
import { knowLive } from '../versions/use-live.ts';
import { EditorContext, type EditorParts } from './editor-context.ts';
import { useProblems } from './use-problems.ts';
import { createView, type View } from './view.ts';

interface StoryEditorProps {
  readonly flow: Flow;
  readonly view?: Partial<View>;
  /** The number of the live version. */
  readonly live?: number;
  readonly paused?: Paused;
  /** What was written here and elsewhere at the same time. */
  readonly conflict?: { readonly mine: Command; readonly theirs: Command };
  /** What the server says to the first save, and what was written to be saved. */
  readonly saves?: 'signed-out' | 'gone' | 'unreachable';
  readonly edit?: Command;
  readonly children: ReactNode;
}

/** An open flow without a server, for stories: every save works, nothing is kept. */
export function StoryEditor({ flow, live, paused, children, ...rest }: StoryEditorProps) {
  const [parts] = useState(() => storyParts({ flow, ...rest }));
  const [queries] = useState(() => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    knowLive(client, { id: 'f', liveVersion: live ?? null, paused: paused ?? null });
    return client;
  });
  return (
    <QueryClientProvider client={queries}>
      <EditorContext value={parts}>
        <ReactFlowProvider>
          <Checked>{children}</Checked>
        </ReactFlowProvider>
      </EditorContext>
    </QueryClientProvider>
  );
}

function Checked({ children }: { readonly children: ReactNode }) {
  useProblems();
  return children;
}

function storyParts(story: Omit<StoryEditorProps, 'children' | 'live' | 'paused'>): EditorParts {
  const { flow, view = {}, conflict, edit } = story;
  let { saves } = story;
  const open = openDraft({
    flow,
    revision: 1,
    port: {
      save: (_, revision) => {
        const outcome =
          saves === undefined ? { type: 'saved' as const, revision: revision + 1 } : { type: saves };
        saves = undefined;
        return Promise.resolve(outcome);
      },
      saveAndLeave: () => undefined,
    },
    journal: { read: () => [], takeOver: () => undefined, write: () => true, clear: () => undefined },
    timers: { set: (act, ms) => setTimeout(act, ms), clear: (handle) => clearTimeout(handle as number) },
  });
  if (conflict !== undefined) {
    open.store.getState().change('Edit', conflict.mine);
    open.autosave.meet(conflict.theirs(flow), 4);
  }
  if (edit !== undefined) open.store.getState().change('Edit', edit);
  const seen = createView();
  seen.setState(view);
  return { ...open, view: seen, flowId: 'f' };
}
