import { Flag } from 'lucide-react';
import { useView } from '../editor/editor-context.ts';
import { cardWords } from '../words/card.ts';
import { CompactFrame } from './NodeFrame.tsx';
import type { NodeOf, NodeView } from './node-view.ts';

function EndCard({ node }: { readonly node: NodeOf<'end'> }) {
  const goesTo = useWhereItGoes(node.data.goTo);
  return (
    <CompactFrame node={node} icon={Flag}>
      <span>{goesTo.words}</span>
      {goesTo.state !== '' && <span className="card-name">{goesTo.state}</span>}
    </CompactFrame>
  );
}

/** Where it goes on, and whether somebody would get in there. */
function useWhereItGoes(goTo: string | undefined): { readonly words: string; readonly state: string } {
  const flows = useView((view) => view.flows);
  const flow = flows?.find(({ id }) => id === goTo);
  if (flow !== undefined)
    return { words: cardWords.goToFlow(flow.name), state: cardWords.flowIs[flow.state] };
  if (!goTo) return { words: cardWords.conversationEnds, state: '' };
  return { words: flows === null ? cardWords.goToOther : cardWords.goToGone, state: '' };
}

export const endView: NodeView<'end'> = {
  kind: 'end',
  icon: Flag,
  short: cardWords.end,
  addable: true,
  Card: EndCard,
};
