import type { Flow } from '@parley/shared/flow/flow';
import { readingOrder } from '@parley/shared/flow/reading-order';
import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { indexOf } from '../document/flow-index.ts';
import { resultsWords as words } from '../words/results.ts';
import {
  type Numbers,
  percentInWords,
  type StepCount,
  stepOf,
  type TypedText,
  type WayCount,
  wayOf,
} from './numbers.ts';

/** One way out of a step with its numbers. */
export interface WayResult {
  readonly node: string;
  readonly exit: Exit;
  /** "C Confirm", "No reply after 4 hours". */
  readonly name: string;
  readonly count: WayCount;
  /** Of those who came to the step. */
  readonly percent: string;
  /** What fits no answer, where this is the way for it. */
  readonly typed: readonly TypedText[];
}

/** A step with its numbers. */
export interface StepResult {
  readonly node: FlowNode;
  readonly count: StepCount;
  readonly ways: readonly WayResult[];
}

const nothing: readonly TypedText[] = [];

function wayResult(node: FlowNode, exit: Exit, numbers: Numbers): WayResult {
  const count = wayOf(numbers, node.id, exit.id);
  const typed = exit.look === 'anything-else' ? (numbers.typed.get(node.id) ?? nothing) : nothing;
  const name = exit.look === 'next' ? words.goesOn : exit.label;
  const percent = percentInWords(count.people, stepOf(numbers, node.id).arrived);
  return { node: node.id, exit, name, count, percent, typed };
}

/** The steps of a flow in the order in which one reads it, each with its ways out from top to bottom. */
export function stepResults(flow: Flow, numbers: Numbers): readonly StepResult[] {
  const { nodes } = indexOf(flow);
  return readingOrder(flow).ids.flatMap((id) => {
    const node = nodes.get(id);
    if (node === undefined) return [];
    const ways = kindOf(node)
      .exits(node.data)
      .map((exit) => wayResult(node, exit, numbers));
    return [{ node, count: stepOf(numbers, id), ways }];
  });
}

/** What is to be said below a step: who stands there, who never answered, and who came where nothing follows. */
export function stepInWords({ node, count }: Pick<StepResult, 'node' | 'count'>): readonly string[] {
  const { arrived, waiting, unanswered } = count;
  const kind = kindOf(node);
  const isEnd = kind.exits(node.data).length === 0;
  return [
    ...(isEnd && arrived > 0 ? [words.cameHere(arrived)] : []),
    ...(waiting > 0 ? [words.waiting(waiting)] : []),
    ...(kind.asks && unanswered > 0 ? [words.neverAnswered(unanswered, arrived)] : []),
  ];
}
