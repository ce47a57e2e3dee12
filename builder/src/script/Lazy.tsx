import { type ReactNode, useRef } from 'react';
import { classNames } from '../ui/class-names.ts';
import { useNear, watchedClass } from './near.ts';

interface LazyProps {
  /** What is read while it is far away: the same words, nothing to press. */
  readonly still: () => ReactNode;
  readonly children: () => ReactNode;
}

/** A part of a long script: with its fields and buttons only where one could come to them. */
export function Lazy({ still, children }: LazyProps) {
  const box = useRef<HTMLDivElement>(null);
  const near = useNear(box);
  return (
    <div ref={box} className={classNames(watchedClass, !near && 'script-far')}>
      {near ? children() : still()}
    </div>
  );
}
