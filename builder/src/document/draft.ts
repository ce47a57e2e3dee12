import type { Flow } from '@parley/shared/flow/flow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Autosave, type AutosavePort, type SaveStatus, type Timers } from './autosave.ts';
import type { Command } from './commands.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { type Merged, mergeFlows } from './merge.ts';
import { same } from './same.ts';

/** The document of one open flow. Every change goes through `change`, which is where a history would listen. */
export interface Draft {
  readonly flow: Flow;
  readonly status: SaveStatus;
  /** The server's number of the last saved draft. */
  readonly revision: number;
  readonly change: (label: string, command: Command) => void;
}

export interface OpenDraft {
  readonly store: StoreApi<Draft>;
  readonly autosave: Autosave;
}

export interface OpenDraftOptions {
  readonly flow: Flow;
  readonly revision: number;
  readonly port: AutosavePort;
  readonly journal: Journal;
  readonly timers: Timers;
}

/** Opens a flow for editing and takes up edits that earlier visits could not save. */
export function openDraft(options: OpenDraftOptions): OpenDraft {
  const { flow, revision, port, journal, timers } = options;
  const kept = journal.read();
  // What arrived after all has to go: kept, it would bring back later what someone takes out now.
  for (const entry of kept) if (same(entry.flow, flow)) journal.takeOver(entry);
  const unsaved = kept.filter((entry) => !same(entry.flow, flow));
  const left = unsaved.at(-1) ?? null;
  const base = left === null || left.baseRevision === revision ? flow : left.base;
  const store = createStore<Draft>((set, get) => ({
    flow: left?.flow ?? flow,
    status: { type: 'saved' },
    revision,
    change: (_label, command) => {
      const next = command(get().flow);
      if (next === get().flow) return;
      set({ flow: next });
      autosave.changed();
    },
  }));
  const autosave = new Autosave({
    base,
    revision: left?.baseRevision ?? revision,
    unheard: left?.sent ?? [],
    port,
    journal,
    timers,
    current: () => store.getState().flow,
    adopt: (next) => store.setState({ flow: next }),
    onStatus: (status) => store.setState({ status }),
    onRevision: (next) => store.setState({ revision: next }),
  });
  if (left !== null) journal.takeOver(left);
  if (left !== null && left.baseRevision !== revision) autosave.meet(flow, revision);
  else autosave.changed();
  if (autosave.status.type !== 'conflict') takeUp(unsaved.slice(0, -1));
  return { store, autosave };

  /** Work of several tabs that went away; what does not go together stays kept for the next visit. */
  function takeUp(others: readonly JournalEntry[]): void {
    for (const entry of others) {
      const ours = mergedOnto(entry, flow, revision);
      const joined = ours.ok ? mergeFlows(flow, ours.flow, store.getState().flow) : ours;
      if (!joined.ok) continue;
      journal.takeOver(entry);
      store.setState({ flow: joined.flow });
      autosave.changed();
    }
  }
}

function mergedOnto(entry: JournalEntry, draft: Flow, revision: number): Merged {
  if (entry.baseRevision === revision) return { ok: true, flow: entry.flow };
  const arrived = entry.sent?.some((sent) => same(sent, draft)) === true;
  return mergeFlows(arrived ? draft : entry.base, entry.flow, draft);
}
