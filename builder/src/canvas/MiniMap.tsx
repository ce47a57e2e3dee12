import type { KindName } from '@parley/shared/nodes/index';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { canvasWords } from '../words/canvas.ts';
import type { CardElement } from './elements.ts';
import { cardWidth } from './place-flow.ts';

const size = { width: 200, height: 132 } as const;
/** Fewer cards than that are seen at a glance anyhow. */
const fromCards = 26;

/** The whole flow, small, with what is in sight framed. One path for each kind: a thousand cards cost little. */
export function MiniMap({ cards }: { readonly cards: readonly CardElement[] }) {
  return cards.length < fromCards ? null : <DrawnMap cards={cards} />;
}

function DrawnMap({ cards }: { readonly cards: readonly CardElement[] }) {
  const canvas = useReactFlow();
  const pane = useStoreApi();
  const frame = useRef<SVGRectElement>(null);
  const dragging = cards.some((card) => card.dragging === true);
  const kept = useRef(cards);
  if (!dragging) kept.current = cards;
  const still = kept.current;
  const { paths, box } = useMemo(() => drawn(still), [still]);

  useEffect(() => {
    const show = () => {
      const { transform, width, height } = pane.getState();
      const [x, y, zoom] = transform;
      const rect = frame.current;
      // A transform, unlike the rectangle's own place, is changed without painting the map anew.
      if (rect !== null)
        rect.style.transform = `translate(${-x / zoom}px, ${-y / zoom}px) scale(${width / zoom}, ${height / zoom})`;
    };
    show();
    return pane.subscribe(show);
  }, [pane]);

  const go = (event: PointerEvent<SVGSVGElement>) => {
    if (event.buttons !== 1) return;
    const matrix = event.currentTarget.getScreenCTM();
    if (matrix === null) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    void canvas.setCenter(at.x, at.y, { zoom: canvas.getZoom() });
  };
  return (
    <svg
      className="mini-map"
      role="img"
      aria-label={canvasWords.miniMap}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
      {...size}
    >
      {paths.map(([kind, path]) => (
        <path key={kind} className={`kind-${kind}`} d={path} />
      ))}
      <rect ref={frame} className="mini-map-frame" width={1} height={1} />
    </svg>
  );
}

function drawn(cards: readonly CardElement[]) {
  const paths = new Map<KindName, string>();
  const room = 400;
  let [left, top, right, bottom] = [0, 0, 1, 1];
  cards.forEach(({ position: { x, y }, measured, data: { node } }, i) => {
    const { width = cardWidth, height = 120 } = measured ?? {};
    const shape = `M${x} ${y}h${width}v${height}h${-width}z`;
    paths.set(node.kind, (paths.get(node.kind) ?? '') + shape);
    left = i === 0 ? x : Math.min(left, x);
    top = i === 0 ? y : Math.min(top, y);
    right = i === 0 ? x + width : Math.max(right, x + width);
    bottom = i === 0 ? y + height : Math.max(bottom, y + height);
  });
  const box = {
    x: left - room,
    y: top - room,
    width: right - left + 2 * room,
    height: bottom - top + 2 * room,
  };
  return { paths: [...paths], box };
}
