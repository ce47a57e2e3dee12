import type { Flow } from '../flow/flow.ts';
import { applyFix } from './apply-fix.ts';
import { checkFlow, type Known } from './check.ts';
import type { Problem } from './problem.ts';

/**
 * The flow with a problem mended that was found a moment ago. Its fix is worked out anew, since the flow may have
 * changed meanwhile: two fixes pressed one right after the other both count. Without a fix the flow stays as it is.
 */
export function mend(flow: Flow, problem: Problem, known: Known = {}): Flow {
  if (problem.fix === undefined) return flow;
  const same = checkFlow(flow, known).filter(
    ({ code, nodeId, field, exit, fix }) =>
      fix !== undefined &&
      code === problem.code &&
      nodeId === problem.nodeId &&
      field === problem.field &&
      exit === problem.exit,
  );
  const now = same.find(({ message }) => message === problem.message) ?? same[0] ?? problem;
  return now.fix === undefined ? flow : applyFix(flow, now.fix);
}
