import { create } from 'zustand';
import { keptHere } from '../frame/kept-here.ts';

const kept = keptHere('parley:dock-width');
/** In CSS pixels. */
export const narrowest = 320;
export const widest = 480;
const usual = 360;

function withinDock(width: number): number {
  return Math.round(Math.min(widest, Math.max(narrowest, width)));
}

/** How wide the panel is on this device. */
export const useDockWidth = create<{ readonly width: number; set(width: number): void }>()((set) => ({
  width: withinDock(Number(kept.read()) || usual),
  set: (wish) => {
    const width = withinDock(wish);
    kept.write(String(width));
    set({ width });
  },
}));
