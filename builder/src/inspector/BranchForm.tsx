import type { BranchCase } from '@parley/shared/nodes/branch';
import { Plus } from 'lucide-react';
import { newId } from '../document/commands.ts';
import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { Button } from '../ui/Button.tsx';
import { CaseFields } from './CaseFields.tsx';
import { blankCondition } from './condition-words.ts';

export function BranchForm({ node }: { readonly node: NodeOf<'branch'> }) {
  const update = useUpdate<NodeOf<'branch'>['data']>(node.id);
  const { cases } = node.data;
  const set = (change: (cases: readonly BranchCase[]) => BranchCase[]) =>
    update('Change conditions', (data) => ({ ...data, cases: change(data.cases) }));
  return (
    <>
      <p className="form-note">The first one that is true is taken; otherwise “Otherwise”.</p>
      {cases.map((item, i) => (
        <CaseFields
          key={item.id}
          item={item}
          at={i}
          onChange={(next) => set((all) => all.map((other) => (other.id === item.id ? next(other) : other)))}
          onRemove={() => set((all) => all.filter((other) => other.id !== item.id))}
        />
      ))}
      <Button
        icon={<Plus size={16} strokeWidth={1.75} aria-hidden />}
        onClick={() =>
          set((all) => [...all, { id: newId('case'), label: '', when: { all: [blankCondition('field')] } }])
        }
      >
        Add a condition
      </Button>
    </>
  );
}
