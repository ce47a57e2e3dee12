import { create } from 'zustand';
import { keptHere } from '../frame/kept-here.ts';

export type ThemeChoice = 'system' | 'light' | 'dark';

const kept = keptHere('parley.theme');

function stored(): ThemeChoice {
  const value = kept.read();
  return value === 'light' || value === 'dark' ? value : 'system';
}

function apply(choice: ThemeChoice): void {
  const root = document.documentElement;
  if (choice === 'system') delete root.dataset.theme;
  else root.dataset.theme = choice;
}

interface ThemeState {
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

export const useTheme = create<ThemeState>((set) => ({
  choice: stored(),
  choose: (choice) => {
    kept.write(choice === 'system' ? null : choice);
    apply(choice);
    set({ choice });
  },
}));

/** Puts on the chosen theme; before the first paint, so that the page does not flash. */
export function applyStoredTheme(): void {
  apply(stored());
}
