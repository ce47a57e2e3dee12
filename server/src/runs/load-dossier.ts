import { lateReplyMs } from '@parley/shared/engine/read-text';
import type { Run } from '@parley/shared/run/state';
import { restoreRun, type StoredRun } from '@parley/shared/run/stored-run';
import type { Database } from 'better-sqlite3';
import * as read from './dossier-reads.ts';
import { hold } from './hold.ts';
import type { ContactRecord, Dossier, HandoffRecord, RunRecord, StartRecord } from './records.ts';

type Row<S extends { first(db: Database, params: never): unknown }> = NonNullable<ReturnType<S['first']>>;

function toContact(row: Row<typeof read.contactById>): ContactRecord {
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

function toRun(row: Row<typeof read.lastRun> | undefined): RunRecord | null {
  if (row === undefined) return null;
  const stored = JSON.parse(row.state_json) as StoredRun;
  return {
    id: row.id,
    flowId: row.flow_id,
    version: row.version,
    state: restoreRun(row.id, row.status as Run['status'], stored),
    startedAt: row.started_at,
    endedAt: row.ended_at,
    hops: stored[7] ?? 0,
  };
}

/** A stored handoff, as the turns know it. */
export function toHandoff(row: Row<typeof read.openHandoff> | undefined): HandoffRecord | null {
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
  const row = read.contactById.first(db, { id: contactId });
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
  const row = read.contactByPhone.first(db, { phone });
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
    keptTexts: false,
  };
}

/** Replies to runs that ended before this are late for good. STOP and START draw a line under all that was before. */
function heardSince(contact: ContactRecord, at: number): number {
  const line = contact.consentMethod === 'text' ? (contact.consentAt ?? 0) : 0;
  return Math.max(at - lateReplyMs, line);
}

/** The rest is looked up only where the row says that there is some, or when a turn first asks for it. */
function fill(db: Database, row: Row<typeof read.contactById>, at: number): Dossier {
  const contact = toContact(row);
  const of = { contact: contact.id };
  const conversation = read.conversationOf.first(db, of);
  if (conversation === undefined) throw new Error(`contact ${contact.id} has no conversation`);
  const running = Number(row.has_run) === 1 ? toRun(read.runningRun.first(db, of)) : null;
  let last: RunRecord | null | undefined = running === null ? undefined : null;
  return {
    stored: { fields: row.fields_json, tags: row.tags_json, rest: restOf(contact) },
    contact,
    conversation: {
      id: conversation.id,
      channel: conversation.channel,
      unanswered: conversation.unanswered === 1,
      lastText: conversation.last_text,
      lastAt: conversation.last_at,
    },
    running,
    get last() {
      if (last === undefined) last = toRun(read.lastRun.first(db, { ...of, since: heardSince(contact, at) }));
      return last;
    },
    set last(run) {
      last = run;
    },
    handoff: Number(row.has_handoff) === 1 ? toHandoff(read.openHandoff.first(db, of)) : null,
    waiting: Number(row.has_starts) === 1 ? read.waitingStarts.all(db, of).map(toStart) : [],
    get keptTexts() {
      return running !== null && read.timerExists.first(db, { id: hold.keptId(running.id) }) !== undefined;
    },
  };
}

function toStart(start: Row<typeof read.waitingStarts>): StartRecord {
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
export function restOf({ timeZone, greeted, consent, consentMethod, consentAt }: ContactRecord): string {
  return [timeZone, greeted, consent, consentMethod, consentAt].join();
}
