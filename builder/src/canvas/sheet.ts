import type { Nearness } from './near.ts';

/**
 * Something that goes with the canvas. While that moves, a standing animation holds it: what is animated the browser
 * paints once and pushes about, and what is only styled it puts together anew, with all around it, at every frame.
 */
export class Sheet {
  private readonly element: HTMLElement;
  private readonly nearness: Nearness;
  private readonly effect: KeyframeEffect;
  private readonly animation: Animation;
  private now: string;
  readonly stop: () => void;

  constructor(element: HTMLElement, nearness: Nearness) {
    this.element = element;
    this.nearness = nearness;
    this.now = element.style.transform;
    this.effect = new KeyframeEffect(element, null, { duration: 1, fill: 'both' });
    this.animation = new Animation(this.effect);
    const settled = nearness.onRest(this.letGo);
    this.stop = () => {
      settled();
      this.letGo();
    };
  }

  moveTo(transform: string): void {
    this.now = transform;
    if (this.nearness.isMoving && this.nearness.asSheets) {
      this.effect.setKeyframes({ transform: [transform, transform] });
      if (this.animation.playState === 'idle') this.animation.pause();
    } else this.letGo();
  }

  /** Its style says where it is, until it moves on. */
  readonly letGo = (): void => {
    this.element.style.transform = this.now;
    this.animation.cancel();
  };
}
