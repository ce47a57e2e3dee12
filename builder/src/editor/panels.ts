/** What opens beside the canvas and on it: loaded when it is, or before, when the page has nothing else to do. */
export const panels = {
  edit: () => import('../inspector/Inspector.tsx'),
  try: () => import('../try-it/TryIt.tsx'),
  problems: () => import('./ProblemList.tsx'),
  history: () => import('../versions/HistoryPanel.tsx'),
  picker: () => import('../canvas/NextPicker.tsx'),
  publish: () => import('./PublishDialog.tsx'),
  share: () => import('./ShareDialog.tsx'),
  conflict: () => import('./ConflictDialog.tsx'),
  script: () => import('../script/ScriptView.tsx'),
} as const;

/** Long enough for the canvas to be there. */
const afterMs = 1_000;

/**
 * Fetches all of it ahead, what is opened most first, so that nobody waits for it, and whoever is offline by then has
 * it. One after the other: in between, what is typed has its turn. Gives what calls it off.
 */
export function fetchAhead(): () => void {
  let off = false;
  const { picker, edit, try: tryIt, ...others } = panels;
  const fetchAll = async () => {
    for (const fetch of [picker, edit, tryIt, ...Object.values(others)]) {
      // Offline it is fetched when it is opened, and says so if that does not work.
      if (!off) await fetch().catch(() => undefined);
    }
  };
  const timer = setTimeout(() => void fetchAll(), afterMs);
  return () => {
    off = true;
    clearTimeout(timer);
  };
}
