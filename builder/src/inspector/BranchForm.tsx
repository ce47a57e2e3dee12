import type { BranchCase } from '@parley/shared/nodes/branch';
import { Plus } from 'lucide-react';
import type { NodeOf } from '../nodes/node-view.ts';
import { useAddCondition } from '../nodes/use-add-way.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { Button } from '../ui/Button.tsx';
import { formWords } from '../words/form.ts';
import { CaseFields } from './CaseFields.tsx';

export function BranchForm({ node }: { readonly node: NodeOf<'branch'> }) {
  const update = useUpdate<NodeOf<'branch'>['data']>(node.id);
  const add = useAddCondition(node);
  const { cases } = node.data;
  const set = (change: (cases: readonly BranchCase[]) => BranchCase[], group?: string) =>
    update(formWords.changeConditions, (data) => ({ ...data, cases: change(data.cases) }), group);
  return (
    <>
      <p className="form-note">{formWords.theFirstOneThatIsTrue}</p>
      {cases.map((item, i) => (
        <CaseFields
          key={item.id}
          item={item}
          at={i}
          onChange={(next, group) =>
            set((all) => all.map((other) => (other.id === item.id ? next(other) : other)), group)
          }
          onRemove={() => set((all) => all.filter((other) => other.id !== item.id))}
        />
      ))}
      <Button icon={<Plus size={16} strokeWidth={1.75} aria-hidden />} onClick={add}>
        {formWords.addACondition}
      </Button>
    </>
  );
}
