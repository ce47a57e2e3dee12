import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { Trash2 } from 'lucide-react';
import { memo } from 'react';
import { nameNode } from '../document/commands.ts';
import { useChange, useView } from '../editor/editor-context.ts';
import { useDelete } from '../editor/use-delete.ts';
import { useLocalName } from '../editor/use-local-text.ts';
import { viewOf } from '../nodes/index.ts';
import { cardLabel } from '../nodes/names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { scriptWords as words } from '../words/script.ts';

interface StepHeadProps {
  readonly node: FlowNode;
  readonly number: number;
}

/** Which step this is: its number, its kind, what its author calls it. */
export const StepHead = memo(function StepHead({ node, number }: StepHeadProps) {
  const change = useChange();
  const remove = useDelete();
  const tried = useView(({ trace }) => trace.visited.get(node.id));
  const current = useView(({ trace }) => trace.current === node.id);
  const kind = kindOf(node);
  const Icon = viewOf(node.kind).icon;
  const { field, cancel } = useLocalName(node.name ?? '', (name, group) =>
    change(words.renameStep, nameNode(node.id, name), group),
  );
  return (
    <header className="script-head">
      <h3 className="script-kind">
        <span className="script-number">{number}</span>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        {kind.title}
        <span className="visually-hidden">{cardLabel(node).slice(kind.title.length)}</span>
      </h3>
      <input
        {...field}
        className="script-name"
        aria-label={words.nameOfStep(number)}
        placeholder={words.addName}
        maxLength={200}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') cancel();
          if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
        }}
      />
      {tried !== undefined && (
        <span className="script-tried">{current ? words.currentStep(tried) : words.triedStep(tried)}</span>
      )}
      {!kind.begins && (
        <IconButton
          className="script-quiet script-delete"
          label={words.deleteStep(number)}
          icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden />}
          onClick={() => remove({ steps: new Set([node.id]) })}
        />
      )}
    </header>
  );
});
