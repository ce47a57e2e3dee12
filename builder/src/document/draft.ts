import type { Flow } from '@parley/shared/flow/flow';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Autosave, type AutosavePort, type SaveStatus, type Timers } from './autosave.ts';
import type { Command } from './commands.ts';
import type { Journal } from './journal.ts';
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

/** Opens a flow for editing and takes up edits that an earlier visit could not save. */
export function openDraft(options: OpenDraftOptions): OpenDraft {
  const { flow, revision, port, journal, timers } = options;
  const found = journal.read();
  const left = found === null || same(found.flow, flow) ? null : found;
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
    port,
    journal,
    timers,
    current: () => store.getState().flow,
    adopt: (next) => store.setState({ flow: next }),
    onStatus: (status) => store.setState({ status }),
    onRevision: (next) => store.setState({ revision: next }),
  });
  if (left !== null && left.baseRevision !== revision) autosave.meet(flow, revision);
  else autosave.changed();
  return { store, autosave };
}
