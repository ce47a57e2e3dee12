import { useStoreApi, useUpdateNodeInternals } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Detail } from './detail.ts';

/** On the screen, however far one zooms out. */
const titlePx = 12;

/** Keeps titles readable from afar, and finds the handles anew of cards that have come nearer. */
export function useFar(detail: Detail, section: RefObject<HTMLElement | null>): void {
  const canvas = useStoreApi();
  const measure = useUpdateNodeInternals();
  useEffect(() => {
    if (detail !== 'title') return;
    let shown = 0;
    const show = () => {
      const zoom = canvas.getState().transform[2];
      if (Math.abs(zoom - shown) < shown * 0.02) return;
      shown = zoom;
      section.current?.style.setProperty('--far-text', `${(titlePx / zoom).toFixed(1)}px`);
    };
    show();
    return canvas.subscribe(show);
  }, [detail, canvas, section]);
  useEffect(() => {
    if (detail === 'title') return;
    const lost = [...canvas.getState().nodeLookup.values()].filter(
      ({ internals: { handleBounds } }) =>
        handleBounds !== undefined && handleBounds.target === null && handleBounds.source === null,
    );
    if (lost.length > 0) measure(lost.map((card) => card.id));
  }, [detail, canvas, measure]);
}
