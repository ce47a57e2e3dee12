/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Controls, QuickAnswers } from './Controls.tsx';
import { Log } from './Log.tsx';
import { dividerGap, momentLabel } from './time-labels.ts';
import type { ChatTransport } from './transport.ts';
import { Writer } from './Writer.tsx';
import { localeFor, wordsFor } from './words.ts';

export interface ChatViewProps {
  transport: ChatTransport;
  /** Goes before the transport's own title. */
  name: string;
  lang: string;
  /** Whether skip, back and restart are drawn here. */
  controls: boolean;
}

/** The whole element: the phone, and below it what a real phone doesn't have. */
export const ChatView = ({ transport, name, lang, controls }: ChatViewProps) => {
  const [state, setState] = useState(transport.state());
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const draw = () => setState(transport.state());
    draw();
    return transport.subscribe(draw);
  }, [transport]);

  const words = wordsFor(lang);
  const locale = localeFor(lang, words);
  const title = name || state.title || '';
  const clock = state.clock === null ? '' : momentLabel(state.clock, state.timeZone, locale);
  const clockNews = useClockNews(state.clock, state.lines.length);
  const toInput = (byKeyboard: boolean) => {
    if (byKeyboard) input.current?.focus();
  };
  const shared = { state, transport, words, onDone: toInput };

  return (
    <div class="root" part="root">
      <div class="phone" part="phone">
        {title && (
          <div class="head" part="head">
            <div class="face" aria-hidden="true">
              {Array.from(title)[0]?.toUpperCase()}
            </div>
            <div class="who">
              <div class="name">{title}</div>
              <div class="sub">{[clock, words.status[state.status]].filter(Boolean).join(' · ')}</div>
            </div>
          </div>
        )}
        <Log state={state} name={title} locale={locale} words={words} />
        <Writer
          input={input}
          words={words}
          disabled={state.status === 'failed'}
          onSend={(text) => void transport.send(text)}
        />
      </div>
      <QuickAnswers {...shared} />
      {controls && <Controls {...shared} />}
      <div class="hidden" role="status">
        {clockNews && clock ? words.clockMoved(clock) : ''}
      </div>
    </div>
  );
};

/** Whether the clock just jumped with no text to tell it: then a screen reader hears the new time. */
const useClockNews = (clock: number | null, lines: number): boolean => {
  const before = useRef({ clock, lines, news: false });
  const was = before.current;
  if (was.clock !== clock || was.lines !== lines) {
    const jumped = was.clock !== null && clock !== null && clock - was.clock >= dividerGap;
    before.current = { clock, lines, news: jumped && was.lines === lines };
  }
  return before.current.news;
};
