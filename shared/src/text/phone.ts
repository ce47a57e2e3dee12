import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * How to read a number. `country` (`US`, `GB`) is where a number without a country code belongs. `msisdn`: the
 * text is international without its plus, as providers write it ("14155550123").
 */
export interface PhoneReading {
  readonly country?: string | undefined;
  readonly msisdn?: boolean | undefined;
}

/**
 * A number as people or providers write it, in E.164 (`+14155550123`), or null. Only its length is checked, not
 * whether the range is in use, so that fictional numbers (555-01xx) pass. Extensions and texts that merely
 * contain a number are refused. Costs 80 KB of number plans: not for the engine or the widget.
 */
export function parsePhone(text: string, reading: string | PhoneReading = {}): string | null {
  const { country, msisdn = false } = typeof reading === 'string' ? { country: reading } : reading;
  const trimmed = text.trim();
  if (trimmed.length > 40) return null;
  const written = msisdn && /^\d/.test(trimmed) ? `+${trimmed}` : trimmed;
  const code = country?.toUpperCase();
  const number =
    code !== undefined && isSupportedCountry(code)
      ? parsePhoneNumberFromString(written, { defaultCountry: code, extract: false })
      : parsePhoneNumberFromString(written, { extract: false });
  if (!number?.isPossible() || number.ext !== undefined) return null;
  return number.number;
}
