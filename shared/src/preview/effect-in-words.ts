import type { Effect } from '../run/effect.ts';
import type { Run } from '../run/state.ts';
import { capital } from '../text/capital.ts';
import { fieldLabel } from '../text/field-label.ts';
import { doubtOf } from '../understand/understand.ts';
import type { Chat } from './chat.ts';

type Told = Extract<Effect, { type: 'set-field' | 'add-tag' | 'remove-tag' | 'ended' }>;

/** What a run did besides texting, as a grey line between the bubbles. `names`: a flow's id → its name. */
export function effectInWords(effect: Told, names: Readonly<Record<string, string>> = {}): string {
  switch (effect.type) {
    case 'set-field':
      return `Remembered · ${fieldLabel(effect.name)}: ${effect.value}`;
    case 'add-tag':
      return `Tag added · ${effect.tag}`;
    case 'remove-tag':
      return `Tag removed · ${effect.tag}`;
    case 'ended':
      if (effect.goTo === undefined) return 'Conversation ended';
      return Object.hasOwn(names, effect.goTo)
        ? `Goes on in “${names[effect.goTo]}”`
        : 'Goes on in another flow';
  }
}

/** Why a run could not go on, for its author; null where it did not fail. */
export function failureInWords(run: Run): string | null {
  if (run.status !== 'failed') return null;
  return run.code === 'step_limit' || run.code === 'text_limit'
    ? 'Stopped: the flow goes round without waiting for a reply'
    : 'Stopped: a line leads to a step that is not there';
}

/** Why a text was taken for no answer: "Not understood", and what it was as near to as to another. */
export function whyInWords(
  { version, clock, setting }: Chat,
  { node, why }: Extract<Effect, { type: 'understood' }>,
  text: string,
): string {
  const at = version.steps.get(node);
  const answers = at?.kind.answers?.(at.node.data) ?? [];
  const { timeZone } = setting.contact;
  const doubt = doubtOf(text, answers, { at: clock, timeZone, tools: version.tools });
  return doubt === null ? capital(why) : `${capital(why)}: ${doubt}`;
}
