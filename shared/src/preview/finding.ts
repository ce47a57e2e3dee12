import type { Chat, ChatDeed, ChatSetting } from './chat.ts';

/** A conversation that can be played: with whom, and what happens. */
export interface Played {
  readonly setting: ChatSetting;
  readonly deeds: readonly ChatDeed[];
}

/** What is needed of a try to play it again, and no more. */
export function playedOf({ setting, deeds }: Chat): Played {
  return { setting, deeds };
}

/**
 * Something that no contact should meet. `stops`: nothing follows. `broken`: the run fails there. `goes-round`: it
 * comes back to the same step although nobody writes. `many-texts`: so many texts in a row without a reply.
 */
export interface Finding {
  readonly what: 'stops' | 'broken' | 'goes-round' | 'many-texts';
  readonly node: string;
  /** The way out in words, where the step has more than one. */
  readonly exit?: string;
  readonly texts?: number;
  readonly played: Played;
}
