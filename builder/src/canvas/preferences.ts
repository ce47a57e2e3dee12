import { create } from 'zustand';
import { keptHere } from '../frame/kept-here.ts';

/** What one moves the canvas with. */
export type Pointer = 'trackpad' | 'mouse';

const kept = keptHere('parley.canvas-pointer');

interface Preferences {
  readonly pointer: Pointer;
  readonly choose: (pointer: Pointer) => void;
}

/** How one likes the canvas to follow the hand; kept on this device. */
export const usePointer = create<Preferences>((set) => ({
  pointer: kept.read() === 'mouse' ? 'mouse' : 'trackpad',
  choose: (pointer) => {
    kept.write(pointer === 'trackpad' ? null : pointer);
    set({ pointer });
  },
}));

/** Space and dragging moves the canvas with either. */
export const pointerProps = {
  trackpad: { panOnScroll: true, selectionOnDrag: true, panOnDrag: [1, 2], zoomOnScroll: false },
  mouse: { panOnScroll: false, selectionOnDrag: false, panOnDrag: [0, 1, 2], zoomOnScroll: true },
} satisfies Record<Pointer, object>;
