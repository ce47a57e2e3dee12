import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Command } from '../document/commands.ts';
import type { Draft, OpenDraft } from '../document/draft.ts';
import type { View, ViewActions, ViewStore } from './view.ts';

/** One open flow: its document, its saving, and what one looks at. */
export interface EditorParts extends OpenDraft {
  readonly flowId: string;
  readonly view: ViewStore;
}

export const EditorContext = createContext<EditorParts | null>(null);

export function useEditor(): EditorParts {
  const parts = useContext(EditorContext);
  if (parts === null) throw new Error('This part of the page only works inside the editor.');
  return parts;
}

export function useDraft<Slice>(select: (draft: Draft) => Slice): Slice {
  return useStore(useEditor().store, select);
}

export function useView<Slice>(select: (view: View & ViewActions) => Slice): Slice {
  return useStore(useEditor().view, select);
}

/** The one way in which anything changes the flow. */
export function useChange(): (label: string, command: Command, group?: string) => void {
  return useEditor().store.getState().change;
}
