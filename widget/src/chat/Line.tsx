/** @jsxImportSource preact */
import { linkedText } from './linked-text.ts';
import { timeLabel } from './time-labels.ts';
import type { ChatLine } from './transport.ts';
import type { Words } from './words.ts';

export interface LineProps {
  line: ChatLine;
  sender: string;
  timeZone: string | undefined;
  locale: string;
  words: Words;
}

/** Text with its addresses to be clicked; only ever text nodes and `href`s that passed `linkedText`. */
const Linked = ({ text, words }: { text: string; words: Words }) => (
  <>
    {linkedText(text).map((part, index) =>
      part.href === undefined ? (
        part.text
      ) : (
        <a key={index} href={part.href} target="_blank" rel="noopener noreferrer">
          {part.text}
          <span class="hidden"> ({words.opensElsewhere})</span>
        </a>
      ),
    )}
  </>
);

const metaOf = ({ texts, why, state }: ChatLine, words: Words): string =>
  [
    state === 'sending' ? words.sending : state === 'failed' ? words.failed : '',
    why ? words.understood(why) : '',
    texts ? words.texts(texts) : '',
  ]
    .filter(Boolean)
    .join(' · ');

/** One row of the conversation: a bubble with what it cost and how it was understood, or a grey sentence. */
export const Line = ({ line, sender, timeZone, locale, words }: LineProps) => {
  if (line.from === 'system') {
    return (
      <div class="system" dir="auto">
        {line.text}
      </div>
    );
  }
  const meta = metaOf(line, words);
  return (
    <div class={`line ${line.from} ${line.state ?? 'sent'}`}>
      <span class="hidden">
        {sender}, {timeLabel(line.at, timeZone, locale)}:
      </span>
      <div class="bubble" dir="auto">
        <Linked text={line.text} words={words} />
      </div>
      {meta && (
        <div class="meta" dir="auto">
          {meta}
        </div>
      )}
    </div>
  );
};
