/** Calls `work` in a world without clock and dice: whoever asks the time or draws lots there throws. */
export function poisoned<T>(work: () => T): T {
  const { now } = Date;
  const { random } = Math;
  Date.now = () => {
    throw new Error('Date.now was called in shared code.');
  };
  Math.random = () => {
    throw new Error('Math.random was called in shared code.');
  };
  try {
    return work();
  } finally {
    Date.now = now;
    Math.random = random;
  }
}
