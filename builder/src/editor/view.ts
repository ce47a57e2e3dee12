import type { Person } from '@parley/shared/api/session';
import type { NextFlow } from '@parley/shared/check/next-flows';
import type { Problem } from '@parley/shared/check/problem';
import type { Position } from '@parley/shared/flow/flow';
import { createStore, type StoreApi } from 'zustand/vanilla';

export type Panel = 'edit' | 'try' | 'problems' | 'history';

/** The forms of one flow: drawn, written out, and what became of it. */
export const modes = ['canvas', 'script', 'results'] as const;
export type Mode = (typeof modes)[number];

/** A place on the screen where a list of next steps is open, and the way out that it is for. */
export interface OpenPicker {
  readonly from: string;
  readonly exit: string;
  /** The way out in words, for the list's name. */
  readonly label: string;
  /** True where a new step goes into the line that is there. */
  readonly into?: boolean;
  /** Where on the canvas a line was let go: what is new comes there. */
  readonly drop?: Position;
  readonly x: number;
  readonly y: number;
}

/** The conversation being tried, as the canvas shows it. */
export interface Trace {
  readonly current: string | null;
  /** Step's id → when it was first come to, counted from 1. */
  readonly visited: ReadonlyMap<string, number>;
  /** Ids of the lines taken. */
  readonly lines: ReadonlySet<string>;
  /** Ids of the ways out that any try has taken since their step last changed. */
  readonly tried: ReadonlySet<string>;
}

export const noTrace: Trace = { current: null, visited: new Map(), lines: new Set(), tried: new Set() };

/** What one looks at in the editor; none of it is part of the flow. */
export interface View {
  readonly selected: readonly string[];
  readonly panel: Panel | null;
  readonly mode: Mode;
  /** Someone else is writing, or another tab is: all is shown and nothing can be changed. */
  readonly readOnly: boolean;
  /** The text that is being written on a card: a step's id and the place in its data. */
  readonly editing: { readonly node: string; readonly field: string } | null;
  /** Where the panel puts the focus next. `turn` makes two wishes for the same place differ. */
  readonly reveal: { readonly node: string; readonly field: string; readonly turn: number } | null;
  /** The step that the canvas brings into sight. */
  readonly goal: { readonly node: string; readonly turn: number } | null;
  readonly picker: OpenPicker | null;
  readonly problems: readonly Problem[];
  /** False until the flow has been looked through for the first time. */
  readonly checked: boolean;
  readonly problemsOf: ReadonlyMap<string, readonly Problem[]>;
  readonly trace: Trace;
  /** The step at which the next try is to begin. `turn` makes two wishes for the same step differ. */
  readonly tryAt: { readonly node: string; readonly turn: number } | null;
  /** Names of the workspace's own contact fields. */
  readonly fields: readonly string[];
  /** Everyone who can sign in; null until they are known. */
  readonly people: readonly Person[] | null;
  /** All flows, this one too; null until they are known. */
  readonly flows: readonly NextFlow[] | null;
  /** Two drafts stand against each other, and its author wants to look around before choosing. */
  readonly choosingLater: boolean;
}

export interface ViewActions {
  select(ids: readonly string[]): void;
  show(panel: Panel | null): void;
  showAs(mode: Mode): void;
  setReadOnly(readOnly: boolean): void;
  edit(editing: View['editing']): void;
  /** Opens the panel of a step at one of its fields. */
  revealField(node: string, field: string): void;
  goTo(node: string): void;
  pick(picker: OpenPicker | null): void;
  setProblems(problems: readonly Problem[]): void;
  setTrace(trace: Trace): void;
  /** Opens the phone and begins a try at this step. */
  tryFrom(node: string): void;
  setFields(fields: readonly string[]): void;
  setPeople(people: View['people']): void;
  chooseLater(later: boolean): void;
}

export type ViewStore = StoreApi<View & ViewActions>;

/** The panel while a step is picked out: the one that is open, else the step's own. */
function panelFor(view: View, selected: readonly string[]): Panel | null {
  // In the script a step is changed where it stands, and in the results not at all.
  if (view.mode !== 'canvas' || (view.panel !== null && view.panel !== 'edit')) return view.panel;
  return selected.length === 1 ? 'edit' : null;
}

export function createView(): ViewStore {
  return createStore<View & ViewActions>((set, get) => ({
    selected: [],
    panel: null,
    mode: 'canvas',
    readOnly: false,
    editing: null,
    reveal: null,
    goal: null,
    picker: null,
    problems: [],
    checked: false,
    problemsOf: new Map(),
    trace: noTrace,
    tryAt: null,
    fields: [],
    people: null,
    flows: null,
    choosingLater: false,
    select: (selected) => {
      if (selected.join() === get().selected.join()) return;
      // What was to be revealed of another step is not to take the focus when that one is come back to.
      set((view) => ({ selected, panel: panelFor(view, selected), reveal: null }));
    },
    show: (panel) => set({ panel }),
    showAs: (mode) => set({ mode }),
    setReadOnly: (readOnly) => set({ readOnly }),
    edit: (editing) => set({ editing }),
    revealField: (node, field) =>
      set((view) => ({
        selected: [node],
        panel: 'edit',
        reveal: { node, field, turn: (view.reveal?.turn ?? 0) + 1 },
      })),
    goTo: (node) =>
      set((view) => ({
        selected: [node],
        panel: panelFor(view, [node]),
        reveal: null,
        goal: { node, turn: (view.goal?.turn ?? 0) + 1 },
      })),
    pick: (picker) => set({ picker }),
    setProblems: (problems) => {
      const problemsOf = new Map<string, Problem[]>();
      for (const problem of problems)
        if (problem.nodeId !== undefined)
          problemsOf.set(problem.nodeId, [...(problemsOf.get(problem.nodeId) ?? []), problem]);
      set({ problems, problemsOf, checked: true });
    },
    setTrace: (trace) => set({ trace }),
    tryFrom: (node) => set((view) => ({ panel: 'try', tryAt: { node, turn: (view.tryAt?.turn ?? 0) + 1 } })),
    setFields: (fields) => set({ fields }),
    setPeople: (people) => set({ people }),
    chooseLater: (choosingLater) => set({ choosingLater }),
  }));
}
