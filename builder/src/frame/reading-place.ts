import { type RefObject, useEffect, useRef } from 'react';
import { frameWords } from '../words/frame.ts';

let pagesShown = 0;

/** Names the page in the browser's tab and history. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = frameWords.pageTitle(title);
  }, [title]);
}

/** For a page's heading: coming from another page, the reading place moves to it. */
export function useReadingPlace(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Where something on the page has taken the focus already, it stays there.
    if (pagesShown > 0 && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true });
    pagesShown += 1;
  }, []);
  return heading;
}
