/**
 * Does it once the press under way is over, at once where there is none: what moved away under the pointer would be
 * let go elsewhere, and not be clicked.
 */
export function afterPress(act: () => void): void {
  if (document.querySelector(':active') === null) {
    act();
    return;
  }
  const over = new AbortController();
  const end = () => {
    if (over.signal.aborted) return;
    over.abort();
    act();
  };
  const options = { capture: true, signal: over.signal };
  // Before what was clicked acts; the others where nothing is clicked after all.
  addEventListener('click', end, options);
  for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => setTimeout(end), options);
}
