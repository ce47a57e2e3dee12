import { useEffect, useState } from 'react';
import { type Asked, askedFrom, askedInto } from './asked.ts';

/** What one looks at, kept in the page's address for as long as the results are open. */
export function useAsked(): readonly [Asked, (change: Partial<Asked>) => void] {
  const [asked, setAsked] = useState(() => askedFrom(window.location.search));
  useEffect(() => link(asked), [asked]);
  useEffect(() => () => link(null), []);
  return [asked, (change) => setAsked((before) => ({ ...before, ...change }))];
}

function link(asked: Asked | null): void {
  const { pathname, search, hash } = window.location;
  const next = askedInto(search, asked);
  if (next !== search) window.history.replaceState(window.history.state, '', pathname + next + hash);
}
