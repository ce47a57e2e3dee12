import { storeRun } from '@parley/shared/run/stored-run';
import { countTexts } from '@parley/shared/text/segments';
import type { Database } from 'better-sqlite3';
import { planDates } from './date-timers.ts';
import type { Directory } from './directory.ts';
import * as store from './dossier-writes.ts';
import { hold } from './hold.ts';
import { restOf } from './load-dossier.ts';
import type { Dossier, Write } from './records.ts';

/** A text that could not be sent for so long is of no use any more. */
const sendWithinMs = 4 * 3_600_000;
/** STOP is confirmed within five minutes or not at all (47 CFR 64.1200(a)(12)). */
const confirmWithinMs = 300_000;

/** Stores the contact and conversation, which everything else refers to. */
export function saveContact(db: Database, dossier: Dossier, at: number): void {
  const { contact, conversation, stored } = dossier;
  const fields = JSON.stringify(contact.fields);
  const tags = JSON.stringify(contact.tags);
  const rest = restOf(contact);
  if (stored === null || stored.fields !== fields || stored.tags !== tags || stored.rest !== rest)
    store.saveContact.run(db, {
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
  store.saveConversation.run(db, {
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
        store.addConsent.run(db, {
          contact: contact.id,
          state: write.state,
          method: write.method,
          at,
          message: write.messageId,
        });
        return;
      case 'run': {
        const { id, flowId, version, state, startedAt, endedAt, hops } = write.run;
        store.saveRun.run(db, {
          id,
          flow: flowId,
          version,
          contact: contact.id,
          status: state.status,
          state: JSON.stringify(storeRun(state, hops)),
          startedAt,
          endedAt,
        });
        return;
      }
      case 'event':
        store.addEvent.run(db, {
          run: write.runId,
          at,
          event: JSON.stringify(write.event),
          effects: JSON.stringify(write.effects),
        });
        return;
      case 'message': {
        const { id, text, runId, author, exempt, urgent } = write.message;
        store.addOutbound.run(db, {
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
          lane: urgent || exempt ? 0 : 1,
          notAfter: at + (exempt ? confirmWithinMs : sendWithinMs),
        });
        return;
      }
      case 'cancel-texts':
        store.cancelTexts.run(db, { contact: contact.id });
        return;
      case 'take-back':
        store.takeBack.run(db, { contact: contact.id, run: write.runId });
        return;
      case 'drop-timers':
        store.dropTimers.run(db, { run: write.runId });
        return;
      case 'timer': {
        const { id, runId, wait, since, afterMs, dueAt } = write.timer;
        store.addTimer.run(db, {
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
        store.saveHandoff.run(db, {
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
        store.saveStart.run(db, {
          id,
          contact: contact.id,
          flow: flowId,
          cause,
          state,
          createdAt,
          expiresAt,
        });
        if (state === 'waiting')
          store.addWake.run(db, { id: `start:${id}`, contact: contact.id, due: expiresAt + 1 });
        return;
      }
      case 'dates':
        planDates(db, dates.directory, contact, contact.timeZone ?? dates.timeZone, at);
        return;
      case 'kept-text':
        hold.keepText(db, write.text, contact.id);
        return;
      case 'closed-later':
        hold.closeLater(db, write.runId, contact.id, write.flowId);
        return;
    }
  }
}
