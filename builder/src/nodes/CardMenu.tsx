import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { Ellipsis, Pencil, Tag, Trash2 } from 'lucide-react';
import { useView } from '../editor/editor-context.ts';
import { useDelete } from '../editor/use-delete.ts';
import { Menu, MenuItem } from '../ui/Menu.tsx';
import { stepTitle } from './names.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Everything one can do with a step, for those who neither drag nor know the keys. */
export function CardMenu({ node }: { readonly node: FlowNode }) {
  const remove = useDelete();
  const reveal = useView((view) => view.revealField);
  const trigger = (
    <button type="button" className="card-menu nodrag" aria-label={`More for ${stepTitle(node)}`}>
      <Ellipsis {...icon} />
    </button>
  );
  return (
    // A click in the menu is none on the card, which may be gone by then.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing to press; it only keeps clicks from the card.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <span className="card-more" onClick={(event) => event.stopPropagation()}>
      <Menu trigger={trigger}>
        <MenuItem icon={<Pencil {...icon} />} onSelect={() => reveal(node.id, '')}>
          Edit
        </MenuItem>
        <MenuItem icon={<Tag {...icon} />} onSelect={() => reveal(node.id, 'name')}>
          Rename
        </MenuItem>
        {!kindOf(node).begins && (
          <MenuItem icon={<Trash2 {...icon} />} danger onSelect={() => remove({ steps: new Set([node.id]) })}>
            Delete
          </MenuItem>
        )}
      </Menu>
    </span>
  );
}
