import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { listConversations, messageOf, startRun } from '../api/client.ts';
import { newPracticeNumber } from '../pages/practice/practice-number.ts';
import { Button } from '../ui/Button.tsx';
import { toastError } from '../ui/toast.ts';
import { publishWords as words } from '../words/publish.ts';

/** Starts a flow that no word starts on a practice phone of its own, and goes there. */
export function TryOnPhone({ flowId }: { readonly flowId: string }) {
  const [, navigate] = useLocation();
  const trying = useMutation({
    mutationFn: async () => {
      const { items } = await listConversations('?channel=practice');
      const phone = newPracticeNumber(new Set(items.map((one) => one.phone)));
      await startRun(flowId, phone);
      return phone;
    },
    onSuccess: (phone) => navigate(`/practice?phone=${encodeURIComponent(phone)}`),
    onError: (error) => toastError(messageOf(error)),
  });
  return (
    <Button busy={trying.isPending} onClick={() => trying.mutate()}>
      {words.practice}
    </Button>
  );
}
