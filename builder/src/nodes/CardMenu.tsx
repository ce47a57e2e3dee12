import type { FlowNode } from '@parley/shared/nodes/index';
import { Ellipsis } from 'lucide-react';
import { ActionItems } from '../actions/ActionItems.tsx';
import { contextNow, useDesk } from '../actions/action-context.ts';
import { Menu } from '../ui/Menu.tsx';
import { actionWords } from '../words/actions.ts';
import { stepTitle } from './names.ts';

/** Everything one can do with a step, for those who neither drag nor know the keys. */
export function CardMenu({ node }: { readonly node: FlowNode }) {
  const desk = useDesk();
  const trigger = (
    <button
      type="button"
      tabIndex={-1}
      className="card-menu nodrag"
      aria-label={actionWords.card.moreFor(stepTitle(node))}
    >
      <Ellipsis size={16} strokeWidth={1.75} aria-hidden />
    </button>
  );
  return (
    // A click in the menu is none on the card, which may be gone by then.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing to press; it only keeps clicks from the card.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <span className="card-more" onClick={(event) => event.stopPropagation()}>
      <Menu trigger={trigger}>{desk !== null && <CardActions node={node.id} />}</Menu>
    </span>
  );
}

/** Drawn only while the menu is open. */
function CardActions({ node }: { readonly node: string }) {
  const desk = useDesk();
  if (desk === null) return null;
  const { selected } = desk.parts.view.getState();
  const context = contextNow(desk, { node, exit: null });
  const one = selected.length > 1 && selected.includes(node) ? 'steps' : 'step';
  return <ActionItems place={one} context={context} />;
}
