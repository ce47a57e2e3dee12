import type { Flow } from '@parley/shared/flow/flow';
import { same } from '@parley/shared/flow/same';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { Autosave, type AutosavePort, type SaveStatus, type Timers } from './autosave.ts';
import type { Command } from './commands.ts';
import { type History, redo, remember, type Stepped, undo } from './history.ts';
import { type HistoryKeeper, noHistoryKeeper } from './history-keeper.ts';
import type { Journal, JournalEntry } from './journal.ts';
import { type Merged, mergeFlows } from './merge.ts';

/**
 * The document of one open flow. Every change goes through `change`, so that everything can be undone. Changes of
 * one `group` that follow each other are undone together: what is typed into one field, nudges of one card.
 */
export interface Draft {
  readonly flow: Flow;
  readonly status: SaveStatus;
  /** The server's number of the last saved draft. */
  readonly revision: number;
  readonly change: (label: string, command: Command, group?: string) => void;
  /** What undoing takes back, and redoing brings again, in the words of its author; null where there is nothing. */
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  /** What was taken back; `fits`: false where someone else has changed the same place since, and it stayed. */
  readonly undo: () => Undone | null;
  readonly redo: () => Undone | null;
}

export type Undone = Pick<Stepped, 'label' | 'fits'>;

export interface OpenDraft {
  readonly store: StoreApi<Draft>;
  readonly autosave: Autosave;
  /** To be called before the page goes: what can be undone is there again when it is loaded anew. */
  readonly keepHistory: () => void;
  /** Whether its author has changed anything in this visit; what earlier ones left does not count. */
  readonly wrote: () => boolean;
}

export interface OpenDraftOptions {
  readonly flow: Flow;
  readonly revision: number;
  readonly port: AutosavePort;
  readonly journal: Journal;
  readonly timers: Timers;
  readonly keeper?: HistoryKeeper;
  /** While false, nothing that its author does changes the flow: someone else is writing. */
  readonly mayWrite?: () => boolean;
}

/** Opens a flow for editing and takes up edits that earlier visits could not save. */
export function openDraft(options: OpenDraftOptions): OpenDraft {
  const { flow, revision, port, journal, timers, keeper = noHistoryKeeper, mayWrite = () => true } = options;
  let history = keeper.read();
  let wrote = false;
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
    ...labelsOf(history),
    change: (label, command, group = '') => {
      if (!mayWrite()) return;
      const before = get().flow;
      const next = command(before);
      if (next === before) return;
      history = remember(history, label, before, next, group === '' ? null : group);
      wrote = true;
      set({ flow: next, ...labelsOf(history) });
      autosave.changed();
    },
    undo: () => go(undo(history, get().flow)),
    redo: () => go(redo(history, get().flow)),
  }));
  const go = (stepped: Stepped | null): Undone | null => {
    if (stepped === null || !mayWrite()) return null;
    history = stepped.history;
    wrote = true;
    store.setState({ flow: stepped.flow, ...labelsOf(history) });
    autosave.changed();
    return stepped;
  };
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
  return { store, autosave, keepHistory: () => keeper.write(history), wrote: () => wrote };

  /** Work of several tabs that went away; what does not go together stays kept for the next visit. */
  function takeUp(others: readonly JournalEntry[]): void {
    for (const entry of others) {
      const ours = mergedOnto(entry, flow, revision);
      const joined = mergeFlows(flow, ours.flow, store.getState().flow);
      if (ours.torn.length + joined.torn.length > 0) continue;
      journal.takeOver(entry);
      store.setState({ flow: joined.flow });
      autosave.changed();
    }
  }
}

function labelsOf({ done, undone }: History): Pick<Draft, 'undoLabel' | 'redoLabel'> {
  return { undoLabel: done.at(-1)?.label ?? null, redoLabel: undone.at(-1)?.label ?? null };
}

function mergedOnto(entry: JournalEntry, draft: Flow, revision: number): Merged {
  if (entry.baseRevision === revision) return { flow: entry.flow, torn: [] };
  const arrived = entry.sent?.some((sent) => same(sent, draft)) === true;
  return mergeFlows(arrived ? draft : entry.base, entry.flow, draft);
}
