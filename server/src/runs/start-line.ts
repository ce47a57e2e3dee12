import type { Cause, RunRecord, StartRecord } from './records.ts';
import { RunSteps } from './run-steps.ts';

/** A start that has to wait for the contact's run to end waits so long, and is then skipped. */
const startWaitMs = 3 * 86_400_000;

/** Flows that start one another, by tags, may do so this often in one turn. */
const maxStarts = 10;

/** Flows may send a contact on from one to the next this often without a reply; more means that they go round. */
const maxHops = 10;

/** The line in which flows wait to be started for one contact. */
export class StartLine extends RunSteps {
  /**
   * Starts a flow as soon as the contact is free: at the end of this turn, or when the running run ends, within
   * three days. The same flow never waits behind itself. The record tells what became of it.
   */
  queue(flowId: string, cause: Cause): StartRecord {
    const { running, waiting, contact } = this.dossier;
    this.dropExpired();
    const start = this.newStart(flowId, cause);
    const stacked = running?.flowId === flowId || waiting.some((other) => other.flowId === flowId);
    if (contact.consent === 'out' || stacked) this.keepStart(start, 'skipped');
    else waiting.push(start);
    return start;
  }

  private newStart(flowId: string, cause: Cause): StartRecord {
    const { at, newId } = this.moment;
    return { id: newId(), flowId, cause, state: 'waiting', createdAt: at, expiresAt: at + startWaitMs };
  }

  protected keepStart(start: StartRecord, state: StartRecord['state']): void {
    start.state = state;
    this.writes.push({ to: 'start', start: { ...start } });
  }

  /** Starts that have waited too long are skipped, where everybody can see it. */
  private dropExpired(): void {
    const { waiting } = this.dossier;
    const late = waiting.filter((start) => start.expiresAt < this.moment.at);
    for (const start of late) {
      waiting.splice(waiting.indexOf(start), 1);
      this.keepStart(start, 'skipped');
    }
  }

  /**
   * The end of every turn: flows that new tags start take their place in the line, and whoever is next in it begins
   * while the contact is free. Flows that start one another are stopped after `maxStarts`.
   */
  finish(): void {
    this.dropExpired();
    for (let begun = 0; ; ) {
      for (const tag of this.newTags.splice(0))
        for (const way of this.directory.find('tag-added', tag)) this.queue(way.flowId, 'tag');
      const from = this.goOn();
      const { running, handoff, waiting } = this.dossier;
      const start = running === null && handoff === null ? waiting.shift() : undefined;
      if (start === undefined) break;
      const live = this.directory.isLive(start.flowId);
      if (start.cause === 'flow') {
        this.follow(start, from, live);
        continue;
      }
      const may = begun < maxStarts && live;
      this.keepStart(start, may ? 'started' : 'skipped');
      if (may) {
        begun++;
        this.begin(start.flowId, start.cause);
      }
    }
    for (const start of this.dossier.waiting)
      if (start.createdAt === this.moment.at) this.keepStart(start, 'waiting');
  }

  /** The flow that a run has just gone to is next, before all that wait. Gives that run, where there is one. */
  private goOn(): RunRecord | null {
    if (this.goesOn === null) return null;
    const { from, flowId } = this.goesOn;
    const { waiting } = this.dossier;
    this.goesOn = null;
    const same = waiting.findIndex((start) => start.flowId === flowId);
    for (const start of same < 0 ? [] : waiting.splice(same, 1)) this.keepStart(start, 'skipped');
    waiting.unshift(this.newStart(flowId, 'flow'));
    return from;
  }

  /**
   * The contact goes on in another flow; one that is not live is left out, and that is the end. Flows that send a
   * contact round without a reply are stopped as one that goes round by itself is: a person takes over.
   */
  private follow(start: StartRecord, from: RunRecord | null, live: boolean): void {
    const hops = (from?.hops ?? 0) + 1;
    if (!live) this.keepStart(start, 'not-live');
    else if (from !== null && (this.begun.has(start.flowId) || hops > maxHops)) {
      this.keepStart(start, 'went-round');
      from.state = { ...from.state, status: 'failed', code: 'step_limit' };
      this.handOff('', { anyone: true }, 'failed', from.id);
    } else {
      this.keepStart(start, 'started');
      this.begin(start.flowId, 'flow', hops);
    }
  }
}
