import { fieldValue } from '@parley/shared/text/field-value';
import { dateTriggerAt } from '@parley/shared/time/date-trigger';
import type { Database } from 'better-sqlite3';
import { sql as template } from 'kysely';
import { statement } from '../store/statement.ts';
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
/** What is due already fires all the same: the server may only have been down. */
const dropDateTimersOfFlow = statement<{ flow: string; at: number }>()((sql, p) =>
  sql
    .deleteFrom('timers')
    .where('kind', '=', template.lit('date'))
    .where('flow_id', '=', p('flow'))
    .where('due_at', '>', p('at')),
);
const contactsWithField = statement<{ path: string }>()((sql, p) =>
  sql
    .selectFrom('contacts')
    .select(['id', 'fields_json', 'time_zone'])
    .where(({ fn, val, eb }) => eb(fn('json_extract', ['fields_json', val(p('path'))]), 'is not', null)),
);

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

/** After a publish: the flow's date timers are made anew for every contact that has such a date. */
export function planDatesOfFlow(
  db: Database,
  directory: Directory,
  flowId: string,
  timeZone: string,
  at: number,
): void {
  dropDateTimersOfFlow.run(db, { flow: flowId, at });
  const ways = directory.all('date').filter((way) => way.flowId === flowId);
  const fields = new Set(ways.flatMap(({ trigger }) => (trigger.type === 'date' ? [trigger.field] : [])));
  for (const field of fields)
    for (const row of contactsWithField.all(db, { path: `$.${JSON.stringify(field)}` }))
      planDates(
        db,
        directory,
        { id: row.id, fields: JSON.parse(row.fields_json) },
        row.time_zone ?? timeZone,
        at,
      );
}
