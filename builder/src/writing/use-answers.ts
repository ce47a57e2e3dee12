import { newId } from '../document/commands.ts';
import { useEditor } from '../editor/editor-context.ts';
import type { Answer } from '../nodes/answer-words.ts';
import { writingWords } from '../words/writing.ts';
import {
  addAnswer,
  bringBackAnswer,
  changeAnswer,
  isBlank,
  moveAnswer,
  removeAnswer,
} from './answer-commands.ts';
import { useDoAndSay } from './use-do-and-say.ts';

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
  const doAndSay = useDoAndSay();
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
      const command = removeAnswer(node, answer.id);
      const words = writingWords.answerRemoved(answer.label.trim());
      if (isBlank(answer)) change(label, command);
      else doAndSay(label, command, words, (before) => bringBackAnswer(before, node, answer));
    },
  };
}
