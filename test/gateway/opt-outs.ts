const STOP = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'ARRET']);
const START = new Set(['START', 'UNSTOP']);

/** Who told which number to stop, as the platform remembers it. */
export interface OptOuts {
  /** Takes note of a text; says which word it was, if it was one. */
  hear(person: string, number: string, text: string): 'stop' | 'start' | null;
  blocks(person: string, number: string): boolean;
  clear(): void;
}

export function createOptOuts(): OptOuts {
  const pairs = new Set<string>();
  return {
    hear: (person, number, text) => {
      const word = text.trim().toUpperCase();
      if (STOP.has(word)) {
        pairs.add(`${number}>${person}`);
        return 'stop';
      }
      if (!START.has(word)) return null;
      pairs.delete(`${number}>${person}`);
      return 'start';
    },
    blocks: (person, number) => pairs.has(`${number}>${person}`),
    clear: () => pairs.clear(),
  };
}
