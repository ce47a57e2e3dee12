import type { KindName } from '@parley/shared/nodes/index';
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type PointerEvent, useContext, useEffect, useMemo, useRef } from 'react';
import { canvasWords } from '../words/canvas.ts';
import type { CardElement } from './elements.ts';
import { NearContext } from './near.ts';
import { cardWidth } from './place-flow.ts';
import { Sheet } from './sheet.ts';

const size = { width: 200, height: 132 } as const;
/** With its border. */
const outside = { width: size.width + 2, height: size.height + 2 };
/** Fewer cards than that are seen at a glance anyhow. */
const fromCards = 26;

/** The whole flow, small, with what is in sight framed. One path for each kind: a thousand cards cost little. */
export function MiniMap({ cards }: { readonly cards: readonly CardElement[] }) {
  return cards.length < fromCards ? null : <DrawnMap cards={cards} />;
}

function DrawnMap({ cards }: { readonly cards: readonly CardElement[] }) {
  const canvas = useReactFlow();
  const pane = useStoreApi();
  const nearness = useContext(NearContext);
  const frame = useRef<HTMLDivElement>(null);
  const dragging = cards.some((card) => card.dragging === true);
  const kept = useRef(cards);
  if (!dragging) kept.current = cards;
  const still = kept.current;
  const { paths, box } = useMemo(() => drawn(still), [still]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const sheet = new Sheet(element, nearness);
    // As the drawing is fitted into its box: all of it, in the middle.
    const scale = Math.min(size.width / box.width, size.height / box.height);
    const left = (size.width - box.width * scale) / 2 - box.x * scale;
    const top = (size.height - box.height * scale) / 2 - box.y * scale;
    let shown = '';
    const show = () => {
      const { transform, width, height } = pane.getState();
      const [x, y, zoom] = transform;
      const part = scale / zoom;
      sheet.moveTo(`translate(${left - x * part}px, ${top - y * part}px)`);
      const now = `${width * part} ${height * part}`;
      if (now === shown) return;
      shown = now;
      element.style.width = `${width * part}px`;
      element.style.height = `${height * part}px`;
    };
    show();
    const unsubscribe = pane.subscribe(show);
    return () => {
      unsubscribe();
      sheet.stop();
    };
  }, [pane, box, nearness]);

  const go = (event: PointerEvent<HTMLElement>) => {
    if (event.buttons !== 1) return;
    const matrix = event.currentTarget.querySelector('svg')?.getScreenCTM() ?? null;
    if (matrix === null) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    void canvas.setCenter(at.x, at.y, { zoom: canvas.getZoom() });
  };
  return (
    <div
      className="mini-map"
      role="img"
      aria-label={canvasWords.miniMap}
      style={outside}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
    >
      <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden {...size}>
        {paths.map(([kind, path]) => (
          <path key={kind} className={`kind-${kind}`} d={path} />
        ))}
      </svg>
      <div ref={frame} className="mini-map-frame" />
    </div>
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
