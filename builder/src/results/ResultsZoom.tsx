import { useReactFlow, useStore } from '@xyflow/react';
import { fit } from '../canvas/first-view.ts';
import { canvasWords } from '../words/canvas.ts';
import { resultsWords as words } from '../words/results.ts';

/** How large it is drawn, and what the lines say. */
export function ResultsZoom() {
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow();
  const zoom = useStore((canvas) => Math.round(canvas.transform[2] * 100));
  return (
    <div className="results-below">
      <div className="zoom-bar" role="toolbar" aria-label={canvasWords.zoom}>
        <button type="button" aria-label={canvasWords.smaller} onClick={() => void zoomOut()}>
          –
        </button>
        <button
          type="button"
          className="zoom-number"
          aria-label={canvasWords.backTo100(zoom)}
          onClick={() => void zoomTo(1)}
        >
          {canvasWords.percent(zoom)}
        </button>
        <button type="button" aria-label={canvasWords.larger} onClick={() => void zoomIn()}>
          +
        </button>
        <button type="button" onClick={() => void fitView(fit)}>
          {canvasWords.fit}
        </button>
      </div>
      <p className="results-legend">{words.thicker}</p>
    </div>
  );
}
