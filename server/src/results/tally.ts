import type { Questions, RunFacts, Taken } from './run-facts.ts';
import { Wordings } from './wordings.ts';

/** So many of those who took a way are named. */
const mostRecent = 5;
/** So many texts that were not understood are told for each question. */
const mostTexts = 50;

/** A run beside its log. `node` is where it stands now, if it is not over. */
export interface CountedRun {
  readonly contactId: string;
  readonly node: string | null;
}

/** Somebody who took a way lately. */
export interface Recent extends Taken {
  readonly contactId: string;
}

interface Way {
  people: number;
  /** The latest first, nobody twice. */
  readonly recent: Recent[];
}

/** Adds up what happened in many runs. */
export class Tally {
  people = 0;
  private readonly waysOf = new Map<string, Map<string, Way>>();
  private readonly countsOf = new Map<string, { arrived: number; waiting: number; unanswered: number }>();
  private readonly wordingsOf = new Map<string, Wordings>();

  add({ contactId, node: standing }: CountedRun, facts: RunFacts, questions: Questions): void {
    this.people += 1;
    for (const node of facts.arrived) {
      const counts = this.step(node);
      counts.arrived += 1;
      const silent = questions.has(node) && !facts.replied.has(node);
      if (silent && node !== standing && node !== facts.takenAway) counts.unanswered += 1;
    }
    if (standing !== null) this.step(standing).waiting += 1;
    for (const [node, exits] of facts.ways)
      for (const [exit, taken] of exits) {
        const way = this.way(node, exit);
        way.people += 1;
        remember(way.recent, { contactId, ...taken });
      }
    for (const [node, texts] of facts.unmatched) this.wordings(node).add(texts);
  }

  ways(): { node: string; exit: string; people: number; recent: readonly Recent[] }[] {
    return [...this.waysOf].flatMap(([node, exits]) =>
      [...exits].map(([exit, way]) => ({ node, exit, ...way })),
    );
  }

  steps(): { node: string; arrived: number; waiting: number; unanswered: number }[] {
    return [...this.countsOf].map(([node, counts]) => ({ node, ...counts }));
  }

  /** Sorted one question at a time, as it is asked for. */
  *unmatched(): Generator<{ node: string; texts: { text: string; times: number; people: number }[] }> {
    for (const [node, wordings] of this.wordingsOf) yield { node, texts: wordings.most(mostTexts) };
  }

  private step(node: string) {
    const known = this.countsOf.get(node) ?? { arrived: 0, waiting: 0, unanswered: 0 };
    this.countsOf.set(node, known);
    return known;
  }

  private way(node: string, exit: string): Way {
    const exits = this.waysOf.get(node) ?? new Map<string, Way>();
    this.waysOf.set(node, exits);
    const known = exits.get(exit) ?? { people: 0, recent: [] };
    exits.set(exit, known);
    return known;
  }

  private wordings(node: string): Wordings {
    const known = this.wordingsOf.get(node) ?? new Wordings();
    this.wordingsOf.set(node, known);
    return known;
  }
}

/** Puts somebody among the latest, if they are; in place of themselves, if they took the way before. */
function remember(recent: Recent[], one: Recent): void {
  if (recent.length === mostRecent && one.at <= (recent.at(-1)?.at ?? 0)) return;
  const before = recent.findIndex(({ contactId }) => contactId === one.contactId);
  if (before >= 0 && (recent[before]?.at ?? 0) > one.at) return;
  if (before >= 0) recent.splice(before, 1);
  const place = recent.findIndex(({ at }) => at <= one.at);
  recent.splice(place < 0 ? recent.length : place, 0, one);
  recent.length = Math.min(recent.length, mostRecent);
}
