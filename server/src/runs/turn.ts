import { type Reading, readText } from '@parley/shared/engine/read-text';
import { personText } from '@parley/shared/engine/step';
import {
  helpText,
  startConfirmation,
  stopConfirmation,
  withOptOutLine,
} from '@parley/shared/text/compliance';
import type { Move } from './moves.ts';
import type { RunRecord } from './records.ts';
import { StartLine } from './start-line.ts';

/** One contact's turn: what one happening (a text, a timer, a person, a call of the API) brings about. */
export class Turn extends StartLine {
  /** A text has come in. `readText` has the order of the rules. */
  receive(text: string, messageId: string): void {
    const { contact, conversation, handoff, running } = this.dossier;
    this.urgent = true;
    conversation.lastText = text;
    conversation.lastAt = this.moment.at;
    const flow = this.directory.byKeyword(text);
    const stands = running !== null && this.stands(running);
    const reading = readText(text, {
      optedOut: contact.consent === 'out',
      held: handoff !== null,
      running: running === null || stands ? null : () => this.takerIn(running, text),
      late: () => (this.dossier.last === null ? 'nobody' : this.takerIn(this.dossier.last, text)),
      keyword: flow !== undefined,
    });
    const answered = !conversation.unanswered;
    const nobodyTookIt = reading === 'silent' || reading === 'held' || reading === 'inbox';
    if (nobodyTookIt) conversation.unanswered = true;
    else if (reading !== 'stop' && reading !== 'help' && reading !== 'start') conversation.unanswered = false;
    if (stands && reading === 'inbox')
      this.writes.push({ to: 'kept-text', text: { messageId, run: running, answered } });
    this.act(reading, text, messageId, flow);
  }

  /** Its flow is held; or it was until just now, and has not got yet what came in before this text. */
  private stands(run: RunRecord): boolean {
    return (
      this.directory.isHeld(run.flowId) || (this.dossier.conversation.unanswered && this.dossier.keptTexts)
    );
  }

  /**
   * The flow was released: it gets the texts that came in meanwhile, in their order. Where somebody has answered by hand
   * or has the conversation, they are not the flow's any more.
   */
  receiveKept(texts: readonly string[]): void {
    const { conversation } = this.dossier;
    if (!conversation.unanswered) return;
    for (const text of texts) {
      const { running, handoff } = this.dossier;
      if (running === null || handoff !== null) return;
      conversation.unanswered = this.takerIn(running, text) === 'nobody';
      if (!conversation.unanswered) this.step(running, { type: 'reply', text });
    }
  }

  private act(reading: Reading, text: string, messageId: string, flow: string | undefined): void {
    const { running } = this.dossier;
    switch (reading) {
      case 'stop':
        this.optOut('text', messageId);
        return;
      case 'start':
        this.optBackIn(messageId);
        return;
      case 'help':
        this.help();
        if (flow !== undefined && this.mayBeginAfterHelp(flow)) this.begin(flow, 'keyword');
        return;
      case 'reply':
        if (running !== null) this.step(running, { type: 'reply', text });
        return;
      case 'keyword':
        if (flow !== undefined) this.begin(flow, 'keyword');
        return;
      case 'late':
        this.resume(text);
        return;
      case 'asks-for-person':
        this.askedForPerson();
        return;
      case 'silent':
      case 'held':
      case 'inbox':
        return;
    }
  }

  /** Who asks for help in the middle of the very flow that HELP starts is not sent back to its beginning. */
  private mayBeginAfterHelp(flow: string): boolean {
    const { running, handoff, contact } = this.dossier;
    return contact.consent !== 'out' && handoff === null && running?.flowId !== flow;
  }

  /** A late reply: the run that is over goes on from its last question. */
  private resume(text: string): void {
    const { last } = this.dossier;
    if (last === null) return;
    this.dossier.last = null;
    this.dossier.running = last;
    last.endedAt = null;
    this.step(last, { type: 'reply', text });
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

  /** HELP is always answered, also after STOP. */
  private help(): void {
    const { contact } = this.dossier;
    contact.greeted = true;
    const answer = withOptOutLine(this.moment.texts.help || helpText(this.moment.business));
    this.send(answer, null, { exempt: contact.consent === 'out' });
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
    if (running === null || running.id !== handoff.runId) return;
    if (this.directory.isHeld(running.flowId))
      this.writes.push({ to: 'closed-later', runId: running.id, flowId: running.flowId });
    else this.handoffClosed(running.id);
  }

  /** The run that waited for the person goes on. */
  handoffClosed(runId: string): void {
    const { running } = this.dossier;
    if (running?.id === runId) this.step(running, { type: 'handoff-closed' });
  }

  /**
   * The author publishes a newer version and moves whoever waits at a step: this run ends, and another one begins at a
   * step of that version, or a person takes over. What it wrote and has not left yet is taken back. Who no longer waits
   * there, or is with a person, stays.
   */
  move({ runId, node, toVersion, toNode }: Move): void {
    const { running, handoff } = this.dossier;
    if (running?.id !== runId || running.state.node !== node || handoff !== null) return;
    this.step(running, { type: 'stopped', why: 'moved' });
    this.writes.push({ to: 'take-back', runId });
    if (toNode === null) this.handOff(node, { anyone: true }, 'flow', runId);
    else this.beginRun(running.flowId, toVersion, toNode);
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
