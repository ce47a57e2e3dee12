import { useView } from '../editor/editor-context.ts';
import { ProblemItem } from '../editor/ProblemItem.tsx';
import { inspectorWords } from '../words/inspector.ts';

/** What is wrong with one step, above its form. */
export function StepProblems({ node }: { readonly node: string }) {
  const problems = useView((view) => view.problemsOf.get(node));
  const reveal = useView((view) => view.revealField);
  if (problems === undefined || problems.length === 0) return null;
  return (
    <ul className="problems" aria-label={inspectorWords.aboutThisStep}>
      {problems.map((problem, i) => (
        <li key={`${problem.code}-${problem.field ?? problem.exit ?? i}`}>
          <ProblemItem
            problem={problem}
            onGo={problem.field === undefined ? undefined : () => reveal(node, problem.field ?? '')}
          />
        </li>
      ))}
    </ul>
  );
}
