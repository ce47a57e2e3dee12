/** How long the canvas takes to get somewhere; those who asked for less motion are there at once. */
const lasting = (ms: number) => () => ({
  duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : ms,
});

/** For a step nearer or farther. */
export const quickly = lasting(120);
/** For a way across the canvas. */
export const softly = lasting(240);
