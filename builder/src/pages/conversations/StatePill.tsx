import type { ConversationBody } from '@parley/shared/api/conversations';
import { Pill } from '../../ui/Pill.tsx';
import { waitInWords } from './wait-in-words.ts';

interface StatePillProps {
  readonly item: ConversationBody;
  /** Ms UTC, as of the server's answer. */
  readonly now: number;
}

/** Where a conversation stands, in words; nothing where there is nothing to say. */
export function StatePill({ item, now }: StatePillProps) {
  if (item.optedOut) return <Pill tone="bad">Opted out</Pill>;
  if (item.waitingSince !== null)
    return <Pill tone="warn">Waiting {waitInWords(item.waitingSince, now)}</Pill>;
  if (item.handoff?.state === 'taken')
    return <Pill tone="info">With {item.handoff.takenBy ?? 'a person'}</Pill>;
  if (item.running) return <Pill tone="good">In {item.running.flowName}</Pill>;
  return null;
}
