const lastsMs = 220;

/** Lets the next move of cards be seen as a move. Those who asked for less motion see the cards in their places. */
export function moveSoftly(canvas: HTMLElement | null): void {
  if (canvas === null) return;
  canvas.dataset.moving = '';
  setTimeout(() => delete canvas.dataset.moving, lastsMs + 60);
}
