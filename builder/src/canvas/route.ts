/** A card's place on the canvas. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A line from the right edge of one card to the left edge of another. */
export interface Route {
  readonly id: string;
  readonly from: Point;
  readonly to: Point;
  readonly target: string;
}

/** How far a line runs straight before it first bends, and after it last did. */
const stub = 28;
const clear = 14;
const apart = 10;
/** A line makes no longer detour up or down than this. */
const reach = 1200;

/** True where a line may cross other cards on its way, because it goes far or goes back. */
const needsLane = ({ from, to }: Route) => to.x - from.x < 2 * stub || to.x - from.x > 240;

/**
 * For each line that goes far or goes back: the height at which it runs, so that it passes between the cards
 * instead of behind them. Lines to the same card may share a height; others keep apart.
 */
export function lanesOf(routes: readonly Route[], boxes: readonly Box[]): Map<string, number> {
  const lanes = new Map<string, number>();
  const taken: {
    readonly y: number;
    readonly left: number;
    readonly right: number;
    readonly target: string;
  }[] = [];
  for (const route of routes) {
    if (!needsLane(route)) continue;
    const left = Math.min(route.from.x + stub, route.to.x - stub);
    const right = Math.max(route.from.x + stub, route.to.x - stub);
    const [top, bottom] = [
      Math.min(route.from.y, route.to.y) - reach,
      Math.max(route.from.y, route.to.y) + reach,
    ];
    const walls = boxes.filter(
      (box) => box.right > left - 4 && box.left < right + 4 && box.bottom > top && box.top < bottom,
    );
    const besides = taken.filter(
      (other) => other.target !== route.target && other.right >= left && other.left <= right,
    );
    const wishes = [
      route.to.y,
      route.from.y,
      ...walls.flatMap((box) => [box.top - clear - 6, box.bottom + clear + 6]),
    ];
    const free = (y: number) => walls.every((box) => y < box.top - clear || y > box.bottom + clear);
    const own = (y: number) => besides.every((other) => Math.abs(other.y - y) >= apart);
    const price = (y: number) =>
      Math.abs(y - route.from.y) +
      Math.abs(y - route.to.y) +
      (y === route.to.y ? -24 : y === route.from.y ? -12 : 0);
    const options = wishes.flatMap((y) => [y, y - apart, y + apart]).filter((y) => free(y) && own(y));
    const best = options.reduce<number | null>(
      (best, y) => (best === null || price(y) < price(best) ? y : best),
      null,
    );
    if (best === null) continue;
    lanes.set(route.id, best);
    taken.push({ y: best, left, right, target: route.target });
  }
  return lanes;
}

/** The corners of a line. `turn` staggers the first bend, so that lines of neighbouring rows stay apart. */
export function cornersOf(from: Point, to: Point, lane: number | undefined, turn: number): Point[] {
  const first = from.x + stub + turn;
  if (lane !== undefined) {
    const last = to.x - stub;
    return [
      from,
      { x: first, y: from.y },
      { x: first, y: lane },
      { x: last, y: lane },
      { x: last, y: to.y },
      to,
    ];
  }
  if (to.x - from.x < 2 * stub) {
    const middle = (from.y + to.y) / 2;
    const last = to.x - stub;
    return [
      from,
      { x: first, y: from.y },
      { x: first, y: middle },
      { x: last, y: middle },
      { x: last, y: to.y },
      to,
    ];
  }
  const bend = Math.min(first, to.x - 20);
  return [from, { x: bend, y: from.y }, { x: bend, y: to.y }, to];
}

/** The point half way along a line. */
export function middleOf(corners: readonly Point[]): Point {
  let left =
    corners.reduce((sum, point, i) => sum + (i === 0 ? 0 : distance(corners[i - 1] ?? point, point)), 0) / 2;
  for (let i = 1; i < corners.length; i++) {
    const [a, b] = [corners[i - 1], corners[i]];
    if (a === undefined || b === undefined) break;
    const length = distance(a, b);
    if (length >= left) return towards(a, b, left);
    left -= length;
  }
  return corners[0] ?? { x: 0, y: 0 };
}

/** An SVG path through the corners, each rounded as far as the shorter of its two sides lets it. */
export function roundedPath(corners: readonly Point[], radius: number): string {
  const points = corners.filter((point, i) => {
    const before = corners[i - 1];
    return before === undefined || Math.hypot(point.x - before.x, point.y - before.y) > 0.5;
  });
  const last = points.at(-1);
  let path = '';
  points.forEach((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]];
    if (before === undefined) path += `M${point.x},${point.y}`;
    else if (after === undefined || point === last) path += `L${point.x},${point.y}`;
    else {
      const reach = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2);
      const start = towards(point, before, reach);
      const end = towards(point, after, reach);
      path += `L${start.x},${start.y}Q${point.x},${point.y} ${end.x},${end.y}`;
    }
  });
  return path;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);

function towards(from: Point, to: Point, by: number): Point {
  const whole = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) * by) / whole, y: from.y + ((to.y - from.y) * by) / whole };
}
