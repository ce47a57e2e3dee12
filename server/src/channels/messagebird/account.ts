/**
 * What is wrong with an access key, as a sentence for the person who set it, or null. Keys of the new Bird platform
 * look alike to a buyer, but the service that this channel talks to answers them with "not allowed".
 */
export function describeKeyProblem(key: string): string | null {
  if (key === '')
    return 'The MessageBird access key is empty; copy it from the dashboard (Developers, API access).';
  if (/^(Bearer\s+)?bk_/.test(key)) {
    return 'This key belongs to the new Bird platform; use an access key of the MessageBird dashboard instead.';
  }
  if (!/^[\x21-\x7e]+$/.test(key)) {
    return 'The MessageBird access key contains a space, a line break or a letter that no key has; copy it again.';
  }
  return null;
}

/**
 * What is wrong with the number that texts come from, as a sentence, or null. Digits with the country code, a plus
 * is allowed. A name instead of a number cannot be replied to, so a conversation is impossible.
 */
export function describeOriginatorProblem(originator: string): string | null {
  if (/^\+?[1-9]\d{2,14}$/.test(originator)) return null;
  if (/\p{L}/u.test(originator)) {
    return 'People cannot reply to a name; set the number that you bought, with its country code, such as 14155550100.';
  }
  return 'The number must be digits with the country code, such as 14155550100.';
}
