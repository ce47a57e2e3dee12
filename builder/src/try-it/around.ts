import type { ChatSetting } from '@parley/shared/preview/chat-run';
import type { SettingsBody } from '../api/client.ts';

/** What a try takes from the workspace besides its hours: whom it hands to, and the texts that are always on. */
export function aroundOf(
  settings: SettingsBody | null,
  people: Readonly<Record<string, string>>,
): Pick<ChatSetting, 'people' | 'texts'> {
  if (settings === null) return { people };
  return { people, texts: { help: settings.helpText, stop: settings.stopText, start: settings.startText } };
}
