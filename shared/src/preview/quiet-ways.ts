import type { Chat } from './chat.ts';
import type { Finding } from './walk-paths.ts';

/** A moment at which a walked conversation waits, or is over. */
export interface WalkedStep {
  readonly key: string;
  readonly chat: Chat;
}

interface QuietWay {
  readonly to: string;
  readonly chat: Chat;
  readonly texts: number;
}

/** What happens while nobody writes: from which moment to which time alone leads, and with how many texts. */
export class QuietWays {
  private readonly after = new Map<string, QuietWay[]>();
  private readonly heard: { readonly step: WalkedStep; readonly texts: number }[] = [];

  note(from: WalkedStep | null, to: WalkedStep): void {
    const silent = from !== null && said(from.chat) === said(to.chat);
    if (!silent) {
      this.heard.push({ step: to, texts: textsSince(to.chat) });
      return;
    }
    const way = { to: to.key, chat: to.chat, texts: texts(to.chat) - texts(from.chat) };
    this.after.set(from.key, [...(this.after.get(from.key) ?? []), way]);
  }

  findings(most: number): Finding[] {
    const known = new Set<string>();
    return this.heard.flatMap(({ step, texts }) =>
      this.follow(step.key, step.chat, texts, [step.key], { most, known }),
    );
  }

  /** `known`: moments that were followed with as many texts before them. From there on all is the same. */
  private follow(
    key: string,
    chat: Chat,
    count: number,
    path: readonly string[],
    limits: { readonly most: number; readonly known: Set<string> },
  ): Finding[] {
    const { most, known } = limits;
    const moment = `${count} ${key}`;
    if (known.has(moment)) return [];
    known.add(moment);
    const played = { setting: chat.setting, deeds: chat.deeds };
    const node = chat.ways.at(-1)?.to ?? chat.ways.at(-1)?.from ?? '';
    if (count > most) return [{ what: 'many-texts', node, texts: count, played }];
    return (this.after.get(key) ?? []).flatMap((way): Finding[] => {
      if (!path.includes(way.to))
        return this.follow(way.to, way.chat, count + way.texts, [...path, way.to], limits);
      const back = way.chat.ways.at(-1)?.to ?? '';
      const round = { setting: way.chat.setting, deeds: way.chat.deeds };
      return [{ what: 'goes-round', node: back, played: round }];
    });
  }
}

const said = (chat: Chat) => chat.lines.filter((line) => line.from === 'contact').length;
const texts = (chat: Chat) => chat.lines.filter((line) => line.from === 'business').length;

function textsSince({ lines }: Chat): number {
  const last = lines.findLastIndex((line) => line.from === 'contact');
  return lines.slice(last + 1).filter((line) => line.from === 'business').length;
}
