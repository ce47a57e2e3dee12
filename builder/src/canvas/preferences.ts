import { create } from 'zustand';

/** What one moves the canvas with. */
export type Pointer = 'trackpad' | 'mouse';

const place = 'parley.canvas-pointer';

interface Preferences {
  readonly pointer: Pointer;
  readonly choose: (pointer: Pointer) => void;
}

/** How one likes the canvas to follow the hand; kept on this device. */
export const usePointer = create<Preferences>((set) => ({
  pointer: stored(),
  choose: (pointer) => {
    try {
      if (pointer === 'trackpad') localStorage.removeItem(place);
      else localStorage.setItem(place, pointer);
    } catch {
      // It holds until the page is left.
    }
    set({ pointer });
  },
}));

function stored(): Pointer {
  try {
    return localStorage.getItem(place) === 'mouse' ? 'mouse' : 'trackpad';
  } catch {
    // Storage may be closed to us.
    return 'trackpad';
  }
}

/** Space and dragging moves the canvas with either. */
export const pointerProps = {
  trackpad: { panOnScroll: true, selectionOnDrag: true, panOnDrag: [1, 2], zoomOnScroll: false },
  mouse: { panOnScroll: false, selectionOnDrag: false, panOnDrag: [0, 1, 2], zoomOnScroll: true },
} satisfies Record<Pointer, object>;
