import type { Viewport } from '@xyflow/react';

const place = 'parley.canvas-views';
/** So many flows are remembered: enough for those one works on. */
const most = 40;

type Seen = readonly (readonly [flow: string, view: Viewport])[];

/** The flow whose editor this page is. */
export function flowOnPage(path: string = window.location.pathname): string | null {
  return /^\/flows\/([^/]+)/.exec(path)?.[1] ?? null;
}

/** Where one last looked in a flow on this device. */
export function viewBefore(flow: string | null): Viewport | null {
  return readAll().find(([id]) => id === flow)?.[1] ?? null;
}

export function rememberView(flow: string | null, view: Viewport): void {
  if (flow === null) return;
  const others = readAll().filter(([id]) => id !== flow);
  const { x, y, zoom } = view;
  const kept = { x: Math.round(x), y: Math.round(y), zoom: Math.round(zoom * 1000) / 1000 };
  try {
    localStorage.setItem(place, JSON.stringify([[flow, kept], ...others].slice(0, most)));
  } catch {
    // Then one begins at the start the next time.
  }
}

function readAll(): Seen {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(read) ? read.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function isEntry(entry: unknown): entry is Seen[number] {
  if (!Array.isArray(entry) || typeof entry[0] !== 'string') return false;
  const view: unknown = entry[1];
  return (
    typeof view === 'object' &&
    view !== null &&
    ['x', 'y', 'zoom'].every((key) => Number.isFinite((view as Record<string, unknown>)[key]))
  );
}
