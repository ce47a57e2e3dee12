type Guard = (wanted: string) => void;

let guard: { readonly here: string; readonly ask: Guard } | null = null;

// The window tells its listeners in the order in which they came: this one has to be there before the router's.
window.addEventListener('popstate', (event) => {
  if (guard === null) return;
  event.stopImmediatePropagation();
  const { pathname, search } = window.location;
  // The address is put back, so that only the answer leads away.
  window.history.pushState(null, '', guard.here);
  guard.ask(pathname + search);
});

/** Has the browser's Back ask first; `ask` is told where it would have led. Gives what ends it. */
export function guardBack(ask: Guard): () => void {
  const mine = { here: window.location.pathname + window.location.search, ask };
  guard = mine;
  return () => {
    if (guard === mine) guard = null;
  };
}
