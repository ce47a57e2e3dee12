import { parsePhone } from '@parley/shared/text/phone';
import type { Database } from 'better-sqlite3';
import { readSettings } from '../settings/settings.ts';
import { Refusal } from './refusal.ts';

/**
 * A number as people and scripts write it, in E.164; one without a country code belongs to the workspace's country.
 * A plus that an address turned into a space counts as a plus. 422 where it is none.
 */
export function readPhone(db: Database, text: string): string {
  const written = text.replace(/^ (?=\d)/, '+');
  const phone = parsePhone(written, readSettings(db).country);
  if (phone !== null) return phone;
  throw new Refusal(
    422,
    'bad_phone',
    'That does not look like a phone number. Write it with its country code, such as +1 555 010 2030.',
  );
}
