import type { Flow } from '@parley/shared/flow/flow';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ReactFlowProvider } from '@xyflow/react';
import { type ReactNode, useState } from 'react';
import type { Command } from '../document/commands.ts';
import { openDraft } from '../document/draft.ts';
import { EditorContext, type EditorParts } from './editor-context.ts';
import { useProblems } from './use-problems.ts';
import { createView, type View } from './view.ts';

interface StoryEditorProps {
  readonly flow: Flow;
  readonly view?: Partial<View>;
  /** What was written here and elsewhere at the same time. */
  readonly conflict?: { readonly mine: Command; readonly theirs: Command };
  readonly children: ReactNode;
}

/** An open flow without a server, for stories: every save works, nothing is kept. */
export function StoryEditor({ flow, view, conflict, children }: StoryEditorProps) {
  const [parts] = useState(() => storyParts(flow, view, conflict));
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { retry: false } } }));
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

function storyParts(
  flow: Flow,
  view: Partial<View> = {},
  conflict?: StoryEditorProps['conflict'],
): EditorParts {
  const open = openDraft({
    flow,
    revision: 1,
    port: {
      save: (_, revision) => Promise.resolve({ type: 'saved', revision: revision + 1 }),
      saveAndLeave: () => undefined,
    },
    journal: { read: () => [], takeOver: () => undefined, write: () => true, clear: () => undefined },
    timers: { set: (act, ms) => setTimeout(act, ms), clear: (handle) => clearTimeout(handle as number) },
  });
  if (conflict !== undefined) {
    open.store.getState().change('Edit', conflict.mine);
    open.autosave.meet(conflict.theirs(flow), 4);
  }
  const seen = createView();
  seen.setState(view);
  return { ...open, view: seen };
}
