import { Plus } from 'lucide-react';
import { scriptWords as words } from '../words/script.ts';
import { addAnswerPlace, useAddAnswerLine } from './AnswerLine.tsx';

/** Below a question's answers: one more. */
export function AddAnswer({ node, number }: { readonly node: string; readonly number: number }) {
  const add = useAddAnswerLine(node);
  return (
    <button
      type="button"
      className="script-add-answer"
      aria-label={words.addAnswerTo(number)}
      data-place={addAnswerPlace(node)}
      onClick={() => add(null)}
    >
      <Plus size={16} strokeWidth={1.75} aria-hidden />
      {words.addAnswer}
    </button>
  );
}
