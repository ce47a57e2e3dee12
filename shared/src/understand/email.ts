const EMAIL =
  /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}{2,63}$/u;

/**
 * The one e-mail address in a reply, its domain in lower case; null for none or two different ones. Says nothing
 * about whether mail arrives there.
 */
export function readEmail(reply: string): string | null {
  const found = new Set<string>();
  for (const word of reply.normalize('NFKC').split(/[\s,;<>()[\]"“”]+/)) {
    const address = word.replace(/^(?:mailto:|[:'‘’.*_!?-])+|[.'‘’:!?*]+$/gi, '');
    const at = address.lastIndexOf('@');
    if (at < 1 || address.length > 254 || !EMAIL.test(address) || /^\.|\.\.|\.@/.test(address)) continue;
    found.add(address.slice(0, at) + address.slice(at).toLowerCase());
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}
