import { newId } from '../document/commands.ts';
import { useView } from '../editor/editor-context.ts';
import { blankCondition } from '../inspector/condition-words.ts';
import type { NodeOf } from './node-view.ts';
import { useUpdate } from './use-card.ts';

/** Adds an answer to a question; where its name is written then, is the caller's. Tells the place of the name. */
export function useAddAnswer(node: NodeOf<'question'>): () => string {
  const update = useUpdate<NodeOf<'question'>['data']>(node.id);
  return () => {
    update('Add answer', (data) => ({
      ...data,
      answers: [...data.answers, { id: newId('answer'), label: '' }],
    }));
    return `answers.${node.data.answers.length}.label`;
  };
}

/** Adds a condition to a branch, and opens the panel at it. */
export function useAddCondition(node: NodeOf<'branch'>): () => void {
  const update = useUpdate<NodeOf<'branch'>['data']>(node.id);
  const reveal = useView((view) => view.revealField);
  return () => {
    update('Add condition', (data) => ({
      ...data,
      cases: [...data.cases, { id: newId('case'), label: '', when: { all: [blankCondition('field')] } }],
    }));
    reveal(node.id, `cases.${node.data.cases.length}`);
  };
}
