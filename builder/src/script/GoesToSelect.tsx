import type { FlowNode } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useDraft } from '../editor/editor-context.ts';
import { choiceOf, isOffered, useLead, wayName } from '../inspector/next-steps.ts';
import { cardLabel } from '../nodes/names.ts';
import { scriptWords as words } from '../words/script.ts';
import { scriptOf } from './script-of.ts';
import { fieldPlace, useFocusPlace } from './use-place.ts';

interface GoesToSelectProps {
  readonly node: string;
  readonly number: number;
  readonly exit: Exit;
  readonly to: FlowNode | null;
  readonly toNumber: number;
}

/** In larger flows a list is filled when it is come to: all of them together would be far too much. */
const few = 40;

/** Where a way out leads: any step there is, or nothing. */
export function GoesToSelect({ node, number, exit, to, toNumber }: GoesToSelectProps) {
  const lead = useLead(node, exit);
  const focus = useFocusPlace();
  const small = useDraft(({ flow }) => flow.nodes.length <= few);
  const [come, setCome] = useState(false);
  const place = fieldPlace(node, `goes ${exit.id}`);
  const choose = (choice: string) => {
    lead(choice);
    // The step may now be told at another place.
    focus(place, node);
  };
  return (
    <span className="script-select">
      <select
        aria-label={words.goesToOf(wayName(exit), number)}
        data-place={place}
        value={choiceOf(to?.id)}
        onFocus={() => setCome(true)}
        onPointerDown={() => setCome(true)}
        onChange={(event) => choose(event.target.value)}
      >
        <option value={choiceOf(undefined)}>{words.nothing[exit.open]}</option>
        {small || come ? (
          <Choices node={node} to={to} />
        ) : (
          to && <option value={choiceOf(to.id)}>{words.numbered(toNumber, cardLabel(to))}</option>
        )}
      </select>
      <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
    </span>
  );
}

function Choices({ node, to }: { readonly node: string; readonly to: FlowNode | null }) {
  const { steps } = scriptOf(useDraft(({ flow }) => flow));
  return steps
    .filter((one) => isOffered(one.node, node, to?.id))
    .map((one) => (
      <option key={one.node.id} value={choiceOf(one.node.id)}>
        {words.numbered(one.number, cardLabel(one.node))}
      </option>
    ));
}
