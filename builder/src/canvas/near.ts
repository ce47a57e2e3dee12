import type { Flow, Position } from '@parley/shared/flow/flow';
import type { Viewport } from '@xyflow/react';
import { createContext, useContext, useEffect, useState } from 'react';
import { firstView, wholeWindow } from './first-view.ts';
import { cardWidth, guessHeight } from './place-flow.ts';

/** Fewer cards are all drawn in full at once. */
const fewCards = 24;
/** So far outside of what is in sight a card is drawn in full, in pixels, once nothing has moved for a while. */
const marginPx = 240;
const whileMs = 1000;
const restMs = 100;

/**
 * Knows which cards are in sight or close to it. Only those are drawn in full; the others follow when one comes
 * near them and the canvas stands still again.
 */
export class Nearness {
  private readonly first: ReadonlySet<string> | null;
  private observer: IntersectionObserver | null = null;
  private readonly watched = new Map<Element, () => void>();
  private arrived: (() => void)[] = [];
  private readonly afterwards = new Set<() => void>();
  private readonly coming = new Set<(id: string) => void>();
  private canvas: Element | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private moving = false;
  /** Whether what is moved goes as one sheet: see Sheet. */
  asSheets = true;
  private begun = false;

  /** `first`: the cards that will be in sight at first; null for all. */
  constructor(first: ReadonlySet<string> | null) {
    this.first = first;
  }

  /** Whether a card that is drawn for the first time now is drawn in full. */
  atFirst(id: string): boolean {
    if (!this.begun) return this.first === null || this.first.has(id);
    return !this.moving;
  }

  /** Whether a card that is first seen from afar is measured as it will be when it is drawn in full. */
  measuresFirst(id: string): boolean {
    return this.first === null || (this.first.size <= 2 * fewCards && this.first.has(id));
  }

  /** Whether all cards are drawn in full at once. */
  get isAll(): boolean {
    return this.first === null;
  }

  begin(canvas: Element): () => void {
    this.canvas = canvas;
    this.lookAround();
    const frame = requestAnimationFrame(() => {
      this.begun = true;
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(this.resting);
      this.stop();
      this.observer = null;
    };
  }

  /** First for what is in sight; what is only close to it has time. */
  private lookAround(): void {
    this.look(0);
    this.timer = setTimeout(() => this.look(marginPx), whileMs);
  }

  private look(margin: number): void {
    this.stop();
    const seen = (entries: readonly IntersectionObserverEntry[]) => {
      for (const { target, isIntersecting } of entries) {
        const come = isIntersecting ? this.watched.get(target) : undefined;
        if (come === undefined) continue;
        this.unwatch(target);
        this.arrived.push(come);
      }
      if (!this.moving) this.flush();
    };
    // A card that only touches the edge is not in sight.
    const rootMargin = `${margin - 1}px`;
    this.observer = new IntersectionObserver(seen, { root: this.canvas, rootMargin });
    for (const card of this.watched.keys()) this.observer.observe(card);
  }

  private stop(): void {
    clearTimeout(this.timer);
    this.observer?.disconnect();
  }

  watch(card: Element, come: () => void): () => void {
    this.watched.set(card, come);
    if (!this.moving) this.observer?.observe(card);
    return () => {
      this.unwatch(card);
      this.arrived = this.arrived.filter((other) => other !== come);
    };
  }

  get isMoving(): boolean {
    return this.moving;
  }

  /** Told whenever the canvas has come to rest. */
  onRest(act: () => void): () => void {
    this.afterwards.add(act);
    return () => this.afterwards.delete(act);
  }

  /** Told of every card that is drawn in full from now on. */
  onCome(tell: (id: string) => void): () => void {
    this.coming.add(tell);
    return () => this.coming.delete(tell);
  }

  came(id: string): void {
    for (const tell of this.coming) tell(id);
  }

  /** `by`: what moves it where a hand does. */
  readonly moves = (by: Event | null): void => {
    clearTimeout(this.resting);
    this.moving = true;
    if (by !== null) this.canvas?.setAttribute('data-panning', '');
    // Looking for what comes near costs something with every frame; what has come is seen afterwards.
    this.stop();
  };

  /** A hand that moves it on and off is not at rest in between. */
  readonly rests = (): void => {
    clearTimeout(this.resting);
    this.resting = setTimeout(this.hasRested, restMs);
  };

  private readonly hasRested = (): void => {
    this.moving = false;
    this.canvas?.removeAttribute('data-panning');
    if (this.canvas !== null) this.lookAround();
    for (const act of this.afterwards) act();
    this.flush();
  };

  private unwatch(card: Element): void {
    this.watched.delete(card);
    this.observer?.unobserve(card);
  }

  private flush(): void {
    const come = this.arrived;
    this.arrived = [];
    for (const each of come) each();
  }
}

/** What a flow is first looked at as: as one last did, else from its start on; its cards have yet to be measured. */
export function guessView(
  flow: Flow,
  places: Readonly<Record<string, Position>>,
  before: Viewport | null,
): Viewport {
  const cards = flow.nodes.flatMap((node) => {
    const place = places[node.id];
    return place === undefined
      ? []
      : [{ ...place, id: node.id, width: cardWidth, height: guessHeight(node) }];
  });
  return before ?? firstView(flow, cards, wholeWindow());
}

/** The cards that are in sight where one looks first. */
export function firstInSight(
  flow: Flow,
  places: Readonly<Record<string, Position>>,
  at: Viewport,
): ReadonlySet<string> | null {
  if (flow.nodes.length <= fewCards) return null;
  const seen = flow.nodes.filter((node) => {
    const place = places[node.id];
    if (place === undefined) return true;
    const [x, y] = [place.x * at.zoom + at.x, place.y * at.zoom + at.y];
    const [width, height] = [cardWidth * at.zoom, guessHeight(node) * at.zoom];
    return x > -width && x < window.innerWidth && y > -height && y < window.innerHeight;
  });
  return new Set(seen.map(({ id }) => id));
}

export const NearContext = createContext<Nearness>(new Nearness(null));

/** Whether a card is drawn in full, and what its simpler form is to be given until then. */
export function useNear(id: string): readonly [near: boolean, come: () => void] {
  const nearness = useContext(NearContext);
  const [near, setNear] = useState(() => nearness.atFirst(id));
  const come = () => {
    setNear(true);
    nearness.came(id);
  };
  return [near, come];
}

/** Tells when the card comes near. */
export function useComing(card: { readonly current: Element | null }, come: (() => void) | undefined): void {
  const nearness = useContext(NearContext);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done then is the same every time.
  useEffect(() => {
    if (come === undefined || card.current === null) return;
    return nearness.watch(card.current, come);
  }, [nearness, card, come === undefined]);
}
