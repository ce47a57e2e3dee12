import { useStoreApi } from '@xyflow/react';
import { useContext, useEffect, useRef } from 'react';
import { NearContext } from './near.ts';
import { Sheet } from './sheet.ts';

const gap = 24;
/** Closer together on the screen than that they would be a grey haze. */
const least = 14;

/** The paper's dot grid. Moved as a whole: React Flow's own is painted anew with every frame of a pan. */
export function Dots() {
  const canvas = useStoreApi();
  const nearness = useContext(NearContext);
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = grid.current;
    if (element === null) return;
    const sheet = new Sheet(element, nearness);
    let size = 0;
    const show = () => {
      const [x, y, zoom] = canvas.getState().transform;
      let step = gap * zoom;
      while (step < least) step *= 2;
      if (step !== size) {
        size = step;
        element.style.backgroundSize = `${step}px ${step}px`;
      }
      sheet.moveTo(`translate(${x % step}px, ${y % step}px)`);
    };
    show();
    const unsubscribe = canvas.subscribe(show);
    return () => {
      unsubscribe();
      sheet.stop();
    };
  }, [canvas, nearness]);
  return <div ref={grid} className="canvas-dots" aria-hidden />;
}
