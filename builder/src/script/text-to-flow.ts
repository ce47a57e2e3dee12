import { type Edge, type Flow, flowVersion } from '@parley/shared/flow/flow';
import { standardFields } from '@parley/shared/flow/standard-fields';
import type { FlowNode, KindName } from '@parley/shared/nodes/index';
import type { QuestionData } from '@parley/shared/nodes/question';
import type { Trigger } from '@parley/shared/nodes/trigger';
import { type Block, type Item, type Row, readText } from './read-text.ts';

type Way = Pick<Edge, 'from' | 'exit'>;
type MakeId = (prefix: string) => string;

/** Ids in the order in which steps are written; in an open flow they have to be new ones. */
function countedIds(): MakeId {
  let last = 0;
  return (prefix) => {
    last += 1;
    return `${prefix}-${last}`;
  };
}

/** A written conversation as a flow, and what could not be drawn of it. */
export interface Drawn {
  readonly flow: Flow;
  /** What arrows name though nothing is called so, each once. */
  readonly nowhere: readonly string[];
  /** How many texts arrows can name by their number. */
  readonly texts: number;
}

interface Drawing {
  readonly name?: string;
  readonly makeId?: MakeId;
  /** Names that may stand in brackets. */
  readonly fields?: readonly string[];
  /** Other flows, in which it may go on by their names. */
  readonly flows?: readonly { readonly id: string; readonly name: string }[];
}

/**
 * A conversation written as text, as a flow. A paragraph is a text; one that ends with “?” or has answers is a
 * question; what is indented below an answer follows it, and all ways that do not end go on with the next paragraph.
 * Whatever is written becomes a flow: what cannot be told apart is a text.
 */
export function drawText(text: string, options: Drawing = {}): Drawn {
  const { name = '', makeId = countedIds(), fields = standardFields, flows = [] } = options;
  const { keywords, block } = readText(text, fields);
  const pen = new Pen(makeId, new Map(flows.map((flow) => [plain(flow.name), flow.id])));
  const triggers: Trigger[] = keywords.length === 0 ? [] : [{ type: 'keyword', words: [...keywords] }];
  const start = pen.add('start', { triggers }, '', []);
  const left = pen.sequence(block, [{ from: start, exit: 'next' }]);
  if (block.length > 0 && left.length > 0) pen.add('end', {}, '', left);
  const flow: Flow = { version: flowVersion, name, nodes: pen.nodes, edges: pen.lines(), layout: {} };
  return { flow, nowhere: pen.nowhere(), texts: pen.texts };
}

/** The flow alone; see `drawText`. */
export function textToFlow(text: string): Flow {
  return drawText(text).flow;
}

class Pen {
  readonly nodes: FlowNode[] = [];
  readonly #edges: Edge[] = [];
  readonly #makeId: MakeId;
  readonly #flows: ReadonlyMap<string, string>;
  /** Names and turns, as arrows know them → step's id. */
  readonly #named = new Map<string, string>();
  readonly #arrows: { readonly way: Way; readonly to: string }[] = [];
  /** Texts so far. */
  texts = 0;

  constructor(makeId: MakeId, flows: ReadonlyMap<string, string>) {
    this.#makeId = makeId;
    this.#flows = flows;
  }

  add(kind: KindName, data: unknown, name: string, ways: readonly Way[]): string {
    const id = this.#makeId(kind);
    // A number only serves arrows; it is nothing to call a step by.
    const called = name === '' || /^\d+$/.test(name) ? {} : { name };
    this.nodes.push({ id, kind, ...called, data } as FlowNode);
    for (const way of ways) this.#edges.push({ from: way.from, exit: way.exit, to: id });
    if (name !== '') this.#named.set(plain(name), id);
    return id;
  }

  /** Draws what is said one after the other; gives the ways that still lead nowhere. */
  sequence(block: Block, ways: readonly Way[]): readonly Way[] {
    return block.reduce<readonly Way[]>((open, item) => this.#item(item, open), ways);
  }

  #item(item: Item, ways: readonly Way[]): readonly Way[] {
    switch (item.type) {
      case 'go':
        this.#arrows.push(...ways.map((way) => ({ way, to: item.to })));
        return [];
      case 'do':
        return this.#deed(item, ways);
      case 'hand': {
        const to = item.team === null ? { anyone: true } : { team: item.team };
        const data = { to, text: item.lines.join('\n'), answerWithin: 'PT5M' };
        const from = this.add('handoff', data, item.name, ways);
        const late = item.rows.flatMap(({ block }) => this.sequence(block, [{ from, exit: 'unanswered' }]));
        return [...late, { from, exit: 'done' }];
      }
      case 'branch':
        return this.#branch(item, ways);
      case 'text':
        return this.#text(item, ways);
    }
  }

  #deed({ mark, name }: Extract<Item, { type: 'do' }>, ways: readonly Way[]): readonly Way[] {
    if (mark.type === 'end') {
      const goTo = this.#flows.get(plain(mark.flow));
      this.add('end', goTo === undefined ? {} : { goTo }, name, ways);
      return [];
    }
    const data = mark.type === 'tag' ? mark.data : { for: mark.for.length, ...kept(mark.for) };
    return [{ from: this.add(mark.type, data, name, ways), exit: 'next' }];
  }

  #branch({ name, rows }: Extract<Item, { type: 'branch' }>, ways: readonly Way[]): readonly Way[] {
    const words = (row: Row) => (row.mark.type === 'case' ? row.mark.words : '');
    const cases = rows.filter((row) => !/^otherwise$/i.test(words(row)));
    const ids = new Map(cases.map((row) => [row, this.#makeId('case')]));
    // What a condition means is for its author to say: the row keeps the words.
    const data = {
      cases: cases.map((row) => ({ id: ids.get(row), label: words(row), when: { all: [] } })),
    };
    const from = this.add('branch', data, name, ways);
    const told = rows.flatMap((row) =>
      this.sequence(row.block, [{ from, exit: ids.get(row) ?? 'otherwise' }]),
    );
    return cases.length < rows.length ? told : [...told, { from, exit: 'otherwise' }];
  }

  #text({ lines, name, rows }: Extract<Item, { type: 'text' }>, ways: readonly Way[]): readonly Way[] {
    const text = lines.join('\n').trim();
    this.texts += 1;
    const turn = String(this.texts);
    if (rows.length === 0 && !/[?？]\s*$/.test(text)) {
      const from = this.add('message', { text }, name, ways);
      this.#turn(turn, from);
      return [{ from, exit: 'next' }];
    }
    const answers = new Map<Row | null, QuestionData['answers'][number]>();
    for (const row of rows)
      if (row.mark.type === 'answer') {
        const { label, words } = row.mark;
        const accepts =
          words.length === 0 ? {} : { accepts: [{ type: 'words' as const, words: [...words] }] };
        answers.set(row, { id: this.#makeId('answer'), label, ...accepts });
      }
    if (answers.size === 0)
      answers.set(null, { id: this.#makeId('answer'), label: '', accepts: [{ type: 'text' }] });
    const silence = rows.find(({ mark }) => mark.type === 'no-reply')?.mark;
    const after = silence?.type === 'no-reply' ? silence.after : null;
    const data: QuestionData = {
      text,
      answers: [...answers.values()],
      ...(after === null ? {} : { noReply: { after: after.length, ...kept(after) } }),
    };
    const from = this.add('question', data, name, ways);
    this.#turn(turn, from);
    const free = answers.get(null);
    return [
      ...rows.flatMap((row) => {
        const exit = answers.get(row)?.id ?? row.mark.type;
        const begin = [{ from, exit }];
        // These two have an end of their own where nothing is written below them.
        return row.mark.type === 'answer' || row.block.length > 0 ? this.sequence(row.block, begin) : [];
      }),
      ...(free === undefined ? [] : [{ from, exit: free.id }]),
    ];
  }

  /** “→ 2” means the second text, unless something else is called 2. */
  #turn(turn: string, id: string): void {
    if (!this.#named.has(turn)) this.#named.set(turn, id);
  }

  lines(): Edge[] {
    const arrows = this.#arrows.flatMap(({ way, to }): Edge[] => {
      const id = this.#named.get(plain(to));
      return id === undefined ? [] : [{ from: way.from, exit: way.exit, to: id }];
    });
    return [...this.#edges, ...arrows];
  }

  nowhere(): string[] {
    const unknown = this.#arrows.filter(({ to }) => !this.#named.has(plain(to)));
    return [...new Map(unknown.map(({ to }) => [plain(to), to.trim()])).values()];
  }
}

const kept = ({ inHours }: { readonly inHours: boolean }) => (inHours ? { inHours } : {});
const plain = (name: string) => name.trim().toLowerCase();
