import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deletePreview, listPreviews, messageOf } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { Button } from '../ui/Button.tsx';
import { toast, toastError } from '../ui/toast.ts';
import { momentInWords } from '../words/dates.ts';
import { sharingWords } from '../words/sharing.ts';
import './dialogs.css';

/** The links of a flow that still work. They cannot be shown again, but each can be made to stop working. */
export function SharedLinks({ flowId }: { readonly flowId: string }) {
  const client = useQueryClient();
  const links = useQuery({ queryKey: keys.previews(flowId), queryFn: () => listPreviews(flowId) });
  const stopping = useMutation({
    mutationFn: deletePreview,
    onSuccess: async () => {
      toast(sharingWords.theLinkNoLongerWorks);
      await client.invalidateQueries({ queryKey: keys.previews(flowId) });
    },
    onError: (error) => toastError(messageOf(error)),
  });
  const items = links.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="shared-links" aria-label={sharingWords.linksThatWork}>
      <h3>{sharingWords.linksThatWork}</h3>
      <ul>
        {items.map(({ id, createdAt }) => {
          const made = momentInWords(createdAt);
          return (
            <li key={id}>
              <span>{sharingWords.madeOn(made)}</span>
              <Button
                look="quiet"
                aria-label={sharingWords.stopSharingTheLinkMadeOn(made)}
                busy={stopping.isPending && stopping.variables === id}
                onClick={() => stopping.mutate(id)}
              >
                {sharingWords.stopSharing}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
