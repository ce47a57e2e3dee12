import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'error';
  readonly action?: ToastAction;
  /** What was attempted: it goes when that is attempted again. */
  readonly attempt?: string;
}

interface ToastAction {
  readonly label: string;
  readonly run: () => void;
  /** The part of the page that it only makes sense in; see `leave`. */
  readonly here?: string;
}

interface Toasts {
  readonly items: readonly Toast[];
  readonly show: (toast: Omit<Toast, 'id'>) => void;
  readonly dismiss: (id: number) => void;
  /** Takes away what can only be done in a part of the page that is left. */
  readonly leave: (here: string) => void;
  /** An attempt begins anew: what did not work of it before is no news any more. */
  readonly forget: (attempt: string) => void;
}

let last = 0;

/** The short messages at the foot of the page; at most three, the oldest gives way. */
export const useToasts = create<Toasts>((set) => ({
  items: [],
  show: (toast) => {
    last += 1;
    const id = last;
    set(({ items }) => {
      // The same words twice say no more than once, unless each has something of its own to do.
      const others = items.filter(({ text, action }) => text !== toast.text || action !== undefined);
      return { items: [...others.slice(-2), { ...toast, id }] };
    });
  },
  dismiss: (id) => set(({ items }) => ({ items: items.filter((toast) => toast.id !== id) })),
  leave: (here) => set(({ items }) => ({ items: items.filter(({ action }) => action?.here !== here) })),
  forget: (attempt) => set(({ items }) => ({ items: items.filter((toast) => toast.attempt !== attempt) })),
}));

/** Tells what was done, for six seconds, or ten with a way back where there is one. */
export function toast(text: string, action?: Toast['action']): void {
  useToasts.getState().show({ text, tone: 'done', ...(action ? { action } : {}) });
}

/** Tells what did not work; it stays until it is closed, or `attempt` begins anew. */
export function toastError(text: string, attempt?: string): void {
  useToasts.getState().show({ text, tone: 'error', ...(attempt === undefined ? {} : { attempt }) });
}
