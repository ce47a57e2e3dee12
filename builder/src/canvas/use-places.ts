import type { Flow, Position } from '@parley/shared/flow/flow';
import type { FlowNode } from '@parley/shared/nodes/index';
import { useRef } from 'react';
import { placeFlow } from './place-flow.ts';

type Places = Readonly<Record<string, Position>>;

export interface UsePlaces {
  /** Where every step stands: as stored, else where it was first shown. */
  placesOf(flow: Flow): Places;
  /** Finds places anew for what has never been stored, now that the cards have been measured. */
  measure(flow: Flow, heightOf: (node: FlowNode) => number): void;
}

/** Remembers where steps without a stored place were shown, so that nothing moves by itself while one works. */
export function usePlaces(): UsePlaces {
  const found = useRef<Places>({});
  const use = useRef<UsePlaces>({
    placesOf: (flow) => {
      const known = { ...found.current, ...flow.layout };
      found.current = flow.nodes.every((node) => Object.hasOwn(known, node.id))
        ? known
        : placeFlow({ ...flow, layout: present(flow, known) });
      return found.current;
    },
    measure: (flow, heightOf) => {
      found.current = placeFlow(flow, heightOf);
    },
  });
  return use.current;
}

function present(flow: Flow, places: Places): Places {
  const ids = new Set(flow.nodes.map((node) => node.id));
  return Object.fromEntries(Object.entries(places).filter(([id]) => ids.has(id)));
}
