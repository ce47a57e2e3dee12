import { newId } from '../document/commands.ts';
import { useView } from '../editor/editor-context.ts';
import { blankCondition } from '../inspector/condition-words.ts';
import { cardWords } from '../words/card.ts';
import type { NodeOf } from './node-view.ts';
import { useUpdate } from './use-card.ts';

/** Adds a condition to a branch, and opens the panel at it. */
export function useAddCondition(node: NodeOf<'branch'>): () => void {
  const update = useUpdate<NodeOf<'branch'>['data']>(node.id);
  const reveal = useView((view) => view.revealField);
  return () => {
    update(cardWords.addCondition, (data) => ({
      ...data,
      cases: [...data.cases, { id: newId('case'), label: '', when: { all: [blankCondition('field')] } }],
    }));
    reveal(node.id, `cases.${node.data.cases.length}`);
  };
}
