import { type Chat, type ChatTimer, nextTimer } from '@parley/shared/preview/chat-run';
import { toChatState } from '@parley/shared/preview/chat-view';
import { DAY } from '@parley/shared/time/duration';
import { useState } from 'react';
import { ButtonLink } from '../ui/Button.tsx';
import { formWords } from '../words/form.ts';
import { tryWords } from '../words/try-it.ts';
import { Chip } from './Chip.tsx';
import { GoTo } from './GoTo.tsx';
import { momentInWords, spanInWords } from './moments.ts';
import { quickReplies } from './quick-replies.ts';
import type { Try } from './use-try.ts';

interface ControlsProps {
  readonly current: Try;
  /** Puts the caret into the phone, where a button that was pressed by a key may be gone. */
  readonly toPhone: () => void;
}

const hour = DAY / 24;
const jumps = [
  { label: tryWords.hour, ms: hour },
  { label: tryWords.fourHours, ms: 4 * hour },
  { label: tryWords.day, ms: DAY },
];

/** What a real phone does not have: answers to tap, and time that can be pushed. */
export function Controls({ current, toPhone }: ControlsProps) {
  return (
    <>
      <QuickAnswers current={current} toPhone={toPhone} />
      <TimeControls current={current} toPhone={toPhone} />
    </>
  );
}

function QuickAnswers({ current: { shell, chat }, toPhone }: ControlsProps) {
  if (shell.person)
    return (
      <fieldset className="try-row">
        <legend className="visually-hidden">{tryWords.thePerson}</legend>
        <Chip onPress={() => shell.personTakes()}>{tryWords.personTakes}</Chip>
        <Chip
          onPress={(byKey) => {
            shell.personDone();
            if (byKey) toPhone();
          }}
        >
          {tryWords.personDone}
        </Chip>
      </fieldset>
    );
  const goesTo = goesOnIn(chat);
  if (goesTo !== null)
    return (
      <div className="try-row">
        <ButtonLink href={`/flows/${goesTo.id}`}>{formWords.openFlow(goesTo.name)}</ButtonLink>
      </div>
    );
  const replies = quickReplies(chat);
  if (replies.length === 0) return null;
  return (
    <fieldset className="try-row try-answers">
      <legend className="visually-hidden">{tryWords.quickAnswers}</legend>
      {replies.map(({ text, human }) => (
        <Chip
          key={text}
          look={human ? 'human' : 'plain'}
          onPress={(byKey) => {
            shell.send(text);
            if (byKey) toPhone();
          }}
        >
          {human && /^[a-z?!]+$/i.test(text) ? tryWords.ownWords(text) : text}
        </Chip>
      ))}
    </fieldset>
  );
}

/** The flow in which a conversation that is over goes on, where it is known. */
function goesOnIn({ run, effects, setting }: Chat): { readonly id: string; readonly name: string } | null {
  const last = effects.at(-1);
  const id = run.status === 'ended' && last?.type === 'ended' ? last.goTo : undefined;
  const name = id !== undefined && Object.hasOwn(setting.people, id) ? setting.people[id] : undefined;
  return id === undefined || name === undefined ? null : { id, name };
}

function TimeControls({ current: { shell, chat }, toPhone }: ControlsProps) {
  const [choosing, setChoosing] = useState<'not yet' | 'now' | 'done'>('not yet');
  const next = nextTimer(chat);
  const label = toChatState(chat).next?.label ?? '';
  if (choosing === 'now')
    return (
      <GoTo
        clock={chat.clock}
        timeZone={chat.contact.timeZone}
        onGo={(ms) => shell.advance(ms)}
        onClose={() => setChoosing('done')}
      />
    );
  return (
    <fieldset className="try-row">
      <legend className="visually-hidden">{tryWords.time}</legend>
      {next !== null && (
        <Chip
          look="strong"
          onPress={(byKey) => {
            shell.skip();
            if (byKey) toPhone();
          }}
        >
          {skipInWords(label, next, chat)}
        </Chip>
      )}
      {jumps.map((jump) => (
        <Chip key={jump.label} onPress={() => shell.advance(jump.ms)}>
          {jump.label}
        </Chip>
      ))}
      <Chip focused={choosing === 'done'} onPress={() => setChoosing('now')}>
        {tryWords.goTo}
      </Chip>
      <Chip disabled={chat.deeds.length === 0} onPress={() => shell.back()}>
        {tryWords.back}
      </Chip>
    </fieldset>
  );
}

/** What skipping comes to, and when: what is kept for sending hours comes when they begin. */
function skipInWords(
  label: string,
  { at, node, opening }: ChatTimer,
  { clock, contact, version }: Chat,
): string {
  const moment = momentInWords(at, contact.timeZone);
  const step = version.steps.get(node);
  const span = spanInWords(at - clock, step?.kind.pause?.(step.node.data)?.after);
  if (label === 'Wait') return opening ? tryWords.skipWaitTo(moment) : tryWords.skipWait(span);
  return opening ? tryWords.skipTo(label, moment) : tryWords.skip(label, span);
}
