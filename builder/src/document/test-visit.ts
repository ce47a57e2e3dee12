import type { Flow } from '@parley/shared/flow/flow';
import { exampleFlow } from '../try-it/example-flow.ts';
import type { AutosavePort, Saved } from './autosave.ts';
import { type Command, nodeOf, setData } from './commands.ts';
import { openDraft } from './draft.ts';
import { handClock, settle } from './hand-clock.ts';
import { noHistoryKeeper } from './history-keeper.ts';
import { journalFor } from './journal.ts';

/** A server with one flow; what it answers can be set beforehand or held back. */
export class FakeServer implements AutosavePort {
  draft: Flow = exampleFlow;
  revision = 3;
  saves: number[] = [];
  lastWords = 0;
  /** What the next answers are, instead of the honest one. */
  answers: Saved[] = [];
  /** While set, answers wait. */
  held: (() => void)[] | null = null;

  async save(flow: Flow, baseRevision: number): Promise<Saved> {
    this.saves.push(baseRevision);
    if (this.held !== null) await new Promise<void>((go) => this.held?.push(go));
    const answer = this.answers.shift();
    if (answer !== undefined) return answer;
    if (baseRevision !== this.revision)
      return { type: 'conflict', draft: this.draft, revision: this.revision };
    this.draft = flow;
    this.revision += 1;
    return { type: 'saved', revision: this.revision };
  }
  saveAndLeave(): void {
    this.lastWords += 1;
  }
  async release(): Promise<void> {
    const held = this.held ?? [];
    this.held = null;
    for (const go of held) go();
    await settle();
  }
}

/** A browser's store that can be full. */
export function store(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries));
  return {
    full: false,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (this.full) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

let visits = 0;

/** One visit of the flow `f1`, in a tab of its own. */
export function open(
  server = new FakeServer(),
  storage = store(),
  keeper = noHistoryKeeper,
  mayWrite = () => true,
) {
  const clock = handClock();
  const journal = journalFor('f1', () => storage, `visit-${String(visits++).padStart(4, '0')}`);
  const draft = openDraft({
    flow: server.draft,
    revision: server.revision,
    port: server,
    journal,
    timers: clock.timers,
    keeper,
    mayWrite,
  });
  const edit = (command: Command) => draft.store.getState().change('Edit', command);
  const now = () => draft.store.getState();
  const { autosave, keepHistory } = draft;
  return { server, storage, journal, draft, edit, now, autosave, keepHistory, pass: clock.pass };
}

export const write = (id: string, text: string): Command => setData(id, { text });
export const textOf = (flow: Flow, id: string) =>
  (nodeOf(flow, id)?.data as { text?: string } | undefined)?.text;
