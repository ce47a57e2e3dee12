import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';

/** Where something opens: beside a box on the page. */
export interface Anchor {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface FloatingProps {
  readonly anchor: Anchor;
  readonly label: string;
  /** The composer it belongs to: going into it is not leaving the text. */
  readonly owner: string;
  /** False where it only shows, and the focus stays in the text. */
  readonly takesFocus?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const gap = 6;
const edge = 8;

/** A small window over the page, under what it belongs to, or above it where there is more room. */
export function Floating({ anchor, label, owner, takesFocus = true, onClose, children }: FloatingProps) {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const place = () => {
      const { width, height } = element.getBoundingClientRect();
      const under = anchor.bottom + gap;
      const above = anchor.top - gap - height;
      const fits = under + height <= window.innerHeight - edge || above < edge;
      const top = fits ? Math.max(edge, Math.min(under, window.innerHeight - height - edge)) : above;
      element.style.left = `${Math.max(edge, Math.min(anchor.left, window.innerWidth - width - edge))}px`;
      element.style.top = `${top}px`;
    };
    place();
    // What it shows may come later, or become less as one searches.
    const watch = new ResizeObserver(place);
    watch.observe(element);
    return () => watch.disconnect();
  }, [anchor]);
  useEffect(() => {
    if (takesFocus) box.current?.querySelector<HTMLElement>('input, button')?.focus({ preventScroll: true });
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close.current();
    };
    document.addEventListener('pointerdown', outside, true);
    return () => document.removeEventListener('pointerdown', outside, true);
  }, [takesFocus]);
  return createPortal(
    // biome-ignore lint/a11y/noStaticElementInteractions: it keeps the keys of what is in it from the page behind.
    <div
      ref={box}
      className="floating nokey"
      data-owner={owner}
      {...(takesFocus ? { role: 'dialog', 'aria-label': label } : {})}
      onMouseDown={takesFocus ? undefined : (event) => event.preventDefault()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {children}
    </div>,
    document.body,
  );
}

/** The place of something on the page, as an anchor. */
export function anchorOf(thing: { getBoundingClientRect(): DOMRect }): Anchor {
  const { left, top, bottom } = thing.getBoundingClientRect();
  return { left, top, bottom };
}
