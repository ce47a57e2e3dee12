import type { ContactBody } from '@parley/shared/api/contacts';
import type { Database } from 'better-sqlite3';
import { sql as template } from 'kysely';
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
/** Whether a value in a JSON column holds the words. Most rows are ruled out before their JSON is read. */
const holds = (column: 'fields_json' | 'tags_json', pattern: string, quoted: string) =>
  template<boolean>`(${template.ref(column)} like ${quoted} escape '!' and exists
    (select 1 from json_each(${template.ref(column)}) as held where held.value like ${pattern} escape '!'))`;
const search = statement<{ phone: string; pattern: string; quoted: string }>()((sql, p) =>
  sql
    .selectFrom('contacts')
    .selectAll()
    .where((column) =>
      column.or([
        template<boolean>`phone like ${p('phone')} escape '!'`,
        holds('fields_json', p('pattern'), p('quoted')),
        holds('tags_json', p('pattern'), p('quoted')),
      ]),
    )
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(most),
);
const anywhere = (words: string) => `%${words.replace(/[!%_]/g, '!$&')}%`;

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
  /** `words` anywhere in the number, however that is written, in a field's value or a tag. */
  search(db: Database, words: string): ContactsTable[] {
    const digits = /^[+\d\s().-]+$/.test(words) ? words.replace(/[^+\d]/g, '') : '';
    return search.all(db, {
      phone: anywhere(digits || words),
      pattern: anywhere(words),
      quoted: anywhere(JSON.stringify(words).slice(1, -1)),
    });
  },
};
