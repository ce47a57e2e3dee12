import type { Flow } from '@parley/shared/flow/flow';
import { standardFields } from '@parley/shared/flow/standard-fields';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { scriptParts } from '../nodes/script-parts.ts';
import { scriptWords as words } from '../words/script.ts';
import { wordsOf } from '../writing/answer-commands.ts';
import { writeNames } from './bracket-names.ts';
import { type ScriptStep, type ScriptWay, scriptOf } from './script-of.ts';
import { markOf } from './text-lines.ts';

type People = Readonly<Record<string, string>>;

/**
 * A flow as text, to be read, sent or kept; `textToFlow` reads it again as far as text can say it. What arrows lead to
 * is marked by its name or its number.
 */
export function flowToText(
  flow: Flow,
  people: People = {},
  fields: readonly string[] = standardFields,
): string {
  const known = new Set(fields);
  const { sections, steps } = scriptOf(flow);
  const linked = new Set(
    steps.flatMap(({ ways }) => ways.flatMap((way) => (way.follows === 'link' && way.to ? [way.to.id] : []))),
  );
  const nameOf = namesIn(steps);

  function sequence(list: readonly ScriptStep[], indent: string): string[] {
    return list.flatMap((step, i) => [...(i === 0 ? [] : ['']), ...told(step, indent)]);
  }

  function told({ node, number, ways }: ScriptStep, indent: string): string[] {
    const name = node.name?.trim() || linked.has(node.id) ? [`# ${nameOf(node, number)}`] : [];
    const own = kindOf(node).answers === undefined ? saying(node) : asking(node, ways, known);
    return [
      ...[...name, ...own.lines].map((line) => indent + line),
      ...goingOnLast(ways).flatMap((way) => {
        const below = followed(way, way.exit.look === 'next' ? indent : `${indent}    `);
        if (way.exit.look === 'next') return below;
        const row = own.rows.get(way) ?? rowOf(way, node);
        return row === null || (below.length === 0 && way.exit.look !== 'answer')
          ? []
          : [indent + row, ...below];
      }),
      ...own.after.map((line) => indent + line),
    ];
  }

  function followed(way: ScriptWay, indent: string): string[] {
    if (way.follows === 'link' && way.to) return [`${indent}→ ${nameOf(way.to, way.toNumber)}`];
    return sequence(way.steps, indent);
  }

  function saying(node: FlowNode): Own {
    const parts = scriptParts(node, people).filter(({ exit }) => exit === undefined);
    const does = parts.filter(({ says }) => says === undefined).flatMap(({ lines }) => lines);
    const texts = parts.flatMap(({ says, lines }) => (says?.main ? readable(lines, known) : [])).map(kept);
    return { lines: [...(brackets(node, does, people) ?? []), ...texts], rows: new Map(), after: [] };
  }

  const [first, ...others] = sections;
  return [
    ...(first === undefined ? [] : sequence(first.steps, '')),
    ...others.flatMap(({ steps: list, after }) => [
      '',
      ...(after === null ? [] : [`# ${nameOf(list[0]?.node ?? after.node, list[0]?.number ?? 0)}`]),
      ...sequence(list, '').slice(after === null || !isMarked(list[0]) ? 0 : 1),
    ]),
  ]
    .join('\n')
    .trim();

  function isMarked(step: ScriptStep | undefined): boolean {
    return step !== undefined && (Boolean(step.node.name?.trim()) || linked.has(step.node.id));
  }
}

/** What goes on without a row of its own is told behind the rows. */
function goingOnLast(ways: readonly ScriptWay[]): readonly ScriptWay[] {
  const [rows, on] = [false, true].map((next) => ways.filter(({ exit }) => (exit.look === 'next') === next));
  return [...(rows ?? []), ...(on ?? [])];
}

interface Own {
  readonly lines: readonly string[];
  /** Ways whose line the step's own text has. */
  readonly rows: ReadonlyMap<ScriptWay, string>;
  /** What its text says behind its answers. */
  readonly after: readonly string[];
}

/** Names that say which step is meant: where two are called the same, or nothing, its number does. */
function namesIn(steps: readonly ScriptStep[]): (node: FlowNode, number: number) => string {
  const times = new Map<string, number>();
  for (const { node } of steps) {
    const name = node.name?.trim() ?? '';
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return (node, number) => {
    const name = node.name?.trim() ?? '';
    return name === '' || (times.get(name) ?? 0) > 1 ? String(number) : name;
  };
}

/** An empty line would end the text. */
const kept = (line: string) => (line.trim() === '' ? '\\' : line);

/** Lines of a text with their names as people read them, where that makes nothing else of a line. */
function readable(lines: readonly string[], known: ReadonlySet<string>): string[] {
  return lines.map((line) => {
    const shown = writeNames(line, known);
    return markOf(shown.trim())?.type === markOf(line.trim())?.type ? shown : line;
  });
}

/** What a step does, in the form in which it is read again. */
function brackets(node: FlowNode, does: readonly string[], names: People): string[] | null {
  const { begins, exits, goesTo } = kindOf(node);
  const flow = goesTo?.(node.data);
  if (flow !== undefined)
    return [`[${words.goToFlow(Object.hasOwn(names, flow) ? names[flow] : undefined)}]`];
  if (begins) return does.map((line) => `[${line}]`);
  if (exits(node.data).length === 0) return ['[End]'];
  if (does.length === 0) return null;
  const { title, summary } = kindOf(node);
  const said = summary(node.data);
  return [/^\p{L}/u.test(said) ? `[${said}]` : `[${title} ${said}]`];
}

function rowOf(way: ScriptWay, node: FlowNode): string | null {
  const line = scriptParts(node).find(({ exit, says }) => exit === way.exit.id && says === undefined)
    ?.lines[0];
  if (kindOf(node).answers === undefined) return `[${line ?? way.exit.label}]`;
  if (way.exit.look === 'no-reply' && line !== undefined) return line;
  return way.exit.label;
}

/** A question: its own list of answers becomes the rows, others get a row that is not sent. */
function asking(node: FlowNode, ways: readonly ScriptWay[], known: ReadonlySet<string>): Own {
  const [main] = scriptParts(node);
  const lines = readable(main?.lines ?? [], known);
  const answers = kindOf(node).answers?.(node.data) ?? [];
  const rows = new Map<ScriptWay, string>();
  const at = answers.map(({ label }) =>
    lines.findIndex((line) => {
      const mark = markOf(line.trim());
      return mark?.type === 'answer' && mark.sent && mark.label.toLowerCase() === label.trim().toLowerCase();
    }),
  );
  const listed =
    at.length > 0 && at.every((line, i) => line >= 0 && (i === 0 || line === (at[i - 1] ?? 0) + 1));
  for (const [i, answer] of answers.entries()) {
    const way = ways.find(({ exit }) => exit.id === answer.id);
    if (way === undefined) continue;
    rows.set(
      way,
      listed
        ? (lines[at[i] ?? 0] ?? '')
        : `= ${[answer.label.trim() || words.theirAnswer, ...wordsOf(answer)].join(', ')}`,
    );
  }
  if (!listed) return { lines: lines.map(kept), rows, after: [] };
  const [from, to] = [at[0] ?? 0, (at.at(-1) ?? 0) + 1];
  return { lines: lines.slice(0, from).map(kept), rows, after: lines.slice(to).map(kept) };
}
