import { Link } from 'wouter';
import { whoInWords } from '../frame/readable-phone.ts';
import { momentInWords } from '../words/dates.ts';
import { resultsWords as words } from '../words/results.ts';
import type { WayCount } from './numbers.ts';
import './way-panel.css';

interface RecentPeopleProps {
  readonly count: WayCount;
  /** Without it the title is no heading and nothing can be pressed, as in what only shows for a moment. */
  readonly level?: 3;
}

/** The last few who took a way, and what they wrote; each leads to all the texts with them. */
export function RecentPeople({ count: { people, recent }, level }: RecentPeopleProps) {
  const Title = level === undefined ? 'p' : 'h3';
  const title = people > recent.length ? words.lastFive(recent.length, people) : words.lastPeople;
  return (
    <section className="results-recent">
      <Title className="results-small-title">{title}</Title>
      <ul>
        {recent.map((person) => (
          <li key={`${person.contact.id} ${person.at}`}>
            {level === undefined || person.conversation === null ? (
              <Said {...person} />
            ) : (
              <Link
                href={`/conversations/${encodeURIComponent(person.conversation)}`}
                title={words.readConversation}
              >
                <Said {...person} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Said({ contact: { name, phone }, text, at }: WayCount['recent'][number]) {
  return (
    <>
      {text !== null && text.trim() !== '' && (
        <span className="results-said" dir="auto">
          “{text}”
        </span>
      )}
      <span className="results-who">
        <bdi>{whoInWords(name, phone)}</bdi> ·{' '}
        <time dateTime={new Date(at).toISOString()}>{momentInWords(at)}</time>
      </span>
    </>
  );
}
