import { create } from 'zustand';
import type { CompareMark } from './compare-marks.ts';

/** What the canvas shows of a comparison; no marks while nothing is compared. */
interface Compare {
  readonly marks: ReadonlyMap<string, CompareMark>;
}

const nothing: Compare = { marks: new Map() };

export const useCompare = create<Compare>(() => nothing);

export function showMarks(marks: Compare['marks']): void {
  useCompare.setState({ marks });
}

export function hideMarks(): void {
  useCompare.setState(nothing);
}
