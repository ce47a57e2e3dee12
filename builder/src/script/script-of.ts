import type { Flow } from '@parley/shared/flow/flow';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { indexOf } from '../document/flow-index.ts';
import { type Reached, reachedFrom } from './dominators.ts';

/**
 * A way out as it is told. `here`: what follows is told right below it. `next`: it is simply the step that is told
 * next. `link`: the step is told elsewhere. `open`: nothing is drawn.
 */
export interface ScriptWay {
  readonly exit: Exit;
  readonly follows: 'here' | 'next' | 'link' | 'open';
  readonly to: FlowNode | null;
  /** The number of the step that it leads to; 0 where it leads nowhere. */
  readonly toNumber: number;
  readonly steps: readonly ScriptStep[];
}

export interface ScriptStep {
  readonly node: FlowNode;
  /** Counted in the order in which steps are told, from 1. */
  readonly number: number;
  /** The chapter that begins with it, in telling. */
  readonly chapter: string | null;
  readonly ways: readonly ScriptWay[];
}

/** `talk`: from the start. `further`: what would stand too deep in it, after a way out. `apart`: nobody gets there. */
export interface ScriptSection {
  readonly part: 'talk' | 'further' | 'apart';
  readonly after: { readonly node: FlowNode; readonly exit: Exit; readonly number: number } | null;
  readonly steps: readonly ScriptStep[];
}

/** A flow as it is read: from the start, each way to its end, what several ways lead to after all of them. */
export interface Script {
  readonly sections: readonly ScriptSection[];
  /** All steps in the order in which they are told. */
  readonly steps: readonly ScriptStep[];
  readonly numbers: ReadonlyMap<string, number>;
}

/** Deeper, lines would be too short to read on a phone. */
const deepest = 4;

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type WayDraft = Draft<Omit<ScriptWay, 'steps'>> & { steps: StepDraft[] };
type StepDraft = Omit<Draft<ScriptStep>, 'ways'> & { ways: WayDraft[] };

const known = new WeakMap<Flow, Script>();

/** Tells a flow as a script; once for each state of it, however many ask. */
export function scriptOf(flow: Flow): Script {
  const found = known.get(flow);
  if (found !== undefined) return found;
  const script = tell(flow);
  known.set(flow, script);
  return script;
}

const exits = new WeakMap<FlowNode, readonly Exit[]>();

/** A step's ways out: the same ones as long as it is the same step. */
function exitsFrom(node: FlowNode): readonly Exit[] {
  const found = exits.get(node) ?? kindOf(node).exits(node.data);
  exits.set(node, found);
  return found;
}

function tell(flow: Flow): Script {
  const { nodes, to } = indexOf(flow);
  const exitsOf = new Map(flow.nodes.map((node) => [node.id, exitsFrom(node)]));
  const targetOf = (id: string, exit: string) => nodes.get(to.get(id)?.get(exit) ?? '');
  const waysOf = (id: string) => (exitsOf.get(id) ?? []).flatMap((exit) => targetOf(id, exit.id)?.id ?? []);
  const chapterOf = new Map((flow.chapters ?? []).flatMap((one) => one.nodes.map((id) => [id, one.title])));
  const steps: StepDraft[] = [];
  const numbers = new Map<string, number>();
  const sections: (Omit<ScriptSection, 'steps'> & { readonly steps: StepDraft[] })[] = [];
  let chapter: string | null = null;

  /** Tells a step and all that belongs to it; what is too deep goes to `later`. */
  function sequence(first: string, depth: number, tree: Tree, later: Later[]): StepDraft[] {
    const told: StepDraft[] = [];
    const waiting = [first];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const node = nodes.get(id);
      if (node === undefined) continue;
      const inChapter = chapterOf.get(id) ?? null;
      const step: StepDraft = {
        node,
        number: steps.length + 1,
        chapter: inChapter === chapter ? null : inChapter,
        ways: [],
      };
      chapter = inChapter;
      steps.push(step);
      numbers.set(id, step.number);
      told.push(step);
      const after = [...(tree.below.get(id) ?? [])];
      const road = roadOf(exitsOf.get(id) ?? []);
      for (const exit of exitsOf.get(id) ?? []) {
        const target = targetOf(id, exit.id) ?? null;
        const way: WayDraft = {
          exit,
          follows: target === null ? 'open' : 'link',
          to: target,
          toNumber: 0,
          steps: [],
        };
        step.ways.push(way);
        if (target === null || exit === road || !tree.onlyFrom(target.id, id)) continue;
        after.splice(after.indexOf(target.id), 1);
        if (depth >= deepest) later.push({ id: target.id, after: { node, exit, number: step.number } });
        else {
          way.follows = 'here';
          way.steps = sequence(target.id, depth + 1, tree, later);
        }
      }
      waiting.push(...after.reverse());
    }
    told.forEach(({ ways }, i) => {
      const road = roadOf(ways.map(({ exit }) => exit));
      const way = ways.find(({ exit }) => exit === road);
      if (way?.to && way.to.id === told[i + 1]?.node.id) way.follows = 'next';
    });
    return told;
  }

  function section(part: ScriptSection['part'], first: Later, tree: Tree): void {
    chapter = null;
    const later: Later[] = [];
    sections.push({ part, after: first.after, steps: sequence(first.id, 0, tree, later) });
    // Without recursion: a chain of questions can be long.
    for (let next = later.shift(); next !== undefined; next = later.shift()) {
      chapter = null;
      sections.push({ part: 'further', after: next.after, steps: sequence(next.id, 0, tree, later) });
    }
  }

  const start = flow.nodes.find((node) => kindOf(node).begins);
  const reached = reachedFrom(start ? [start.id] : [], waysOf);
  if (start) section('talk', { id: start.id, after: null }, treeOf(reached, waysOf));
  const seen = new Set(reached.order);
  const apart = flow.nodes.filter(({ id }) => !seen.has(id));
  const led = new Set(apart.flatMap(({ id }) => waysOf(id).filter((other) => other !== id)));
  const roots = [...apart.filter(({ id }) => !led.has(id)), ...apart.filter(({ id }) => led.has(id))];
  for (const { id } of roots) {
    if (numbers.has(id)) continue;
    const more = reachedFrom([id], waysOf, new Set(numbers.keys()));
    section('apart', { id, after: null }, treeOf(more, waysOf));
  }
  for (const step of steps) for (const way of step.ways) way.toNumber = numbers.get(way.to?.id ?? '') ?? 0;
  return { sections, steps, numbers };
}

/** The way on that is no choice: a step's only one, or what follows whatever is answered. */
function roadOf(exits: readonly Exit[]): Exit | undefined {
  const [first, ...more] = exits.filter(({ look }) => look === 'next' || look === 'answer');
  return more.length === 0 ? first : undefined;
}

interface Later {
  readonly id: string;
  readonly after: ScriptSection['after'];
}

interface Tree {
  /** What is told after a step and before what stands around it. */
  readonly below: ReadonlyMap<string, readonly string[]>;
  /** Whether one single way out of `from` is the only way to a step, but for those that lead back to it. */
  readonly onlyFrom: (id: string, from: string) => boolean;
}

function treeOf({ order, parent }: Reached, waysOf: (id: string) => readonly string[]): Tree {
  const rank = new Map(order.map((id, i) => [id, i]));
  const below = new Map<string, string[]>();
  const into = new Map<string, string[]>();
  for (const id of order) {
    const up = parent.get(id);
    if (up) add(below, up, id);
    for (const to of waysOf(id)) if ((rank.get(to) ?? 0) > (rank.get(id) ?? 0)) add(into, to, id);
  }
  const onlyFrom = (id: string, from: string) => {
    const all = into.get(id) ?? [];
    return all.length === 1 && all[0] === from && parent.get(id) === from;
  };
  return { below, onlyFrom };
}

function add(lists: Map<string, string[]>, key: string, id: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [id]);
  else list.push(id);
}
