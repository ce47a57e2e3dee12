import type { Effect } from '@parley/shared/run/effect';
import { fieldLabel } from '../nodes/names.ts';

/** What a run did besides texting, as a grey line between the bubbles; null where the phone shows it already. */
export function effectInWords(effect: Effect): string | null {
  switch (effect.type) {
    case 'set-field':
      return `Remembered · ${fieldLabel(effect.name)}: ${effect.value}`;
    case 'add-tag':
      return `Tag added · ${effect.tag}`;
    case 'remove-tag':
      return `Tag removed · ${effect.tag}`;
    case 'understood':
      return effect.exit === null ? effect.why.charAt(0).toUpperCase() + effect.why.slice(1) : null;
    case 'ended':
      return 'Conversation ended';
    case 'send':
    case 'hand-off':
    case 'release':
    case 'moved':
    case 'start-timer':
      return null;
  }
}
