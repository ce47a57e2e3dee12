import type { Version } from '../flow/graph.ts';
import type { Chat, ChatSetting } from './chat.ts';
import { replayChat } from './chat-run.ts';
import { walkPaths } from './walk-paths.ts';

/** At most so many moments are looked at for the way to a step. */
const mostLooks = 400;

/**
 * The setting for a try that begins at a step, with the contact as they come to it: what answers on the shortest way
 * there made known, and greeted. Where no way was found, the contact as they were.
 */
export function settingFrom(version: Version, setting: ChatSetting, node: string): ChatSetting {
  if (node === version.start) return setting;
  const contact = contactAt(version, setting, node) ?? setting.contact;
  return { ...setting, contact: { ...contact, greeted: true }, from: node };
}

function contactAt(version: Version, setting: ChatSetting, node: string): Chat['contact'] | null {
  const walk = walkPaths(version, setting, node);
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const { done, value } = walk.next();
    if (done !== true) continue;
    const way = value.steps.get(node);
    return way === undefined ? null : replayChat(version, way.setting, way.deeds).contact;
  }
  return null;
}
