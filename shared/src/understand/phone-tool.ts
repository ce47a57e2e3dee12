import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * The `phone` tool: E.164 for a number that its country's plan allows, else null. `country` (ISO 3166) reads numbers
 * written without a `+`; an unknown one is ignored. Large (a table of all numbering plans): only servers and the
 * builder import it.
 */
export function phoneTool(text: string, country: string | undefined): string | null {
  const from = country !== undefined && isSupportedCountry(country) ? country : undefined;
  const written = text.slice(0, 100).replace(/^\s*00(?=[1-9])/, '+');
  const number = parsePhoneNumberFromString(written, from);
  return number?.isValid() === true ? number.number : null;
}
