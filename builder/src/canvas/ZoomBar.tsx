import { useReactFlow, useViewport } from '@xyflow/react';

/** How large the canvas is shown, in words. */
export function ZoomBar() {
  const { zoomIn, zoomOut, zoomTo, fitView } = useReactFlow();
  const { zoom } = useViewport();
  return (
    <div className="zoom-bar" role="toolbar" aria-label="Zoom">
      <button type="button" aria-label="Smaller" onClick={() => void zoomOut({ duration: 120 })}>
        –
      </button>
      <button
        type="button"
        className="zoom-number"
        aria-label={`${Math.round(zoom * 100)} percent; back to 100`}
        onClick={() => void zoomTo(1, { duration: 120 })}
      >
        {Math.round(zoom * 100)} %
      </button>
      <button type="button" aria-label="Larger" onClick={() => void zoomIn({ duration: 120 })}>
        +
      </button>
      <button type="button" onClick={() => void fitView({ padding: 0.08, maxZoom: 1, duration: 240 })}>
        Fit
      </button>
    </div>
  );
}
