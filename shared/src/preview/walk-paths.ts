import type { Version } from '../flow/graph.ts';
import type { Chat, ChatSetting } from './chat.ts';
import { isFull, newChat } from './chat-run.ts';
import { type Row, rowId, rowsOf } from './coverage.ts';
import { type Finding, type Played, playedOf } from './finding.ts';
import { compared, otherContacts } from './personas.ts';
import { QuietWays, type WalkedStep } from './quiet-ways.ts';
import { leaveBy, waitingStep } from './reply-for.ts';

/** `ways`: how each way out is reached, by its id; `steps`: how each step is. `unmet`: ways out that no reply led to. */
export interface WalkReport {
  readonly conversations: number;
  readonly ways: ReadonlyMap<string, Played>;
  readonly steps: ReadonlyMap<string, Played>;
  readonly findings: readonly Finding[];
  readonly unmet: readonly Row[];
  /** False where it was given up because there is too much to walk. */
  readonly complete: boolean;
}

/** How far a walk has come: steps looked at, and those that are known but still wait. */
export interface WalkProgress {
  readonly done: number;
  readonly left: number;
}

/** More than so many texts in a row are too many. */
const mostTextsInARow = 6;
/** At most so many moments of waiting are looked at. */
const mostSteps = 3_000;

/**
 * Plays every reply and every silence of a flow, by the engine that real contacts meet. Give it time in slices: each
 * `next()` looks at one moment at which the conversation waits. Two moments at the same step count as one, where
 * nothing that the flow asks about differs. `until`: it is enough to have come to this step.
 */
export function* walkPaths(
  version: Version,
  setting: ChatSetting,
  until?: string,
): Generator<WalkProgress, WalkReport> {
  const walk = new PathWalk(version);
  const rows = rowsOf(version);
  let done = 0;
  walk.begin(setting);
  let others: ChatSetting[] | null = null;
  for (;;) {
    if (until !== undefined && walk.cameTo.has(until)) break;
    const next = walk.queue.shift();
    if (next !== undefined && done < mostSteps) {
      walk.look(next);
      done += 1;
      yield { done, left: walk.queue.length };
      continue;
    }
    if (done >= mostSteps || rows.every((row) => walk.ways.has(row.id))) break;
    others ??= otherContacts(version, setting);
    const other = others.shift();
    if (other === undefined) break;
    walk.begin(other);
  }
  return walk.report(
    rows.filter((row) => !walk.ways.has(row.id)),
    done < mostSteps,
  );
}

class PathWalk {
  readonly ways = new Map<string, Played>();
  /** How each step is come to. */
  readonly cameTo = new Map<string, Played>();
  readonly queue: WalkedStep[] = [];
  private readonly version: Version;
  private readonly seen = new Set<string>();
  private readonly findings = new Map<string, Finding>();
  private readonly quiet = new QuietWays();
  private readonly matters: ReturnType<typeof compared>;
  private conversations = 0;
  /** A conversation became too long to be played on. */
  private cut = false;

  constructor(version: Version) {
    this.version = version;
    this.matters = compared(version);
  }

  begin(setting: ChatSetting): void {
    const chat = newChat(this.version, { ...setting, notes: false });
    this.arrive(chat, null, 0);
  }

  look(step: WalkedStep): void {
    if (isFull(step.chat)) this.cut = true;
    for (const exit of waitingStep(step.chat)?.exits ?? []) {
      const after = leaveBy(step.chat, exit.id);
      if (after !== null) this.arrive(after, step, step.chat.ways.length);
    }
  }

  report(unmet: readonly Row[], complete: boolean): WalkReport {
    for (const found of this.quiet.findings(mostTextsInARow)) this.add(found);
    const findings = [...this.findings.values()];
    const { conversations, ways, cameTo: steps } = this;
    return { conversations, ways, steps, findings, unmet, complete: complete && !this.cut };
  }

  private arrive(chat: Chat, from: WalkedStep | null, known: number): void {
    const played = playedOf(chat);
    for (const { from: node, exit, to } of chat.ways.slice(known)) {
      if (to !== null && !this.cameTo.has(to)) this.cameTo.set(to, played);
      if (node === null) continue;
      const id = rowId(node, exit);
      if (!this.ways.has(id)) this.ways.set(id, played);
      const exits = this.version.steps.get(node)?.exits ?? [];
      const way = exits.find((one) => one.id === exit);
      if (to === null && way?.open === 'problem')
        this.add({ what: 'stops', node, ...(exits.length > 1 && { exit: way.label }), played });
    }
    if (chat.run.status === 'failed') {
      // The engine hands a run that fails to a person, from the step at which it failed.
      const last = chat.effects.findLast((effect) => effect.type === 'hand-off');
      const node = last?.node ?? '';
      const broken = chat.run.code === 'broken_flow';
      this.add({ what: broken ? 'broken' : 'goes-round', node, played });
    }
    const step = { key: this.keyOf(chat), chat };
    this.quiet.note(from, step);
    if (waitingStep(chat) === null) this.conversations += 1;
    else if (!this.seen.has(step.key)) {
      this.seen.add(step.key);
      this.queue.push(step);
    }
  }

  private add(finding: Finding): void {
    const key = `${finding.what} ${finding.node} ${finding.exit ?? ''}`;
    if (!this.findings.has(key)) this.findings.set(key, finding);
  }

  /** Moments that are the same for all that follows have the same key. */
  private keyOf({ run, contact, person, closed }: Chat): string {
    const fields = this.matters.fields.map((name) => contact.fields[name] ?? null);
    const tags = this.matters.tags.map((tag) => contact.tags.includes(tag));
    return JSON.stringify([run.status, run.node, person, closed, fields, tags]);
  }
}
