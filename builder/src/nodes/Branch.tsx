import { branch } from '@parley/shared/nodes/branch';
import { whenInWords } from '@parley/shared/nodes/condition';
import { Split } from 'lucide-react';
import { cardWords } from '../words/card.ts';
import { AddRow } from './AddRow.tsx';
import { ExitRow } from './ExitRow.tsx';
import { NodeFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';
import { useAddCondition } from './use-add-way.ts';

function BranchCard({ node }: { readonly node: NodeOf<'branch'> }) {
  const exits = branch.exits(node.data);
  const add = useAddCondition(node);
  const otherwise = exits.at(-1);
  return (
    <NodeFrame node={node} icon={Split}>
      {node.data.cases.map((item, i) => {
        const exit = exits[i];
        const words = cardWords.whenIf(whenInWords(item.when) || '…');
        return exit === undefined ? null : (
          <ExitRow key={item.id} node={node.id} exit={exit} field={`cases.${i}`}>
            <span className="row-sentence">
              {item.label.trim() !== '' && <strong>{item.label}</strong>}
              <span className={item.label.trim() === '' ? '' : 'row-also'}>{words}</span>
            </span>
          </ExitRow>
        );
      })}
      {otherwise && (
        <ExitRow node={node.id} exit={otherwise} field="">
          {cardWords.otherwise}
        </ExitRow>
      )}
      <AddRow words={cardWords.addACondition} needed={node.data.cases.length === 0} onAdd={add} />
    </NodeFrame>
  );
}

export const branchView: NodeView<'branch'> = {
  kind: 'branch',
  icon: Split,
  short: cardWords.branch,
  addable: true,
  Card: BranchCard,
};
