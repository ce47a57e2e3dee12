import { createContext, useContext } from 'react';
import type { StepResult, WayResult } from './step-results.ts';

/** The numbers, for what is drawn: cards ask for their own. */
export interface DrawnResults {
  /** How many people there are in all. */
  readonly people: number;
  readonly steps: ReadonlyMap<string, StepResult>;
  /** By the line's id. */
  readonly ways: ReadonlyMap<string, WayResult>;
}

export const DrawnResultsContext = createContext<DrawnResults>({
  people: 0,
  steps: new Map(),
  ways: new Map(),
});

export function useDrawnResults(): DrawnResults {
  return useContext(DrawnResultsContext);
}
