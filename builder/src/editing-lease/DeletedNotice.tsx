import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { createFlow, messageOf, restoreFlow } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { useEditor } from '../editor/editor-context.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { toast, toastError } from '../ui/toast.ts';
import { useLiveChange } from '../versions/use-live.ts';
import { leaseWords } from '../words/lease.ts';

/** The flow was deleted while it is open here: it comes back, or what is here becomes a flow of its own. */
export function DeletedNotice() {
  const { flowId, autosave, store } = useEditor();
  const [, navigate] = useLocation();
  const client = useQueryClient();
  const changed = useLiveChange();
  const restoring = useMutation({
    mutationFn: () => restoreFlow(flowId),
    onSuccess: async (state) => {
      changed(state);
      await autosave.save();
      toast(leaseWords.isBack);
    },
    onError: (error) => toastError(messageOf(error)),
  });
  const copying = useMutation({
    mutationFn: () => {
      const { flow } = store.getState();
      const name = leaseWords.copyOf(flow.name).slice(0, 200);
      return createFlow({ name, flow: { ...flow, name } });
    },
    onSuccess: ({ id }) => {
      autosave.abandon();
      void client.invalidateQueries({ queryKey: keys.flows });
      toast(leaseWords.copySaved);
      navigate(`/flows/${id}`);
    },
    onError: (error) => toastError(messageOf(error)),
  });
  const busy = restoring.isPending || copying.isPending;
  return (
    <div className="interruption">
      <Notice
        tone="error"
        urgent
        actions={
          <>
            <Button busy={busy} onClick={() => restoring.mutate()}>
              {leaseWords.bringBack}
            </Button>
            <Button busy={busy} onClick={() => copying.mutate()}>
              {leaseWords.saveAsNew}
            </Button>
          </>
        }
      >
        {leaseWords.deleted}
      </Notice>
    </div>
  );
}
