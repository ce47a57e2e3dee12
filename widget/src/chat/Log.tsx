/** @jsxImportSource preact */
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Line } from './Line.tsx';
import { dividerBefore } from './time-labels.ts';
import type { ChatState } from './transport.ts';
import type { Words } from './words.ts';

/** How far from the end, in pixels, still counts as reading the newest text. */
const nearEnd = 48;

const isAtEnd = (log: HTMLElement): boolean => log.scrollHeight - log.scrollTop - log.clientHeight < nearEnd;

/**
 * The conversation. It stays at the newest text until the reader scrolls up, and then says when more came in. What the
 * reader asks for is shown: where nothing is ever waited for, that is everything.
 */
export const Log = ({
  state,
  name,
  locale,
  words,
}: {
  state: ChatState;
  name: string;
  locale: string;
  words: Words;
}) => {
  const log = useRef<HTMLDivElement>(null);
  const follow = useRef(true);
  const seen = useRef({ count: 0, typing: false });
  const [more, setMore] = useState(false);
  const last = state.lines.at(-1);

  const toEnd = () => {
    if (log.current) log.current.scrollTop = log.current.scrollHeight;
    follow.current = true;
    setMore(false);
  };
  useLayoutEffect(() => {
    const { count, typing } = seen.current;
    seen.current = { count: state.lines.length, typing: state.typing === true };
    const asked = state.typing === undefined || (state.typing && !typing);
    if (asked || follow.current || last?.from === 'contact' || state.lines.length < count) toEnd();
    else if (state.lines.length > count) setMore(true);
  }, [state.lines, state.typing]);
  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const sizes = new ResizeObserver(() => {
      if (follow.current) element.scrollTop = element.scrollHeight;
    });
    sizes.observe(element);
    return () => sizes.disconnect();
  }, []);
  const onScroll = () => {
    if (!log.current) return;
    follow.current = isAtEnd(log.current);
    if (follow.current) setMore(false);
  };

  return (
    <>
      <div
        class="log"
        part="log"
        role="log"
        aria-live="polite"
        aria-label={words.conversation}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        ref={log}
        onScroll={onScroll}
      >
        {state.lines.map((line, index) => {
          const divider = dividerBefore(line, state.lines[index - 1], state.timeZone, locale, words);
          return (
            <Fragment key={line.id}>
              {divider && (
                <div class={index === 0 ? 'divider first' : 'divider'} dir="auto">
                  {divider}
                </div>
              )}
              <Line
                line={line}
                sender={line.from === 'contact' ? words.you : name || words.business}
                timeZone={state.timeZone}
                locale={locale}
                words={words}
              />
            </Fragment>
          );
        })}
        {state.typing && (
          <div class="line business" aria-hidden="true">
            <div class="bubble dots">
              <i />
              <i />
              <i />
            </div>
          </div>
        )}
      </div>
      {more && (
        <button type="button" class="pill newest" onClick={toEnd}>
          {words.newest} <span aria-hidden="true">↓</span>
        </button>
      )}
    </>
  );
};
