import type { SettingsBody } from '@parley/shared/api/settings';
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';

const key = 'workspace';
const read = statement<{ key: string }>()((sql, p) =>
  sql.selectFrom('settings').select('value_json').where('key', '=', p('key')),
);
const write = statement<{ key: string; value: string }>()((sql, p) =>
  sql
    .insertInto('settings')
    .values({ key: p('key'), value_json: p('value') })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value_json: p('value') })),
);

/** What holds until the owner says otherwise. */
export const defaultSettings: SettingsBody = {
  businessName: '',
  timeZone: 'UTC',
  country: 'US',
  officeHours: null,
  helpText: '',
  stopText: '',
  startText: '',
};

const last = new WeakMap<Database, { json: string; settings: SettingsBody }>();

/** The workspace's settings, always up to date and cheap to ask for. */
export function readSettings(db: Database): SettingsBody {
  const json = read.first(db, { key })?.value_json;
  if (json === undefined) return defaultSettings;
  const known = last.get(db);
  if (known?.json === json) return known.settings;
  const settings: SettingsBody = { ...defaultSettings, ...JSON.parse(json) };
  last.set(db, { json, settings });
  return settings;
}

/** Within a store change. */
export function writeSettings(db: Database, settings: SettingsBody): void {
  write.run(db, { key, value: JSON.stringify(settings) });
}
