import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { Detail } from './detail.ts';
import type { Nearness } from './near.ts';
import { Sheet } from './sheet.ts';

/**
 * All that is on the canvas goes as one sheet. Not while it is zoomed, which would blur what is written, nor seen from
 * afar: a sheet of a thousand small cards costs more than it saves.
 */
export function useSheet(nearness: Nearness, detail: Detail): void {
  const canvas = useStoreApi();
  useEffect(() => {
    const drawing = canvas.getState().domNode?.querySelector<HTMLElement>('.react-flow__viewport');
    nearness.asSheets = detail === 'full';
    if (!drawing || !nearness.asSheets) return;
    const sheet = new Sheet(drawing, nearness);
    const unsubscribe = canvas.subscribe(({ transform }, { transform: before }) => {
      if (transform === before) return;
      const [x, y, zoom] = transform;
      sheet.moveTo(`translate(${x}px, ${y}px) scale(${zoom})`);
      if (zoom !== before[2]) sheet.letGo();
    });
    return () => {
      unsubscribe();
      sheet.stop();
    };
  }, [canvas, nearness, detail]);
}
