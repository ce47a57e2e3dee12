import type { Flow } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import type { SavedLine } from '@parley/shared/preview/saved-run';
import type { WalkReport } from '@parley/shared/preview/walk-paths';
import type { Tools } from '@parley/shared/understand/moment';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ViewStore } from '../editor/view.ts';
import { PageShell } from './page-shell.ts';
import { type Persona, type Surroundings, settingFor } from './personas.ts';
import { toolsAt } from './tools-at.ts';

/** What stands where the phone does. */
export type Stage = 'phone' | 'known' | 'log' | 'saved' | 'paths' | 'difference';

/** How far the walk along every path of a draft has come. */
export interface WalkState {
  readonly of: Flow;
  readonly done: number;
  readonly report: WalkReport | null;
  readonly going: boolean;
}

/** A try of one open flow: it outlives the panel, so that a look at a step does not end it. */
export interface TryState {
  readonly persona: Persona;
  readonly stage: Stage;
  /** A way out's id → its step as it was when a try took it. */
  readonly tried: ReadonlyMap<string, FlowNode>;
  /** The same deeds before the draft changed, and after. */
  readonly difference: { readonly before: readonly SavedLine[]; readonly after: readonly SavedLine[] } | null;
  /** What a button has just done, in words. */
  readonly said: string;
  readonly walk: WalkState | null;
}

export interface TrySession {
  readonly store: StoreApi<TryState>;
  /** The phone, made when it is first asked for; a new one where nothing is lost by it. */
  shell(flow: Flow, tools: Tools, around: Surroundings): PageShell;
  /** True once for each wish. */
  isNew(turn: number): boolean;
}

const sessions = new WeakMap<ViewStore, TrySession>();

/** The tries of the flow that is open in this editor. */
export function sessionOf(view: ViewStore): TrySession {
  const known = sessions.get(view) ?? newSession();
  sessions.set(view, known);
  return known;
}

function newSession(): TrySession {
  const store = createStore<TryState>(() => ({
    persona: 'jordan',
    stage: 'phone',
    tried: new Map(),
    difference: null,
    said: '',
    walk: null,
  }));
  let made: { readonly shell: PageShell; readonly tools: Tools; readonly around: Surroundings } | null = null;
  let lastTurn = 0;
  return {
    store,
    shell: (flow, tools, around) => {
      const fits =
        made?.tools === tools &&
        made.around.settings === around.settings &&
        made.around.people === around.people;
      if (made === null || (!fits && made.shell.chat.deeds.length === 0)) {
        const setting = settingFor(store.getState().persona, around, flow);
        const read = toolsAt(around.settings?.country, tools);
        made = { shell: new PageShell({ ...setting, flow, tools: read }), tools, around };
      }
      return made.shell;
    },
    isNew: (turn) => {
      if (turn <= lastTurn) return false;
      lastTurn = turn;
      return true;
    },
  };
}
