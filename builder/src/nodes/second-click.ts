/** Two clicks within so many ms are one double click, as most systems have it. */
const spanMs = 500;
/** A hand moves by so many pixels between the two. */
const near = 8;

/**
 * To be called on the first click of what may become two. That click may open the panel, or slide the card, right
 * under the pointer; the second one still belongs to what the first one hit.
 */
export function expectSecondClick(first: MouseEvent, hit: Element, act: () => void): void {
  const { clientX, clientY } = first;
  let claimed = false;
  const stop = () => {
    clearTimeout(timer);
    for (const type of events) window.removeEventListener(type, listen, true);
  };
  const listen = (event: Event) => {
    if (!(event instanceof MouseEvent)) return;
    if (event.type === 'pointerdown') {
      const aside = Math.hypot(event.clientX - clientX, event.clientY - clientY) > near;
      const there = event.target instanceof Node && hit.contains(event.target);
      if (aside || there) return stop();
      claimed = true;
    }
    if (!claimed) return;
    event.stopPropagation();
    event.preventDefault();
    if (event.type !== 'click') return;
    stop();
    act();
  };
  const timer = setTimeout(() => claimed || stop(), spanMs);
  for (const type of events) window.addEventListener(type, listen, true);
}

const events = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'] as const;
