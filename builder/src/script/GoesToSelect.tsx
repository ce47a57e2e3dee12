import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { connect, disconnect } from '../document/commands.ts';
import { useChange, useDraft } from '../editor/editor-context.ts';
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

const nothing = 'nothing';
/** So that no step's id is taken for the choice above. */
const step = (id: string) => `step ${id}`;
/** In larger flows a list is filled when it is come to: all of them together would be far too much. */
const few = 40;

/** Where a way out leads: any step there is, or nothing. */
export function GoesToSelect({ node, number, exit, to, toNumber }: GoesToSelectProps) {
  const change = useChange();
  const focus = useFocusPlace();
  const small = useDraft(({ flow }) => flow.nodes.length <= few);
  const [come, setCome] = useState(false);
  const place = fieldPlace(node, `goes ${exit.id}`);
  const choose = (value: string) => {
    if (value === nothing) change(words.disconnect, disconnect([{ from: node, exit: exit.id }]));
    else change(words.connect, connect({ from: node, exit: exit.id, to: value.slice(step('').length) }));
    // The step may now be told at another place.
    focus(place, node);
  };
  return (
    <span className="script-select">
      <select
        aria-label={words.goesToOf(exit.look === 'next' && exit.label === 'Then' ? '' : exit.label, number)}
        data-place={place}
        value={to === null ? nothing : step(to.id)}
        onFocus={() => setCome(true)}
        onPointerDown={() => setCome(true)}
        onChange={(event) => choose(event.target.value)}
      >
        <option value={nothing}>{words.nothing[exit.open]}</option>
        {small || come ? (
          <Choices node={node} to={to} />
        ) : (
          to && <option value={step(to.id)}>{words.numbered(toNumber, cardLabel(to))}</option>
        )}
      </select>
      <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
    </span>
  );
}

function Choices({ node, to }: { readonly node: string; readonly to: FlowNode | null }) {
  const { steps } = scriptOf(useDraft(({ flow }) => flow));
  return steps
    .filter((one) => !kindOf(one.node).begins && (one.node.id !== node || to?.id === node))
    .map((one) => (
      <option key={one.node.id} value={step(one.node.id)}>
        {words.numbered(one.number, cardLabel(one.node))}
      </option>
    ));
}
