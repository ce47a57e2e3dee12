import { create } from 'zustand';

const key = 'parley:dock-width';
/** In CSS pixels. */
export const narrowest = 320;
export const widest = 480;
const usual = 360;

function withinDock(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)));
}

function stored(): number {
  try {
    return withinDock(Number(window.localStorage.getItem(key) ?? usual) || usual);
  } catch {
    return usual;
  }
}

/** How wide the panel is on this device. */
export const useDockWidth = create<{ readonly width: number; set(width: number): void }>()((set) => ({
  width: stored(),
  set: (wish) => {
    const width = withinDock(wish);
    set({ width });
    try {
      window.localStorage.setItem(key, String(width));
    } catch {
      // It is as wide again when the page is loaded anew: no harm.
    }
  },
}));
