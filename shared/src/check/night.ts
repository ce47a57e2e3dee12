import type { Flow } from '../flow/flow.ts';
import { reachable, waysOf } from '../flow/ways.ts';
import { branch } from '../nodes/branch.ts';
import { conditionsOf } from '../nodes/condition.ts';
import { type FlowNode, kindOf } from '../nodes/index.ts';
import { durationInWords, durationMs } from '../time/duration.ts';
import type { Problem } from './problem.ts';
import { problemOf } from './problem-of.ts';

/** Whoever is asked something is awake, and so they are shortly after. */
const soonMs = 2 * 60 * 60_000;

/**
 * Waits of two hours or more behind which a text could go out in the middle of the night, since they are not kept for
 * sending hours. What lies behind a step that asks whether it is open counts as looked after. `alwaysOpen`: there are no
 * hours yet that a text could be kept for.
 */
export function nightProblems(flow: Flow, alwaysOpen: boolean): Problem[] {
  const late = flow.nodes.flatMap((node) => {
    const pause = kindOf(node).pause?.(node.data);
    return pause && !pause.inHours && (durationMs(pause.after) ?? 0) >= soonMs ? [{ node, pause }] : [];
  });
  if (late.length === 0) return [];
  const speaking = beforeTexts(flow);
  const leads = new Set(
    flow.edges.flatMap(({ from, exit, to }) => (speaking.has(to) ? [key(from, exit)] : [])),
  );
  return late.flatMap(({ node: { id: nodeId }, pause: { after, exit, field, put } }) => {
    if (!leads.has(key(nodeId, exit))) return [];
    const fix = {
      label: 'Only in sending hours',
      change: { type: 'set-data', nodeId, data: put(true) },
    } as const;
    const facts = { after: durationInWords(after), ...(alwaysOpen && { none: 'yes' }) };
    return [problemOf('may_send_at_night', 'warning', { nodeId, field, fix }, facts)];
  });
}

const key = (from: string, exit: string) => `${from} ${exit}`;

/** The steps that text somebody, and those that lead to one without waiting. */
function beforeTexts(flow: Flow): ReadonlySet<string> {
  const before = new Map<string, string[]>();
  const passes = new Set(
    flow.nodes.filter((node) => !kindOf(node).waits && !asksHours(node)).map(({ id }) => id),
  );
  for (const [from, on] of waysOf(flow))
    if (passes.has(from)) for (const to of on) before.set(to, [...(before.get(to) ?? []), from]);
  return reachable(
    flow.nodes.filter(sends).map(({ id }) => id),
    (id) => before.get(id) ?? [],
  );
}

function sends(node: FlowNode): boolean {
  return kindOf(node)
    .texts(node.data)
    .some(({ sent, text }) => sent && text.trim() !== '');
}

function asksHours(node: FlowNode): boolean {
  const { success, data } = branch.data.safeParse(node.data);
  return (
    success && data.cases.some(({ when }) => conditionsOf(when).some(({ hours }) => hours !== undefined))
  );
}
