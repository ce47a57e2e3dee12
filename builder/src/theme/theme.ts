import { create } from 'zustand';

export type ThemeChoice = 'system' | 'light' | 'dark';

const place = 'parley.theme';

function stored(): ThemeChoice {
  try {
    const value = localStorage.getItem(place);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    // Storage may be closed to us; the system's theme is right then.
    return 'system';
  }
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
    try {
      if (choice === 'system') localStorage.removeItem(place);
      else localStorage.setItem(place, choice);
    } catch {
      // It holds until the page is left.
    }
    apply(choice);
    set({ choice });
  },
}));

/** Puts on the chosen theme; before the first paint, so that the page does not flash. */
export function applyStoredTheme(): void {
  apply(stored());
}
