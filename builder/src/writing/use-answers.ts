import { pasteAnswers } from '@parley/shared/text/paste-answers';
import { newId } from '../document/commands.ts';
import { useEditor } from '../editor/editor-context.ts';
import type { Answer } from '../nodes/answer-words.ts';
import { toast } from '../ui/toast.ts';
import { writingWords } from '../words/writing.ts';
import { addAnswer, changeAnswer, isBlank, moveAnswer, removeAnswer } from './answer-commands.ts';

interface Answers {
  /** Adds one below another, or as the last one, and tells its id. */
  readonly add: (wish?: { readonly below?: string; readonly label?: string }) => string;
  readonly change: (label: string, id: string, change: (answer: Answer) => Answer, group?: string) => void;
  readonly move: (id: string, by: number) => void;
  /** What was said about it can be brought back for a while. */
  readonly remove: (answer: Answer) => void;
}

/** All that can be done to the answers of a question, each a step to undo. */
export function useAnswers(node: string): Answers {
  const { store } = useEditor();
  const { change } = store.getState();
  return {
    add: (wish) => {
      const id = newId('answer');
      change(writingWords.addAnswer, addAnswer(node, id, wish));
      return id;
    },
    change: (label, id, next, group) => change(label, changeAnswer(node, id, next), group),
    move: (id, by) => change(writingWords.moveAnswer, moveAnswer(node, id, by)),
    remove: (answer) => {
      const label = writingWords.removeAnswer;
      change(label, removeAnswer(node, answer.id));
      if (isBlank(answer)) return;
      const run = () => {
        if (store.getState().undoLabel === label) store.getState().undo();
      };
      toast(writingWords.answerRemoved(answer.label.trim()), {
        label: writingWords.undo,
        run,
        here: 'editor',
      });
    },
  };
}

/** Lines that are pasted where an answer is written: each is one, marked or not. */
export function linesAsAnswers(pasted: string): string | null {
  if (pasteAnswers(pasted) !== null) return pasted;
  const lines = pasted.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  return lines.length < 2 ? null : lines.map((line) => `- ${line.trim()}`).join('\n');
}
