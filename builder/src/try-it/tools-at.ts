import type { Tools } from '@parley/shared/understand/moment';

/** The tools of a business: numbers written without a country code belong to its country, as on the server. */
export function toolsAt(country: string | undefined, tools: Tools): Tools {
  const { phone } = tools;
  if (phone === undefined || country === undefined) return tools;
  return { ...tools, phone: (text, from) => phone(text, from ?? country) };
}
