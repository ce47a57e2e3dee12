import type { Flow, Position } from '@parley/shared/flow/flow';
import { useMemo } from 'react';
import { type UsePlaces, usePlaces } from '../canvas/use-places.ts';

/** Between two columns there has to be room for the numbers, and for thick lines to turn. */
const wider = 1.3;

/** Where the steps of a version stand, further apart than in the editor. */
export function useWidePlaces(): UsePlaces {
  const places = usePlaces();
  return useMemo(() => {
    const known = new WeakMap<object, Readonly<Record<string, Position>>>();
    const widened = (stand: Readonly<Record<string, Position>>) => {
      const before = known.get(stand);
      if (before !== undefined) return before;
      const after = Object.fromEntries(
        Object.entries(stand).map(([id, { x, y }]) => [id, { x: Math.round(x * wider), y }]),
      );
      known.set(stand, after);
      return after;
    };
    return { ...places, placesOf: (flow: Flow) => widened(places.placesOf(flow)) };
  }, [places]);
}
