let told: (() => void) | null = null;

/**
 * While a page holds work that is not saved, whoever is signed out stays on it and is told there. Returns what ends it.
 */
export function stayWhenSignedOut(tell: () => void): () => void {
  told = tell;
  return () => {
    if (told === tell) told = null;
  };
}

/** Tells the page that someone is signed out; false where no page wants to know, and one goes to sign in. */
export function tellSignedOut(): boolean {
  told?.();
  return told !== null;
}
