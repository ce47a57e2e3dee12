import type { LookupResult } from '../provider.ts';

const ADDRESS = 'https://rest.messagebird.com/messages';
const PAGE = 50;
const MOST_PAGES = 40;
const TIMEOUT = 10_000;
/** Their clock may be behind ours. */
const CLOCKS_APART = 5 * 60_000;

export interface LookupQuestion {
  readonly accessKey: string;
  readonly reference: string;
  /** Digits, no plus. */
  readonly recipient: string;
  /** Milliseconds UTC. */
  readonly since: number;
  readonly fetch: typeof globalThis.fetch;
}

interface Page {
  readonly total: number;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

/**
 * Asks the account's own list, newest first, whether it holds a text with this reference. Asked directly, because
 * the package's list drops the filters. "Not found" is only said after every page was read; whoever sends again on
 * it must still leave the list time to catch up.
 */
export async function lookUpText(question: LookupQuestion): Promise<LookupResult> {
  try {
    let seen = 0;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { total, items } = await readPage(question, seen);
      const match = items.find((item) => item.reference === question.reference && item.direction !== 'mo');
      if (match && typeof match.id === 'string') {
        return { found: true, providerId: match.id, status: statusOf(match) };
      }
      seen += items.length;
      if (items.length === 0 || seen >= total) return { found: false };
    }
    return { failed: 'There are too many texts to this number to look through.' };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { failed: `MessageBird did not say whether the text went out (${detail}).` };
  }
}

async function readPage(question: LookupQuestion, offset: number): Promise<Page> {
  const url = new URL(ADDRESS);
  url.searchParams.set('recipient', question.recipient);
  url.searchParams.set(
    'from',
    new Date(question.since - CLOCKS_APART).toISOString().replace(/\.\d+Z$/, '+00:00'),
  );
  url.searchParams.set('limit', String(PAGE));
  url.searchParams.set('offset', String(offset));
  const response = await question.fetch(url.href, {
    headers: { authorization: `AccessKey ${question.accessKey}`, accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  if (!response.ok) throw new Error(`it answered ${response.status}`);
  const answer: unknown = await response.json();
  if (typeof answer !== 'object' || answer === null) throw new Error('it sent no list');
  const { items, totalCount }: { items?: unknown; totalCount?: unknown } = answer;
  if (!Array.isArray(items) || typeof totalCount !== 'number') throw new Error('it sent no list');
  return { total: totalCount, items };
}

function statusOf(message: Readonly<Record<string, unknown>>): string {
  const { items }: { items?: unknown } = Object(message.recipients);
  const first: { status?: unknown } = Object(Array.isArray(items) ? items[0] : null);
  return typeof first.status === 'string' ? first.status : 'sent';
}
