import { fieldValue } from '@parley/shared/text/field-value';
import { dateTriggerAt } from '@parley/shared/time/date-trigger';
import type { Database } from 'better-sqlite3';
import { literal, statement } from '../store/statement.ts';
import type { Directory } from './directory.ts';
import type { ContactRecord } from './records.ts';

const setDateTimer = statement<{
  id: string;
  contact: string;
  flow: string;
  position: number;
  due: number;
}>()((sql, p) =>
  sql
    .insertInto('timers')
    .values({
      id: p('id'),
      kind: 'date',
      contact_id: p('contact'),
      flow_id: p('flow'),
      trigger_position: p('position'),
      after_ms: 0,
      due_at: p('due'),
    })
    .onConflict((row) => row.column('id').doUpdateSet({ due_at: p('due') })),
);
/** Takes a timer away, unless it is the one that is due and has only not fired yet. */
const dropDateTimer = statement<{ id: string; due: number }>()((sql, p) =>
  sql.deleteFrom('timers').where('id', '=', p('id')).where('due_at', '!=', p('due')),
);
const nextContacts = statement<{ after: string; limit: number }>()((sql, p) =>
  sql
    .selectFrom('contacts')
    .select(['id', 'fields_json', 'time_zone'])
    .where('id', '>', p('after'))
    .orderBy('id')
    .limit(p('limit')),
);
const plannedUpTo = 'dates-planned-up-to';
const marker = statement()((sql) =>
  sql.selectFrom('settings').select('value_json').where('key', '=', literal(plannedUpTo)),
);
const mark = statement<{ value: string }>()((sql, p) =>
  sql
    .insertInto('settings')
    .values({ key: plannedUpTo, value_json: p('value') })
    .onConflict((row) => row.column('key').doUpdateSet({ value_json: p('value') })),
);
const unmark = statement()((sql) => sql.deleteFrom('settings').where('key', '=', literal(plannedUpTo)));

/** So many contacts in one change; between two, everything else has its turn. */
const batch = 500;

type Dated = Pick<ContactRecord, 'id' | 'fields'>;

/**
 * Sets, moves or takes away the contact's timers for the live flows that start around a date of theirs. A moment
 * that has already passed starts nothing.
 */
export function planDates(
  db: Database,
  directory: Directory,
  contact: Dated,
  timeZone: string,
  at: number,
): void {
  for (const { flowId, position, trigger } of directory.all('date')) {
    if (trigger.type !== 'date') continue;
    const value = fieldValue(contact.fields, trigger.field) ?? '';
    const due = dateTriggerAt({
      value,
      offset: trigger.offset,
      timeZone,
      ...(trigger.at === undefined ? {} : { at: trigger.at }),
    });
    const id = `date:${contact.id}:${flowId}:${position}`;
    if (due === null || due < at) dropDateTimer.run(db, { id, due: due ?? 0 });
    else setDateTimer.run(db, { id, contact: contact.id, flow: flowId, position, due });
  }
}

/** Every contact's date timers are to be made anew: a flow was published, or the time zone has changed. */
export function planAllDates(db: Database): void {
  mark.run(db, { value: '""' });
}

/**
 * Plans the dates of the next contacts, where some are still to be planned; false where none are left. How far it has
 * come is kept in the database, so that it goes on after a restart. Inside a store change.
 */
export function planNextDates(db: Database, directory: Directory, timeZone: string, at: number): boolean {
  const row = marker.first(db, {});
  if (row === undefined) return false;
  const contacts =
    directory.all('date').length === 0
      ? []
      : nextContacts.all(db, { after: JSON.parse(row.value_json) as string, limit: batch });
  for (const { id, fields_json, time_zone } of contacts)
    planDates(db, directory, { id, fields: JSON.parse(fields_json) }, time_zone ?? timeZone, at);
  const last = contacts.at(-1);
  if (last === undefined || contacts.length < batch) unmark.run(db, {});
  else mark.run(db, { value: JSON.stringify(last.id) });
  return contacts.length === batch;
}
