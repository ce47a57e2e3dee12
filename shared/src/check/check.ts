import type { Flow } from '../flow/flow.ts';
import { standardFields } from '../flow/standard-fields.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import type { Longest } from '../text/usual-lengths.ts';
import type { Tools } from '../understand/moment.ts';
import { answerWordProblems } from './answer-words.ts';
import { collisionProblems, patternProblems } from './answers.ts';
import { choiceProblems } from './choices.ts';
import { lineProblems } from './lines.ts';
import { nameProblems } from './names.ts';
import { type NextFlows, nextFlowProblems } from './next-flows.ts';
import { nightProblems } from './night.ts';
import type { Fix, Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';
import { reasonFor } from './reasons.ts';
import { type Takers, takerProblems } from './takers.ts';
import { mannerProblems } from './texts.ts';
import { triggerWordProblems } from './trigger-words.ts';

/**
 * What the checker may know of the workspace: its own contact fields besides the standard ones, the teams' names, the
 * users' ids and its flows. `pattern` is `compilePattern`, too large for every page; without it patterns are not looked into.
 */
export interface Known extends Takers, NextFlows {
  readonly fields?: readonly string[];
  readonly pattern?: Tools['pattern'];
  /** The office never closes, or its hours are not told yet, so nobody needs a text for the hours after. */
  readonly alwaysOpen?: boolean;
  /** The longest value of a contact's field, for counting texts. Must be the same function from check to check. */
  readonly longest?: Longest;
}

/** Problems told of one flow, at most: more help nobody, and would be larger than the flow. */
export const maxProblems = 1_000;

/**
 * Everything an author should know about a flow, in the order of its nodes. Without a blocker among it, the flow
 * can be published. Of more than `maxProblems`, blockers are told first. Takes time in proportion to the flow's size.
 */
export function checkFlow(flow: Flow, known: Known = {}): Problem[] {
  const saved = flow.nodes.flatMap((node) => kindOf(node).saves(node.data));
  const dated = flow.nodes.flatMap((node) => kindOf(node).dates?.(node.data) ?? []);
  const names = nameProblems([...standardFields, ...(known.fields ?? []), ...saved, ...dated]);
  const takers = takerProblems(known);
  const nextFlows = nextFlowProblems(known);
  const manner = mannerProblems(flow, known.longest);
  const found = [
    ...lineProblems(flow),
    ...patternProblems(flow, known.pattern),
    ...nightProblems(flow, known.alwaysOpen === true),
  ];
  let blockers = found.filter(isBlocker).length;
  for (const node of flow.nodes) {
    if (blockers >= maxProblems) break;
    const more = [
      ...ofItself(node).filter(({ code }) => !(known.alwaysOpen && code === 'no_after_hours_text')),
      ...takers(node),
      ...nextFlows(node),
      ...names(node),
      ...manner(node),
    ];
    blockers += more.filter(isBlocker).length;
    for (const problem of more) found.push(problem);
  }
  const order = new Map(flow.nodes.map((node, i) => [node.id, i]));
  const place = (problem: Problem) => (problem.nodeId === undefined ? -1 : (order.get(problem.nodeId) ?? -1));
  return foremost(found)
    .sort((a, b) => place(a) - place(b))
    .map(withReason);
}

/** Of more than anybody reads, the worst. */
function foremost(found: Problem[]): Problem[] {
  if (found.length <= maxProblems) return found;
  const of = (level: Problem['level']) => found.filter((problem) => problem.level === level);
  return [...of('blocker'), ...of('warning'), ...of('tip')].slice(0, maxProblems);
}

function withReason(problem: Problem): Problem {
  const reason = reasonFor(problem.code);
  return reason === undefined ? problem : { ...problem, reason };
}

const isBlocker = (problem: Problem) => problem.level === 'blocker';

/** True where nothing stops the flow from going live. */
export function isPublishable(problems: readonly Problem[]): boolean {
  return !problems.some(isBlocker);
}

const remembered = new WeakMap<FlowNode, readonly Problem[]>();

/** What a step has whatever is around it. Remembered: most steps stay as they are while one is written. */
function ofItself(node: FlowNode): readonly Problem[] {
  const known = remembered.get(node);
  if (known !== undefined) return known;
  const found = [
    ...own(node),
    ...answerWordProblems(node),
    ...triggerWordProblems(node),
    ...collisionProblems(node),
    ...choiceProblems(node),
  ];
  remembered.set(node, found);
  return found;
}

function own(node: FlowNode): Problem[] {
  return kindOf(node)
    .check(node.data)
    .map(({ code, level, field, facts, fix: mended }) => {
      const fix: Fix | undefined = mended && {
        label: mended.label,
        change: { type: 'set-data', nodeId: node.id, data: mended.data },
      };
      return problemOf(code, level, { nodeId: node.id, field, fix }, facts);
    });
}
