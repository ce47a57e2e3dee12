import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { startRun } from '../../api/client.ts';
import { useConversationChange, useFlows } from '../../api/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { conversationsWords } from '../../words/conversations.ts';

interface StartFlowProps {
  readonly phone: string;
  readonly onStarted?: () => void;
}

/** Starts a live flow for this contact by hand, in place of the one they may be in. */
export function StartFlow({ phone, onStarted }: StartFlowProps) {
  const flows = useFlows();
  const changed = useConversationChange();
  const starting = useMutation({
    mutationFn: (id: string) => startRun(id, phone),
    ...changed,
    onSuccess: async () => {
      await changed.onSuccess();
      onStarted?.();
    },
  });
  const live = (flows.data?.items ?? []).filter(({ liveVersion }) => liveVersion !== null);
  if (live.length === 0) return null;
  return (
    <Menu
      align="start"
      trigger={
        <Button icon={<Play size={16} strokeWidth={1.75} aria-hidden />} busy={starting.isPending}>
          {conversationsWords.startAFlowHere}
        </Button>
      }
    >
      {live.map(({ id, name }) => (
        <MenuItem key={id} onSelect={() => starting.mutate(id)}>
          {name}
        </MenuItem>
      ))}
    </Menu>
  );
}
