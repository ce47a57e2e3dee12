const STAMP = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[ +-]\d\d:?\d\d)?$/i;
const COMPACT_STAMP = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/;

/**
 * MessageBird writes numbers without a plus (an MSISDN). Returns E.164, or null for what is no phone number: a
 * name or a short code, to which nobody can reply with a text of ours.
 */
export function readPhone(value: string | undefined): string | null {
  const digits = (value ?? '').trim().replace(/^\+/, '');
  return /^[1-9]\d{6,14}$/.test(digits) ? `+${digits}` : null;
}

/** The other way round: E.164 to the form that MessageBird takes; null if it is none. */
export function toMsisdn(phone: string): string | null {
  return /^\+[1-9]\d{6,14}$/.test(phone) ? phone.slice(1) : null;
}

/**
 * Milliseconds UTC of a stamp: RFC 3339 (where the plus of the zone may have been read as a space), fourteen
 * digits in UTC as short codes send it, or seconds since 1970. Null for anything else.
 */
export function readTime(value: string | undefined): number | null {
  const text = (value ?? '').trim();
  if (/^\d{9,11}$/.test(text)) return Number(text) * 1000;
  const compact = COMPACT_STAMP.exec(text);
  if (compact) {
    const [, year, month, day, hour, minute, second] = compact;
    return finite(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`));
  }
  const [, day, time, zone = 'Z'] = STAMP.exec(text) ?? [];
  if (!day) return null;
  return finite(Date.parse(`${day}T${time}${zone.replace(' ', '+').replace(/^(.\d\d)(\d\d)$/, '$1:$2')}`));
}

function finite(time: number): number | null {
  return Number.isFinite(time) ? time : null;
}
