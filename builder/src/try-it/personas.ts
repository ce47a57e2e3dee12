import type { Flow } from '@parley/shared/flow/flow';
import type { ChatSetting } from '@parley/shared/preview/chat-run';
import { exampleContact, examples } from '@parley/shared/preview/example-contact';
import { longestTry, tryPhone } from '@parley/shared/preview/saved-run';
import type { SettingsBody } from '../api/client.ts';
import { tryWords } from '../words/try-it.ts';
import { aroundOf } from './around.ts';

export type Persona = 'jordan' | 'nobody' | 'opted-out' | 'after-hours';

/** Those whom a flow should work for, in the order in which they are offered. */
export const personas: readonly { readonly value: Persona; readonly label: string }[] = [
  { value: 'jordan', label: tryWords.jordan },
  { value: 'nobody', label: tryWords.nobody },
  { value: 'opted-out', label: tryWords.optedOut },
  { value: 'after-hours', label: tryWords.afterHours },
];

/** Which of them a try is with; null once something about them was changed by hand. */
export function personaOf({ contact, closed, optedOut }: ChatSetting): Persona | null {
  const { first_name: name, ...others } = contact.fields;
  const own = Object.entries(others).filter(([field, value]) => examples[field] !== value);
  if (contact.tags.length > 0 || own.length > 0) return null;
  if (name === undefined && Object.keys(others).length > 0) return null;
  if (name === undefined) return closed === true || optedOut === true ? null : 'nobody';
  if (name !== 'Jordan' || (closed === true && optedOut === true)) return null;
  return closed === true ? 'after-hours' : optedOut === true ? 'opted-out' : 'jordan';
}

/** What a try takes from the workspace. */
export interface Surroundings {
  readonly settings: SettingsBody | null;
  readonly people: Readonly<Record<string, string>>;
  readonly startedAt: number;
}

/** The conversation of one of them, at this moment; in a flow, with what its texts need to know of them. */
export function settingFor(
  persona: Persona,
  { settings, people, startedAt }: Surroundings,
  flow: Flow | null = null,
): ChatSetting {
  const timeZone = settings?.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  const fields: Record<string, string> = persona === 'nobody' ? {} : exampleContact(flow);
  return {
    contact: { phone: tryPhone, fields, tags: [], timeZone, greeted: false },
    startedAt,
    business: settings?.businessName ?? '',
    officeHours: settings?.officeHours ?? null,
    ...aroundOf(settings, people),
    longest: longestTry,
    ...(persona === 'opted-out' ? { optedOut: true } : {}),
    ...(persona === 'after-hours' ? { closed: true } : {}),
  };
}
