import type { Chat } from './chat.ts';
import { type Finding, playedOf } from './finding.ts';

/** A moment at which a walked conversation waits, or is over. */
export interface WalkedStep {
  readonly key: string;
  readonly chat: Chat;
}

/** `texts`: how many there were on the way there, from the moment before or since the contact wrote. */
interface Counted extends WalkedStep {
  readonly texts: number;
}

/** What happens while nobody writes: from which moment to which time alone leads, and with how many texts. */
export class QuietWays {
  private readonly after = new Map<string, Counted[]>();
  private readonly heard: Counted[] = [];

  note(from: WalkedStep | null, to: WalkedStep): void {
    if (from === null || said(from.chat) !== said(to.chat)) {
      this.heard.push({ ...to, texts: textsSince(to.chat) });
      return;
    }
    const ways = this.after.get(from.key) ?? [];
    this.after.set(from.key, ways);
    ways.push({ ...to, texts: texts(to.chat) - texts(from.chat) });
  }

  findings(most: number): Finding[] {
    const known = new Set<string>();
    return this.heard.flatMap((step) => this.follow(step, [], { most, known }));
  }

  /** `known`: moments that were followed with as many texts before them. From there on all is the same. */
  private follow(
    { key, chat, texts }: Counted,
    before: readonly string[],
    limits: { readonly most: number; readonly known: Set<string> },
  ): Finding[] {
    const { most, known } = limits;
    const moment = `${texts} ${key}`;
    if (known.has(moment)) return [];
    known.add(moment);
    const last = chat.ways.at(-1);
    const node = last?.to ?? last?.from ?? '';
    if (texts > most) return [{ what: 'many-texts', node, texts, played: playedOf(chat) }];
    const path = [...before, key];
    return (this.after.get(key) ?? []).flatMap((way): Finding[] => {
      if (!path.includes(way.key)) return this.follow({ ...way, texts: texts + way.texts }, path, limits);
      const back = way.chat.ways.at(-1)?.to ?? '';
      return [{ what: 'goes-round', node: back, played: playedOf(way.chat) }];
    });
  }
}

const said = (chat: Chat) => chat.lines.filter((line) => line.from === 'contact').length;
const texts = (chat: Chat) => chat.lines.filter((line) => line.from === 'business').length;

function textsSince({ lines }: Chat): number {
  const last = lines.findLastIndex((line) => line.from === 'contact');
  return lines.slice(last + 1).filter((line) => line.from === 'business').length;
}
