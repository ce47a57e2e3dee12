/** What `act` gives, or `otherwise` where it throws, as a browser's store does that is full or forbidden. */
export function attempt<Result>(act: () => Result, otherwise: Result): Result {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
