import { useInternalNode, useReactFlow, useStore, ViewportPortal } from '@xyflow/react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CardElement } from '../canvas/elements.ts';
import { lineId } from '../canvas/line-id.ts';
import { cardWidth, guessPorts } from '../canvas/place-flow.ts';
import { stepTitle } from '../nodes/names.ts';
import { classNames } from '../ui/class-names.ts';
import { resultsWords as words } from '../words/results.ts';
import { timesOf } from './numbers.ts';
import type { StepResult } from './step-results.ts';

interface WayCountsProps {
  /** In the order of the conversation. */
  readonly steps: readonly StepResult[];
  /** What describes the way that is looked at, for those who cannot see it. */
  readonly described: string;
  readonly peeked: string | null;
  /** The way that is looked at closely: its numbers stay clear of the panel. */
  readonly opened: string | null;
  readonly onPeek: (way: string, at: Element) => void;
  readonly onLeave: () => void;
  readonly onOpen: (node: string, exit: string) => void;
}

/** However far one zooms out, the numbers are not shown smaller than this. */
const least = 0.85;

/** Beside each row that anyone came to, how many went that way. One stop of the Tab key; arrows go from way to way. */
export function WayCounts({ steps, ...rest }: WayCountsProps) {
  const { peeked, opened, onLeave } = rest;
  const group = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const reached = steps.filter(({ count }) => count.arrived > 0);
  const ids = reached.flatMap(({ ways }) => ways.map(({ node, exit }) => lineId(node, exit.id)));
  const stop = ids.find((id) => id === current) ?? ids[0];
  const bring = useBringIntoSight();
  const room = useStore((canvas) => canvas.width);
  // In tenths: drawn anew only where one would see it.
  const scale = useStore((canvas) => Math.max(1, Math.round((least / canvas.transform[2]) * 10) / 10));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the panel takes room away.
  useEffect(() => bring(opened === null ? null : buttonOf(group.current, opened)), [opened, room]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = ids.indexOf(stop ?? '');
    const to = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1 }[event.key];
    const end = { Home: 0, End: ids.length - 1 }[event.key];
    const next = ids[to ?? end ?? -1];
    if (event.key === 'Escape' && peeked !== null) onLeave();
    else if (next !== undefined) buttonOf(group.current, next)?.focus({ preventScroll: true });
    else if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <ViewportPortal>
      <div
        ref={group}
        role="toolbar"
        aria-label={words.ways}
        aria-orientation="vertical"
        className="way-counts"
        onKeyDown={onKeyDown}
      >
        {reached.map((step) => (
          <StepCounts
            key={step.node.id}
            step={step}
            scale={scale}
            stop={stop}
            onStop={setCurrent}
            {...rest}
          />
        ))}
      </div>
    </ViewportPortal>
  );
}

export function buttonOf(root: Element | null, way: string): HTMLElement | null {
  return root?.querySelector<HTMLElement>(`.way-count[data-way="${CSS.escape(way)}"]`) ?? null;
}

interface StepCountsProps extends Omit<WayCountsProps, 'steps'> {
  readonly step: StepResult;
  readonly scale: number;
  /** The way at which the Tab key stops. */
  readonly stop: string | undefined;
  readonly onStop: (way: string) => void;
}

/** The numbers of one step, each at the end of its row, wherever its card has it by now. */
function StepCounts({ step, scale, stop, onStop, described, peeked, opened, ...on }: StepCountsProps) {
  const { onPeek, onLeave, onOpen } = on;
  const card = useInternalNode<CardElement>(step.node.id);
  const bring = useBringIntoSight();
  if (card === undefined) return null;
  const { x, y } = card.internals.positionAbsolute;
  const { width = cardWidth, height = 120 } = card.measured;
  const drawn = card.internals.handleBounds?.source;
  const guessed = guessPorts(step.node, height);
  return step.ways.map((way, i) => {
    const id = lineId(way.node, way.exit.id);
    const handle = drawn?.find((one) => one.id === way.exit.id);
    const port = handle === undefined ? (guessed[i] ?? 16) : handle.y + handle.height / 2;
    const place = { x: x + width + 12, y: y + port };
    return (
      <button
        key={id}
        type="button"
        data-way={id}
        tabIndex={id === stop ? 0 : -1}
        className={classNames(
          'way-count nodrag nopan',
          way.count.people === 0 && 'is-nobody',
          opened === id && 'is-open',
          scale > 1.1 && 'is-far',
        )}
        style={{ transform: `translate(${place.x}px, ${place.y}px) scale(${scale}) translateY(-50%)` }}
        aria-describedby={peeked === id ? described : undefined}
        onPointerEnter={(event) => onPeek(id, event.currentTarget)}
        onPointerLeave={onLeave}
        onFocus={({ currentTarget }) => {
          onStop(id);
          onPeek(id, currentTarget);
          bring(currentTarget);
        }}
        onBlur={onLeave}
        onClick={() => onOpen(way.node, way.exit.id)}
      >
        <span className="visually-hidden">{words.wayOf(stepTitle(step.node), way.name)}</span>
        {words.share(way.count.people, way.percent)}
        {way.typed.length > 0 && (
          <span className="results-typed">{words.typedShort(timesOf(way.typed))}</span>
        )}
      </button>
    );
  });
}

/** Moves the canvas, by no more than it takes, until these numbers can be seen. */
function useBringIntoSight(): (button: Element | null) => void {
  const { getViewport, setViewport } = useReactFlow();
  return (button) => {
    const by = outOfSight(button);
    if (by === null) return;
    const { x, y, zoom } = getViewport();
    void setViewport({ x: x + by.x, y: y + by.y, zoom });
  };
}

const margin = 16;

/** How far the canvas has to move until a button on it can be seen; null where it can. */
function outOfSight(button: Element | null): { readonly x: number; readonly y: number } | null {
  const pane = button?.closest('.react-flow')?.getBoundingClientRect();
  if (button === null || pane === undefined) return null;
  const { left, right, top, bottom } = button.getBoundingClientRect();
  const into = (start: number, end: number, from: number, to: number) =>
    start < from ? from - start + margin : Math.min(0, to - end - margin);
  const [x, y] = [into(left, right, pane.left, pane.right), into(top, bottom, pane.top, pane.bottom)];
  return x === 0 && y === 0 ? null : { x, y };
}
