import type { Run } from '@parley/shared/run/state';
import { restoreRun, type StoredRun, storeRun } from '@parley/shared/run/stored-run';
import { countTexts } from '@parley/shared/text/segments';
import type { Database } from 'better-sqlite3';
import { planDates } from './date-timers.ts';
import type { Directory } from './directory.ts';
import * as sql from './dossier-statements.ts';
import type { ContactRecord, Dossier, HandoffRecord, RunRecord, StartRecord, Write } from './records.ts';

/** A reply to a question of a run that ended longer ago starts nothing. */
const lateReplyMs = 7 * 86_400_000;
/** A text that could not be sent for so long is of no use any more. */
const sendWithinMs = 4 * 3_600_000;
/** STOP is confirmed within five minutes or not at all (47 CFR 64.1200(a)(12)). */
const confirmWithinMs = 300_000;

type Row<S extends { first(db: Database, params: never): unknown }> = NonNullable<ReturnType<S['first']>>;

function toContact(row: Row<typeof sql.contactById>): ContactRecord {
  return {
    id: row.id,
    phone: row.phone,
    fields: JSON.parse(row.fields_json),
    tags: JSON.parse(row.tags_json),
    timeZone: row.time_zone,
    greeted: row.greeted === 1,
    consent: row.consent as ContactRecord['consent'],
    consentMethod: row.consent_method,
    consentAt: row.consent_at,
    createdAt: row.created_at,
  };
}

function toRun(row: Row<typeof sql.lastRun> | undefined): RunRecord | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    flowId: row.flow_id,
    version: row.version,
    state: restoreRun(row.id, row.status as Run['status'], JSON.parse(row.state_json) as StoredRun),
    startedAt: row.started_at,
    endedAt: row.ended_at,
  };
}

/** A stored handoff, as the turns know it. */
export function toHandoff(row: Row<typeof sql.openHandoff> | undefined): HandoffRecord | null {
  if (row === undefined) return null;
  return {
    id: row.id,
    runId: row.run_id,
    node: row.node,
    to: JSON.parse(row.to_json),
    reason: row.reason as HandoffRecord['reason'],
    state: row.state as HandoffRecord['state'],
    createdAt: row.created_at,
    takenBy: row.taken_by,
    takenAt: row.taken_at,
    closedAt: row.closed_at,
  };
}

/** All that is known of the contact with this id, or undefined. `at` is now, in ms UTC. */
export function loadDossier(db: Database, contactId: string, at: number): Dossier | undefined {
  const row = sql.contactById.first(db, { id: contactId });
  return row === undefined ? undefined : fill(db, row, at);
}

/** The dossier of a number (E.164). A new number gets a new contact, which `saveDossier` stores. */
export function dossierOfPhone(
  db: Database,
  phone: string,
  at: number,
  channel: string,
  newId: () => string,
): Dossier {
  const row = sql.contactByPhone.first(db, { phone });
  if (row !== undefined) return fill(db, row, at);
  return {
    stored: null,
    contact: {
      id: newId(),
      phone,
      fields: {},
      tags: [],
      timeZone: null,
      greeted: false,
      consent: 'unknown',
      consentMethod: null,
      consentAt: null,
      createdAt: at,
    },
    conversation: { id: newId(), channel, unanswered: false, lastText: null, lastAt: null },
    running: null,
    last: null,
    handoff: null,
    waiting: [],
  };
}

/** Replies to runs that ended before this are late for good. STOP and START draw a line under all that was before. */
function heardSince(contact: ContactRecord, at: number): number {
  const line = contact.consentMethod === 'text' ? (contact.consentAt ?? 0) : 0;
  return Math.max(at - lateReplyMs, line);
}

/** The rest is looked up only where the row says that there is some, or when a turn first asks for it. */
function fill(db: Database, row: Row<typeof sql.contactById>, at: number): Dossier {
  const contact = toContact(row);
  const of = { contact: contact.id };
  const running =
    row.run_id === null
      ? null
      : {
          id: row.run_id,
          flowId: row.flow_id ?? '',
          version: row.version ?? 0,
          state: restoreRun(row.run_id, 'running', JSON.parse(row.state_json ?? '[]') as StoredRun),
          startedAt: row.started_at ?? 0,
          endedAt: null,
        };
  let last: RunRecord | null | undefined = running === null ? undefined : null;
  return {
    stored: { fields: row.fields_json, tags: row.tags_json, rest: restOf(contact) },
    contact,
    conversation: {
      id: row.conversation_id,
      channel: row.channel,
      unanswered: row.unanswered === 1,
      lastText: row.last_text,
      lastAt: row.last_at,
    },
    running,
    get last() {
      if (last === undefined) last = toRun(sql.lastRun.first(db, { ...of, since: heardSince(contact, at) }));
      return last;
    },
    set last(run) {
      last = run;
    },
    handoff: Number(row.has_handoff) === 1 ? toHandoff(sql.openHandoff.first(db, of)) : null,
    waiting: Number(row.has_starts) === 1 ? sql.waitingStarts.all(db, of).map(toStart) : [],
  };
}

function toStart(start: Row<typeof sql.waitingStarts>): StartRecord {
  return {
    id: start.id,
    flowId: start.flow_id,
    cause: start.cause as StartRecord['cause'],
    state: 'waiting',
    createdAt: start.created_at,
    expiresAt: start.expires_at,
  };
}

/** Everything of a contact but fields and tags, as one text that changes when any of it does. */
function restOf({ timeZone, greeted, consent, consentMethod, consentAt }: ContactRecord): string {
  return [timeZone, greeted, consent, consentMethod, consentAt].join();
}

/** Stores the contact and conversation, which everything else refers to. */
export function saveContact(db: Database, dossier: Dossier, at: number): void {
  const { contact, conversation, stored } = dossier;
  const fields = JSON.stringify(contact.fields);
  const tags = JSON.stringify(contact.tags);
  const rest = restOf(contact);
  if (stored === null || stored.fields !== fields || stored.tags !== tags || stored.rest !== rest)
    sql.saveContact.run(db, {
      id: contact.id,
      phone: contact.phone,
      fields,
      tags,
      zone: contact.timeZone,
      greeted: contact.greeted ? 1 : 0,
      consent: contact.consent,
      method: contact.consentMethod,
      consentAt: contact.consentAt,
      createdAt: contact.createdAt,
      at,
    });
  dossier.stored = { fields, tags, rest };
  sql.saveConversation.run(db, {
    id: conversation.id,
    contact: contact.id,
    channel: conversation.channel,
    unanswered: conversation.unanswered ? 1 : 0,
    text: conversation.lastText,
    at: conversation.lastAt,
  });
}

/** Stores what a turn decided. Inside a store change: all of it or nothing. */
export function saveTurn(
  db: Database,
  dossier: Dossier,
  writes: readonly Write[],
  at: number,
  dates: { directory: Directory; timeZone: string },
): void {
  const { contact, conversation } = dossier;
  for (const write of writes)
    if (write.to === 'message') {
      conversation.lastText = write.message.text;
      conversation.lastAt = at;
    }
  saveContact(db, dossier, at);
  for (const write of writes) keep(write);

  function keep(write: Write): void {
    switch (write.to) {
      case 'consent':
        sql.addConsent.run(db, {
          contact: contact.id,
          state: write.state,
          method: write.method,
          at,
          message: write.messageId,
        });
        return;
      case 'run': {
        const { id, flowId, version, state, startedAt, endedAt } = write.run;
        sql.saveRun.run(db, {
          id,
          flow: flowId,
          version,
          contact: contact.id,
          status: state.status,
          state: JSON.stringify(storeRun(state)),
          startedAt,
          endedAt,
        });
        return;
      }
      case 'event':
        sql.addEvent.run(db, {
          run: write.runId,
          at,
          event: JSON.stringify(write.event),
          effects: JSON.stringify(write.effects),
        });
        return;
      case 'message': {
        const { id, text, runId, author, exempt } = write.message;
        sql.addOutbound.run(db, {
          id,
          conversation: conversation.id,
          contact: contact.id,
          channel: conversation.channel,
          text,
          texts: countTexts(text).texts,
          at,
          run: runId,
          author,
          exempt: exempt ? 1 : 0,
          notAfter: at + (exempt ? confirmWithinMs : sendWithinMs),
        });
        return;
      }
      case 'cancel-texts':
        sql.cancelTexts.run(db, { contact: contact.id });
        return;
      case 'drop-timers':
        sql.dropTimers.run(db, { run: write.runId });
        return;
      case 'timer': {
        const { id, runId, wait, since, afterMs, dueAt } = write.timer;
        sql.addTimer.run(db, {
          id,
          contact: contact.id,
          run: runId,
          wait,
          since,
          after: afterMs,
          due: dueAt,
        });
        return;
      }
      case 'handoff': {
        const handoff = write.handoff;
        sql.saveHandoff.run(db, {
          id: handoff.id,
          conversation: conversation.id,
          contact: contact.id,
          run: handoff.runId,
          node: handoff.node,
          to: JSON.stringify(handoff.to),
          reason: handoff.reason,
          state: handoff.state,
          createdAt: handoff.createdAt,
          takenBy: handoff.takenBy,
          takenAt: handoff.takenAt,
          closedAt: handoff.closedAt,
        });
        return;
      }
      case 'start': {
        const { id, flowId, cause, state, createdAt, expiresAt } = write.start;
        sql.saveStart.run(db, { id, contact: contact.id, flow: flowId, cause, state, createdAt, expiresAt });
        if (state === 'waiting')
          sql.addWake.run(db, { id: `start:${id}`, contact: contact.id, due: expiresAt + 1 });
        return;
      }
      case 'dates':
        planDates(db, dates.directory, contact, contact.timeZone ?? dates.timeZone, at);
        return;
    }
  }
}
