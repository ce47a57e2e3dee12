import type { ReactFlowInstance } from '@xyflow/react';
import { create } from 'zustand';
import type { Alignment, Distribution } from '../canvas/align.ts';
import type { AddStep } from '../canvas/use-add-step.ts';
import type { UsePlaces } from '../canvas/use-places.ts';
import type { Command } from '../document/commands.ts';
import type { EditorParts } from '../editor/editor-context.ts';
import type { useDelete } from '../editor/use-delete.ts';
import type { Action, ActionContext, MenuPlace } from './action.ts';
import type { Spot } from './focus.ts';

/** What lies above the page, one at a time. */
export type OpenDialog = 'find' | 'palette' | 'help';

export interface OpenMenu {
  readonly place: MenuPlace;
  readonly x: number;
  readonly y: number;
  readonly context: ActionContext;
}

interface Above {
  readonly dialog: OpenDialog | null;
  readonly menu: OpenMenu | null;
}

/** The dialogs that the header's buttons open, and so do actions. */
export const useHeaderDialog = create<{ readonly open: 'publish' | 'share' | null }>(() => ({ open: null }));

/** What was typed before a dialog was there to take it: nobody waits after Ctrl+K. */
export const early = { typed: '' };

export function takeEarly(): string {
  const { typed } = early;
  early.typed = '';
  return typed;
}

/** The dialogs and the context menu of the open flow. */
export const useAbove = create<Above>(() => ({ dialog: null, menu: null }));

/** Everything that actions do things with. One for each open flow. */
export interface Desk {
  /** The table. Handed on here, since cards show menus made from it and it knows the cards. */
  readonly actions: readonly Action[];
  readonly parts: EditorParts;
  readonly canvas: ReactFlowInstance;
  readonly places: UsePlaces;
  readonly change: (label: string, command: Command, group?: string) => void;
  readonly addStep: AddStep;
  readonly remove: ReturnType<typeof useDelete>;
  readonly tidy: () => void;
  readonly align: (how: Alignment | Distribution) => void;
  readonly chapter: (ids: readonly string[]) => void;
  /** Where the focus is on the canvas, or was when it left. */
  readonly spot: { current: Spot | null };
  /** Step's id → the one from which the focus came to it, for the way back. */
  readonly came: Map<string, string>;
  /** Where the pointer is over the canvas. */
  readonly pointer: { current: { readonly x: number; readonly y: number } | null };
  /** The last problem that was gone to. */
  readonly problem: { current: number };
}
