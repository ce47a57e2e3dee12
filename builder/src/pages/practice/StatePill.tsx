import type { ConversationBody } from '@parley/shared/api/conversations';
import { Pill } from '../../ui/Pill.tsx';

/** Where a conversation stands, in words; nothing where there is nothing to say. */
export function StatePill({ item }: { readonly item: ConversationBody }) {
  if (item.optedOut) return <Pill tone="bad">Opted out</Pill>;
  if (item.handoff?.state === 'waiting') return <Pill tone="warn">Waiting for a person</Pill>;
  if (item.handoff?.state === 'taken') return <Pill tone="info">With a person</Pill>;
  if (item.running) return <Pill tone="good">In {item.running.flowName}</Pill>;
  if (item.unanswered) return <Pill tone="warn">Nobody answered</Pill>;
  return null;
}
