import { useMutation } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { messageOf, restoreFlow } from '../api/client.ts';
import { Button, ButtonLink } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { toastError } from '../ui/toast.ts';
import { leaseWords as words } from '../words/lease.ts';

interface FlowGoneProps {
  readonly flowId: string;
  readonly onBack: () => void;
}

/** A flow that was deleted before it was opened: it can come back, with what is kept of it on this device. */
export function FlowGone({ flowId, onBack }: FlowGoneProps) {
  const restoring = useMutation({
    mutationFn: () => restoreFlow(flowId),
    onSuccess: onBack,
    onError: (error) => toastError(messageOf(error)),
  });
  return (
    <main className="flow-gone">
      <EmptyState
        icon={<Trash2 size={24} strokeWidth={1.75} aria-hidden />}
        level={1}
        title={words.gone}
        actions={
          <>
            <Button look="primary" busy={restoring.isPending} onClick={() => restoring.mutate()}>
              {words.bringBack}
            </Button>
            <ButtonLink href="/flows">{words.toFlows}</ButtonLink>
          </>
        }
      >
        {words.goneAbout}
      </EmptyState>
    </main>
  );
}
