import { useStoreApi } from '@xyflow/react';
import { useEffect } from 'react';
import type { Nearness } from './near.ts';
import { Sheet } from './sheet.ts';

/** All that is on the canvas goes as one sheet. Not while it is zoomed, which would blur what is written. */
export function useSheet(nearness: Nearness): void {
  const canvas = useStoreApi();
  useEffect(() => {
    const drawing = canvas.getState().domNode?.querySelector<HTMLElement>('.react-flow__viewport');
    if (!drawing) return;
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
  }, [canvas, nearness]);
}
