import { useView } from '../editor/editor-context.ts';
import { ProblemItem } from '../editor/ProblemItem.tsx';

/** What is wrong with one step, above its form. */
export function StepProblems({ node }: { readonly node: string }) {
  const problems = useView((view) => view.problemsOf.get(node));
  if (problems === undefined || problems.length === 0) return null;
  return (
    <ul className="problems" aria-label="About this step">
      {problems.map((problem, i) => (
        <li key={`${problem.code}-${problem.field ?? problem.exit ?? i}`}>
          <ProblemItem problem={problem} />
        </li>
      ))}
    </ul>
  );
}
