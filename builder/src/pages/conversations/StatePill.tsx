import type { ConversationBody } from '@parley/shared/api/conversations';
import { Pill } from '../../ui/Pill.tsx';
import { conversationsWords } from '../../words/conversations.ts';
import { waitInWords } from './wait-in-words.ts';

interface StatePillProps {
  readonly item: ConversationBody;
  /** Ms UTC, as of the server's answer. */
  readonly now: number;
}

/** Where a conversation stands, in words; nothing where there is nothing to say. */
export function StatePill({ item, now }: StatePillProps) {
  if (item.optedOut) return <Pill tone="bad">{conversationsWords.optedOut}</Pill>;
  if (item.waitingSince !== null)
    return (
      <Pill tone="warn">
        {conversationsWords.waiting}
        {waitInWords(item.waitingSince, now)}
      </Pill>
    );
  if (item.handoff?.state === 'taken')
    return (
      <Pill tone="info">
        {conversationsWords.with}
        {item.handoff.takenBy ?? conversationsWords.aPerson}
      </Pill>
    );
  if (item.running)
    return (
      <Pill tone="good">
        {conversationsWords.within}
        {item.running.flowName}
      </Pill>
    );
  return null;
}
