import { normalise, words } from '@parley/shared/understand/normalise';

/** Different texts that are kept apart at most, and different spellings of one: more say nothing new. */
const mostTexts = 2_000;
const mostSpellings = 20;

/** How often people wrote the same, however they spelt it. */
interface Wording {
  times: number;
  people: number;
  readonly spellings: Map<string, number>;
}

/** What people wrote to one question, put together by what it comes to: "IDK!" and "idk" are one. */
export class Wordings {
  private readonly known = new Map<string, Wording>();

  /** All that one person wrote in one run. */
  add(texts: readonly string[]): void {
    const counted = new Set<string>();
    for (const raw of texts) {
      const text = raw.trim();
      const key = keyOf(text);
      const known = this.known.get(key) ?? { times: 0, people: 0, spellings: new Map<string, number>() };
      if (known.times === 0 && this.known.size >= mostTexts) continue;
      this.known.set(key, known);
      known.times += 1;
      if (!counted.has(key)) known.people += 1;
      counted.add(key);
      const before = known.spellings.get(text);
      if (before !== undefined || known.spellings.size < mostSpellings)
        known.spellings.set(text, (before ?? 0) + 1);
    }
  }

  /** The most frequent first; each as most people spelt it. */
  most(count: number): { text: string; times: number; people: number }[] {
    return [...this.known.values()]
      .sort((a, b) => b.times - a.times || b.people - a.people)
      .slice(0, count)
      .map(({ times, people, spellings }) => ({ text: usual(spellings), times, people }));
  }
}

/** What a text comes to without its decoration; a text that is nothing else, such as "??", stays as it is. */
function keyOf(text: string): string {
  const plain = normalise(text);
  return words(plain).join(' ') || plain;
}

function usual(spellings: ReadonlyMap<string, number>): string {
  let [best, most] = ['', 0];
  for (const [text, times] of spellings) if (times > most) [best, most] = [text, times];
  return best;
}
