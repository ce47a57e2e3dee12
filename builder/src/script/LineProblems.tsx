import type { Problem } from '@parley/shared/check/problem';
import { kindOf } from '@parley/shared/nodes/index';
import { indexOf } from '../document/flow-index.ts';
import { useDraft, useView } from '../editor/editor-context.ts';
import { ProblemItem } from '../editor/ProblemItem.tsx';

interface LineProblemsProps {
  readonly node: string;
  /** The way out whose line this is; null for the step itself. */
  readonly exit: string | null;
}

/** What is wrong with one line of the script, right below it. */
export function LineProblems({ node, exit }: LineProblemsProps) {
  const problems = useView((view) => view.problemsOf.get(node));
  if (problems === undefined) return null;
  return <Problems node={node} exit={exit} problems={problems} />;
}

function Problems({ node, exit, problems }: LineProblemsProps & { readonly problems: readonly Problem[] }) {
  const exits = useDraft(({ flow }) => {
    const step = indexOf(flow).nodes.get(node);
    return step === undefined
      ? ''
      : kindOf(step)
          .exits(step.data)
          .map(({ id }) => id)
          .join('\n');
  }).split('\n');
  const own = problems.filter((problem) => exitOf(problem, exits) === exit);
  if (own.length === 0) return null;
  return (
    <ul className="problems script-problems">
      {own.map((problem, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two problems may be alike in everything.
        <li key={`${problem.code}-${i}`}>
          <ProblemItem problem={problem} />
        </li>
      ))}
    </ul>
  );
}

/** The way out that a problem is about: named by it, or by the place in the data, where rows are counted. */
function exitOf({ exit, field = '' }: Problem, exits: readonly string[]): string | null {
  if (exit !== undefined) return exits.includes(exit) ? exit : null;
  const row = /^(?:answers|cases)\.(\d+)/.exec(field)?.[1];
  if (row !== undefined) return exits[Number(row)] ?? null;
  return exits.find((id) => rows[id]?.some((start) => field.startsWith(start))) ?? null;
}

const rows: Readonly<Record<string, readonly string[]>> = {
  'anything-else': ['anythingElse'],
  'no-reply': ['noReply'],
};
