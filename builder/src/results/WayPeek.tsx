import { useLayoutEffect, useRef, useState } from 'react';
import { resultsWords as words } from '../words/results.ts';
import { RecentPeople } from './RecentPeople.tsx';
import type { WayResult } from './step-results.ts';

interface WayPeekProps {
  readonly id: string;
  readonly way: WayResult;
  readonly at: DOMRect;
  readonly onKeep: () => void;
  readonly onLeave: () => void;
}

const gap = 8;

/** Beside the numbers of a way, for as long as one points at them: who went it last, and with which words. */
export function WayPeek({ id, way, at, onKeep, onLeave }: WayPeekProps) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: at.left, top: at.bottom + gap });
  useLayoutEffect(() => {
    const { width = 0, height = 0 } = box.current?.getBoundingClientRect() ?? {};
    const below = at.bottom + gap;
    const top = below + height > window.innerHeight - gap ? Math.max(gap, at.top - gap - height) : below;
    setPlace({ left: Math.max(gap, Math.min(at.left, window.innerWidth - gap - width)), top });
  }, [at]);
  const { count, percent, name } = way;
  return (
    <div
      ref={box}
      id={id}
      role="tooltip"
      className="way-peek"
      style={place}
      onPointerEnter={onKeep}
      onPointerLeave={onLeave}
    >
      <p className="way-peek-name">{name}</p>
      <p>{count.people === 0 ? words.tookNobody : words.took(count.people, percent)}</p>
      {count.recent.length > 0 && <RecentPeople count={count} />}
    </div>
  );
}
