const VERBS: Readonly<Record<string, string>> = {
  liked: '👍',
  loved: '❤️',
  disliked: '👎',
  laughed: '😂',
  emphasized: '‼️',
  emphasised: '‼️',
  questioned: '❓',
};

const THING = String.raw`(?:["“„«'‘]|an? (?:image|photo|picture|attachment|message|video|audio|sticker)\b)`;
const VERB = new RegExp(
  `^(liked|loved|disliked|laughed(?= at)|emphasi[sz]ed|questioned)(?: at)? ${THING}`,
  'iu',
);
const EMOJI = new RegExp(
  String.raw`^[\u200a-\u200f]*(?:reacted (?:with )?)?(\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{M}\p{Emoji_Modifier}\u200d]{0,8})[\u200a-\u200f]* to ${THING}`,
  'iu',
);
const REMOVED = new RegExp(`^removed (?:an? |the )?[^"“„«]{1,30}? from ${THING}`, 'iu');

/**
 * A phone's reaction to a text, which arrives over SMS as words: `Liked “Hi Jordan”`, `👍 to “Hi Jordan”`,
 * `Reacted 👍 to “…”`. Gives its emoji, 'removed' where a reaction was taken back, null for any other reply.
 */
export function readReaction(reply: string): string | 'removed' | null {
  const start = reply.slice(0, 100);
  const verb = VERB.exec(start)?.[1];
  if (verb !== undefined) return VERBS[verb.toLowerCase()] ?? null;
  const emoji = EMOJI.exec(start)?.[1];
  if (emoji !== undefined) return emoji;
  return REMOVED.test(start) ? 'removed' : null;
}
