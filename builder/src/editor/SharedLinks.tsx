import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deletePreview, listPreviews, messageOf } from '../api/client.ts';
import { keys } from '../api/queries.ts';
import { Button } from '../ui/Button.tsx';
import { toast, toastError } from '../ui/toast.ts';

const moment = new Intl.DateTimeFormat('en', {
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});

/** The links of a flow that still work. They cannot be shown again, but each can be made to stop working. */
export function SharedLinks({ flowId }: { readonly flowId: string }) {
  const client = useQueryClient();
  const links = useQuery({ queryKey: keys.previews(flowId), queryFn: () => listPreviews(flowId) });
  const stopping = useMutation({
    mutationFn: deletePreview,
    onSuccess: async () => {
      toast('The link no longer works.');
      await client.invalidateQueries({ queryKey: keys.previews(flowId) });
    },
    onError: (error) => toastError(messageOf(error)),
  });
  const items = links.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <section className="shared-links" aria-label="Links that work">
      <h3>Links that work</h3>
      <ul>
        {items.map(({ id, createdAt }) => {
          const made = moment.format(createdAt);
          return (
            <li key={id}>
              <span>Made on {made}</span>
              <Button
                look="quiet"
                aria-label={`Stop sharing the link made on ${made}`}
                busy={stopping.isPending && stopping.variables === id}
                onClick={() => stopping.mutate(id)}
              >
                Stop sharing
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
