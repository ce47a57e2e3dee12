import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteFlow, type FlowListItem } from '../../api/client.ts';
import { keys } from '../../api/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { toast } from '../../ui/toast.ts';
import { countOf } from './state-in-words.ts';

interface DeleteFlowProps {
  readonly flow: FlowListItem;
  readonly onClose: () => void;
}

/** Asks before a flow goes for good, and says whom that touches. */
export function DeleteFlow({ flow, onClose }: DeleteFlowProps) {
  const client = useQueryClient();
  const deletion = useMutation({
    mutationFn: () => deleteFlow(flow.id),
    onSuccess: async () => {
      onClose();
      toast(`“${flow.name}” is deleted.`);
      await client.invalidateQueries({ queryKey: keys.flows });
    },
  });
  return (
    <Dialog open onClose={onClose} title={`Delete “${flow.name}”?`} about={consequence(flow)}>
      {deletion.error && <Trouble error={deletion.error} />}
      <DialogActions>
        <Button onClick={onClose}>Keep it</Button>
        <Button look="danger" busy={deletion.isPending} onClick={() => deletion.mutate()}>
          {deletion.isPending ? 'Deleting …' : 'Delete it for good'}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function consequence({ running, liveVersion }: FlowListItem): string {
  const gone = 'It cannot be brought back.';
  if (running > 0) {
    const who = countOf(running, 'person is', 'people are');
    return `${who} in it right now: they go on to its end, and nobody new gets in. ${gone}`;
  }
  if (liveVersion !== null) return `It is live: from now on nobody gets in. ${gone}`;
  return `It was never published. ${gone}`;
}
