import { personText } from '@parley/shared/engine/step';
import {
  asksForPerson,
  complianceWord,
  helpText,
  startConfirmation,
  stopConfirmation,
  withOptOutLine,
} from '@parley/shared/text/compliance';
import { RunSteps } from './run-steps.ts';

/** One contact's turn: what one happening (a text, a timer, a person, a call of the API) brings about. */
export class Turn extends RunSteps {
  /**
   * A text has come in. Order of the rules: STOP, START and HELP before everything; then a person, while one has
   * the conversation; the running run; keywords; the last question of a run that is over; the inbox.
   */
  receive(text: string, messageId: string): void {
    const { contact, conversation, handoff } = this.dossier;
    this.urgent = true;
    conversation.lastText = text;
    conversation.lastAt = this.moment.at;
    const word = complianceWord(text)?.word;
    if (word === 'stop') this.optOut('text', messageId);
    else if (word === 'start' && contact.consent === 'out') this.optBackIn(messageId);
    else if (word === 'help') this.help(text);
    else if (contact.consent === 'out' || handoff !== null) conversation.unanswered = true;
    else this.hear(text);
  }

  private hear(text: string): void {
    const { running } = this.dossier;
    this.dossier.conversation.unanswered = false;
    const flow = this.directory.byKeyword(text);
    const taker = running === null ? 'nobody' : this.takerIn(running, text);
    if (running !== null && (taker === 'node' || taker === 'person'))
      this.step(running, { type: 'reply', text });
    else if (flow !== undefined) this.begin(flow, 'keyword');
    else if (running !== null && taker === 'anything-else') this.step(running, { type: 'reply', text });
    else if (running === null && this.resume(text)) return;
    else if (asksForPerson(text)) this.askedForPerson();
    else this.dossier.conversation.unanswered = true;
  }

  /** A late reply, within seven days: the run goes on from its last question. False where that takes no such reply. */
  private resume(text: string): boolean {
    const { last } = this.dossier;
    if (last === null || this.takerIn(last, text) !== 'node') return false;
    this.dossier.last = null;
    this.dossier.running = last;
    last.endedAt = null;
    this.step(last, { type: 'reply', text });
    return true;
  }

  private askedForPerson(): void {
    this.send(this.greeting(personText), null);
    this.handOff('', { anyone: true }, 'asked', null);
  }

  /** The contact wants no more texts: runs end, what is queued is taken back, and one confirmation goes out. */
  optOut(method: string, messageId: string | null): void {
    const { contact, running, waiting } = this.dossier;
    for (const start of waiting.splice(0)) this.keepStart(start, 'skipped');
    if (running !== null) this.step(running, { type: 'stopped', why: 'opted-out' });
    this.dossier.last = null;
    this.writes.push({ to: 'cancel-texts' });
    if (contact.consent === 'out') return;
    this.consent('out', method, messageId);
    if (method !== 'text') return;
    contact.greeted = true;
    this.send(this.moment.texts.stop || stopConfirmation(this.moment.business), null, { exempt: true });
  }

  private optBackIn(messageId: string): void {
    this.consent('in', 'text', messageId);
    this.dossier.contact.greeted = true;
    this.send(withOptOutLine(this.moment.texts.start || startConfirmation(this.moment.business)), null);
  }

  /** HELP is always answered, also after STOP; a flow with that keyword begins after the answer. */
  private help(text: string): void {
    const { contact, handoff } = this.dossier;
    const out = contact.consent === 'out';
    contact.greeted = true;
    const answer = withOptOutLine(this.moment.texts.help || helpText(this.moment.business));
    this.send(answer, null, { exempt: out });
    const flow = this.directory.byKeyword(text);
    if (flow !== undefined && !out && handoff === null) this.begin(flow, 'keyword');
  }

  /** A run's timer is due. One of an older wait changes nothing. */
  timer(runId: string, wait: number): void {
    const { running } = this.dossier;
    if (running?.id === runId) this.step(running, { type: 'timer', wait });
  }

  /**
   * What happened could not be handled: the run ends as failed, with what happened kept, and a person takes over.
   * Nothing is sent, unless what happened was a wish for no more texts: that is granted whatever else went wrong.
   */
  giveUp(happening: unknown, stop?: { method: string; messageId: string | null }): void {
    const { running } = this.dossier;
    if (running !== null) {
      running.state = { ...running.state, status: 'failed', node: null, code: 'internal_error' };
      running.endedAt = this.moment.at;
      this.dossier.running = null;
      this.writes.push({ to: 'run', run: running });
      this.writes.push({ to: 'event', runId: running.id, event: happening, effects: [] });
      this.writes.push({ to: 'drop-timers', runId: running.id });
    }
    if (stop === undefined) this.handOff('', { anyone: true }, 'failed', null);
    else this.optOut(stop.method, stop.messageId);
  }

  takeHandoff(userId: string): void {
    const { handoff, running } = this.dossier;
    if (handoff === null) return;
    handoff.state = 'taken';
    handoff.takenBy = userId;
    handoff.takenAt = this.moment.at;
    this.writes.push({ to: 'handoff', handoff });
    if (running !== null && running.id === handoff.runId) this.step(running, { type: 'handoff-taken' });
  }

  closeHandoff(): void {
    const { handoff, running, conversation } = this.dossier;
    if (handoff === null) return;
    handoff.state = 'closed';
    handoff.closedAt = this.moment.at;
    conversation.unanswered = false;
    this.writes.push({ to: 'handoff', handoff });
    this.dossier.handoff = null;
    if (running !== null && running.id === handoff.runId) this.step(running, { type: 'handoff-closed' });
  }

  setFields(fields: Readonly<Record<string, string>>): void {
    const { contact } = this.dossier;
    const kept = Object.entries({ ...contact.fields, ...fields }).filter(([, value]) => value !== '');
    contact.fields = Object.fromEntries(kept);
    this.writes.push({ to: 'dates' });
  }

  removeTag(tag: string): void {
    const { contact } = this.dossier;
    contact.tags = contact.tags.filter((other) => other !== tag);
  }
}
