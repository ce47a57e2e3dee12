import { firstTextsOf } from '../flow/first-texts.ts';
import type { Flow } from '../flow/flow.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import { MAX_TEXT } from '../text/template.ts';
import type { Longest } from '../text/usual-lengths.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';
import { type Found, lengthRule, textRules } from './text-rules.ts';

interface Remembered {
  readonly first: boolean;
  readonly longest: Longest;
  readonly problems: readonly Problem[];
}
/** A step that has not changed says the same: a flow is checked again with every key. */
const remembered = new WeakMap<FlowNode, Remembered>();

/** What could be said better in the texts of one step after another, as people will read them on a phone. */
export function mannerProblems(flow: Flow, longest: Longest): (node: FlowNode) => readonly Problem[] {
  const firsts = firstTextsOf(flow);
  return (node) => {
    const first = firsts.has(node.id);
    const known = remembered.get(node);
    if (known !== undefined && known.first === first && known.longest === longest) return known.problems;
    const problems = ofNode(node, first, longest);
    remembered.set(node, { first, longest, problems });
    return problems;
  };
}

function ofNode(node: FlowNode, first: boolean, longest: Longest): Problem[] {
  const kind = kindOf(node);
  const answers = kind.answers?.(node.data) ?? [];
  const sent = kind.texts(node.data).filter((one) => one.sent && one.text.trim() !== '');
  return sent.flatMap(({ field, text }): Problem[] => {
    const written = { node, field, text, first: first && field === 'text', answers, longest };
    // Of one that must be split anyway, nothing else is of interest, and looking at all of it would take long.
    const rules = text.length > MAX_TEXT * 4 ? [lengthRule] : textRules;
    return rules.flatMap((rule) => rule(written)).map((found) => toProblem(node.id, field, found));
  });
}

function toProblem(nodeId: string, field: string, { code, level, facts, fix }: Found): Problem {
  return problemOf(code, level, { nodeId, field, fix }, facts);
}
