import type { ContactBody } from '@parley/shared/api/contacts';
import type { Database } from 'better-sqlite3';
import { statement } from '../store/statement.ts';
import type { ContactsTable } from '../store/tables.ts';

const most = 200;
const byId = statement<{ id: string }>()((sql, p) =>
  sql.selectFrom('contacts').selectAll().where('id', '=', p('id')),
);
const byPhone = statement<{ phone: string }>()((sql, p) =>
  sql.selectFrom('contacts').selectAll().where('phone', '=', p('phone')),
);
const latest = statement()((sql) =>
  sql.selectFrom('contacts').selectAll().orderBy('updated_at', 'desc').orderBy('id').limit(most),
);
const search = statement<{ pattern: string }>()((sql, p) =>
  sql
    .selectFrom('contacts')
    .selectAll()
    .where((column) =>
      column.or([
        column('phone', 'like', p('pattern')),
        column('fields_json', 'like', p('pattern')),
        column('tags_json', 'like', p('pattern')),
      ]),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(most),
);

export function toContact(row: ContactsTable): ContactBody {
  return {
    id: row.id,
    phone: row.phone,
    fields: JSON.parse(row.fields_json),
    tags: JSON.parse(row.tags_json),
    timeZone: row.time_zone,
    consent: {
      state: row.consent as ContactBody['consent']['state'],
      method: row.consent_method,
      at: row.consent_at,
    },
    createdAt: row.created_at,
  };
}

/** What a contact is called: by their name, else by their number. */
export function nameOf(phone: string, fields: Readonly<Record<string, string>>): string {
  const own = (name: string) => (Object.hasOwn(fields, name) ? (fields[name] ?? '').trim() : '');
  const both = [own('first_name'), own('last_name')].filter((part) => part !== '').join(' ');
  return both || own('name') || own('full_name') || phone;
}

/** Contacts, read; they are written by runs. At most 200 at once, the one changed last first. */
export const contactStore = {
  find: (db: Database, id: string): ContactsTable | undefined => byId.first(db, { id }),
  byPhone: (db: Database, phone: string): ContactsTable[] => byPhone.all(db, { phone }),
  latest: (db: Database): ContactsTable[] => latest.all(db, {}),
  /** `words` anywhere in the number, a field or a tag. `%` and `_` in it stand for one letter each. */
  search: (db: Database, words: string): ContactsTable[] =>
    search.all(db, { pattern: `%${words.replaceAll('%', '_')}%` }),
};
