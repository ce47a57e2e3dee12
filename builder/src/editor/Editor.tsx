import { useQuery } from '@tanstack/react-query';
import { ReactFlowProvider } from '@xyflow/react';
import { lazy, useEffect, useState } from 'react';
import type { FlowBody } from '../api/client.ts';
import { ApiError, getFlow } from '../api/client.ts';
import { useFields, useNextFlows, usePeople, useSettings } from '../api/queries.ts';
import { openDraft } from '../document/draft.ts';
import { draftPort, pageTimers } from '../document/draft-port.ts';
import { historyKeeper } from '../document/history-keeper.ts';
import { journalFor } from '../document/journal.ts';
import { Loading } from '../ui/Loading.tsx';
import { Trouble } from '../ui/Notice.tsx';
import { useToasts } from '../ui/toast.ts';
import { editorWords } from '../words/editor.ts';
import { EditorContext, type EditorParts } from './editor-context.ts';
import { leaveField } from './leave-field.ts';
import { createView } from './view.ts';
import { Workbench } from './Workbench.tsx';

const FlowGone = lazy(() => import('../editing-lease/FlowGone.tsx').then((m) => ({ default: m.FlowGone })));

/** A flow opened for editing: loads it once and from then on only saves, so that nothing typed is ever replaced. */
export function Editor({ flowId }: { readonly flowId: string }) {
  const opened = useQuery({
    queryKey: ['editor', flowId],
    queryFn: () => getFlow(flowId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: 'always',
  });
  if (opened.error instanceof ApiError && opened.error.status === 404 && opened.data === undefined)
    return <FlowGone flowId={flowId} onBack={() => void opened.refetch()} />;
  if (opened.isError && opened.data === undefined)
    return <Trouble error={opened.error} onRetry={() => void opened.refetch()} />;
  if (opened.data === undefined) return <Loading words={editorWords.opening} />;
  return <OpenEditor key={flowId} opened={opened.data} />;
}

function OpenEditor({ opened }: { readonly opened: FlowBody }) {
  const [first] = useState(opened);
  const [parts, setParts] = useState<EditorParts | null>(null);
  useEffect(() => {
    const made = openParts(first);
    setParts(made);
    const leave = () => {
      leaveField();
      made.autosave.leave();
      made.keepHistory();
    };
    // A hidden page may come back, so it saves as ever; one that goes away has to leave the rest to the browser.
    const hidden = () => {
      if (document.visibilityState === 'hidden') void made.autosave.save();
    };
    const online = () => void made.autosave.save();
    window.addEventListener('pagehide', leave);
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', hidden);
      useToasts.getState().leave('editor');
      // The fields go after this, and each hands on its last words as it goes.
      queueMicrotask(() => {
        made.keepHistory();
        void made.autosave.close();
      });
    };
  }, [first]);
  const fields = useFields();
  const settings = useSettings();
  const people = usePeople();
  const flows = useNextFlows();
  useEffect(() => {
    parts?.view.getState().setFields(fields.data?.items.map((field) => field.name) ?? []);
  }, [parts, fields.data]);
  useEffect(() => {
    parts?.view.getState().setPeople(people.data?.items ?? null);
  }, [parts, people.data]);
  useEffect(() => {
    parts?.view.setState({ flows: flows.data ?? null });
  }, [parts, flows.data]);
  if (parts === null) return <Loading words={editorWords.opening} />;
  return (
    <EditorContext value={parts}>
      <ReactFlowProvider>
        <Workbench opened={first} settings={settings.data ?? null} />
      </ReactFlowProvider>
    </EditorContext>
  );
}

function openParts({ id, draft, revision }: FlowBody): EditorParts {
  const view = createView();
  const open = openDraft({
    flow: draft,
    revision,
    port: draftPort(id),
    journal: journalFor(id, () => window.localStorage),
    timers: pageTimers,
    keeper: historyKeeper(id, () => window.sessionStorage),
    mayWrite: () => !view.getState().readOnly,
  });
  return { ...open, view, flowId: id };
}
