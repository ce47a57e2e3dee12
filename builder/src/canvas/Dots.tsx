import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';

const gap = 24;
/** Closer together on the screen than that they would be a grey haze. */
const least = 14;

/** The paper's dot grid. Moved as a whole: React Flow's own is painted anew with every frame of a pan. */
export function Dots() {
  const canvas = useStoreApi();
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let size = 0;
    const show = () => {
      const element = grid.current;
      if (element === null) return;
      const [x, y, zoom] = canvas.getState().transform;
      let step = gap * zoom;
      while (step < least) step *= 2;
      if (step !== size) {
        size = step;
        element.style.backgroundSize = `${step}px ${step}px`;
      }
      element.style.transform = `translate(${x % step}px, ${y % step}px)`;
    };
    show();
    return canvas.subscribe(show);
  }, [canvas]);
  return <div ref={grid} className="canvas-dots" aria-hidden />;
}
