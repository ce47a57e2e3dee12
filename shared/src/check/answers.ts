import type { Flow } from '../flow/flow.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import type { Answer } from '../understand/accept.ts';
import { collisions } from '../understand/collisions.ts';
import type { Tools } from '../understand/moment.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';

type Compile = NonNullable<Tools['pattern']>;

/** Different patterns of one flow, at most: a single one may take 20 ms to compile, and a check runs at every save. */
const maxPatterns = 100;

/** Replies that two answers of a node claim. It stops a flow only where neither would get them. */
export function collisionProblems(node: FlowNode): Problem[] {
  const answers = kindOf(node).answers?.(node.data) ?? [];
  const places = new Map(answers.map(({ id }, i) => [id, i]));
  const labelOf = (id: string) => answers[places.get(id) ?? -1]?.label.trim() || id;
  return collisions(answers).map(({ a, b, reply, meant }) => {
    const at = { nodeId: node.id, field: `answers.${places.get(meant === b ? a : b)}` };
    const other = labelOf(meant === a ? b : a);
    return meant === undefined
      ? problemOf('answers_collide', 'blocker', at, { a: labelOf(a), b: labelOf(b), reply })
      : problemOf('reply_taken', 'warning', at, { meant: labelOf(meant), other, reply });
  });
}

/** Patterns that are blank or cannot be compiled, which no reply could ever follow. Without `compile`, blank ones. */
export function patternProblems(flow: Flow, compile: Compile | undefined): Problem[] {
  const seen = new Set<string>();
  const found: Problem[] = [];
  for (const { at, pattern } of flow.nodes.flatMap(patternsOf)) {
    if (pattern.trim() === '') {
      found.push(problemOf('empty_pattern', 'blocker', at));
      continue;
    }
    seen.add(pattern);
    if (seen.size > maxPatterns)
      return [...found, problemOf('too_many_patterns', 'blocker', at, { most: String(maxPatterns) })];
    const why = compile === undefined ? null : reasonAgainst(pattern, compile);
    if (why !== null) found.push(problemOf('bad_pattern', 'blocker', at, { why }));
  }
  return found;
}

interface Place {
  readonly nodeId: string;
  readonly field: string;
}

function patternsOf(node: FlowNode): { at: Place; pattern: string }[] {
  const answers: readonly Answer[] = kindOf(node).answers?.(node.data) ?? [];
  return answers.flatMap(({ accepts = [] }, i) =>
    accepts.flatMap((accept) =>
      accept.type === 'pattern'
        ? [{ at: { nodeId: node.id, field: `answers.${i}` }, pattern: accept.pattern }]
        : [],
    ),
  );
}

const reasons = new WeakMap<Compile, Map<string, string | null>>();

/** Why a pattern cannot be used, or null. Remembered, since a flow is checked again with every change. */
function reasonAgainst(pattern: string, compile: Compile): string | null {
  const known = reasons.get(compile) ?? new Map<string, string | null>();
  const reason = known.get(pattern);
  if (reason !== undefined) return reason;
  const compiled = compile(pattern);
  const why = compiled.ok ? null : compiled.message;
  if (known.size >= 1_000) known.clear();
  reasons.set(compile, known.set(pattern, why));
  return why;
}
