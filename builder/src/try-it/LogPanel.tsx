import type { Chat } from '@parley/shared/preview/chat-run';
import { tryWords } from '../words/try-it.ts';
import { logOf } from './log-of.ts';
import { momentInWords } from './moments.ts';

/** What happened, and when. */
export function LogPanel({ chat }: { readonly chat: Chat }) {
  const entries = logOf(chat);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="try-panel" aria-label={tryWords.log} tabIndex={0}>
      {entries.length === 0 ? (
        <p>{tryWords.logEmpty}</p>
      ) : (
        <ol className="try-log">
          {entries.map(({ id, at, what, text }, i) => {
            const time = momentInWords(at, chat.contact.timeZone);
            const before = entries[i - 1];
            const again = before !== undefined && momentInWords(before.at, chat.contact.timeZone) === time;
            return (
              <li key={id} className={`try-log-${what}`}>
                <span className={again ? 'visually-hidden' : 'try-log-time'}>{time}</span>
                <span>{text}</span>
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}
