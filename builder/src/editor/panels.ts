/** What opens beside the canvas and on it: loaded when it is, or before, when the page has nothing else to do. */
export const panels = {
  edit: () => import('../inspector/Inspector.tsx'),
  try: () => import('../try-it/TryIt.tsx'),
  problems: () => import('./ProblemList.tsx'),
  history: () => import('../versions/HistoryPanel.tsx'),
  picker: () => import('../canvas/NextPicker.tsx'),
} as const;

/** Long enough for the canvas to be there. */
const afterMs = 1_000;

/** Fetches ahead what is opened most, so that nobody waits for it. Gives what calls it off. */
export function fetchAhead(): () => void {
  const timer = setTimeout(() => {
    // Offline it is fetched when it is opened, and says so if that does not work.
    for (const fetch of [panels.picker, panels.edit, panels.try]) fetch().catch(() => undefined);
  }, afterMs);
  return () => clearTimeout(timer);
}
