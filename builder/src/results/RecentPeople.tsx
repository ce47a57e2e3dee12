import { momentInWords } from '../words/dates.ts';
import { resultsWords as words } from '../words/results.ts';
import type { WayCount } from './numbers.ts';
import './way-panel.css';

interface RecentPeopleProps {
  readonly count: WayCount;
  /** Without it the title is no heading, as in what only shows for a moment. */
  readonly level?: 3;
}

/** The last few who took a way, and what they wrote. */
export function RecentPeople({ count: { people, recent }, level }: RecentPeopleProps) {
  const Title = level === undefined ? 'p' : 'h3';
  const title = people > recent.length ? words.lastFive(recent.length, people) : words.lastPeople;
  return (
    <section className="results-recent">
      <Title className="results-small-title">{title}</Title>
      <ul>
        {recent.map(({ contact, text, at }) => (
          <li key={`${contact.id} ${at}`}>
            {text !== null && text.trim() !== '' && (
              <span className="results-said" dir="auto">
                “{text}”
              </span>
            )}
            <span className="results-who">
              <bdi>{contact.name}</bdi> ·{' '}
              <time dateTime={new Date(at).toISOString()}>{momentInWords(at)}</time>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
