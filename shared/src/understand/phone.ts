import type { Tools } from './moment.ts';

const CANDIDATE = /(?<![\d@])\+?\(?\d(?:[ .()/\u00a0‐-―-]{0,3}\d){6,14}(?![\d@])/g;

/**
 * The one phone number in a reply; null for none or two different ones. With the `phone` tool it is E.164. Without
 * it, 8 to 15 digits count as a number: E.164 where it begins with + or 00 or is North American, else as typed.
 */
export function readPhone(
  reply: string,
  country: string | undefined,
  tools: Tools | undefined,
): string | null {
  const found = new Set<string>();
  for (const [candidate] of reply.normalize('NFKC').matchAll(CANDIDATE)) {
    if (/^\d{4}[-/.]\d\d?[-/.]\d\d?$/.test(candidate)) continue;
    const number =
      tools?.phone === undefined ? byDigits(candidate, country) : tools.phone(candidate, country);
    if (number !== null) found.add(number);
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

function byDigits(text: string, country: string | undefined): string | null {
  const digits = text.replace(/\D/g, '');
  const international = text.startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : null;
  if (international !== null) return /^[1-9]\d{7,14}$/.test(international) ? `+${international}` : null;
  if (country === 'US' || country === 'CA') {
    const local = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
    return /^[2-9]\d{2}[2-9]\d{6}$/.test(local) ? `+1${local}` : null;
  }
  return digits.length >= 8 && digits.length <= 15 ? digits : null;
}
