import { Moon } from 'lucide-react';
import { inspectorWords } from '../words/inspector.ts';
import { CardText } from './CardText.tsx';
import { stepTitle } from './names.ts';
import type { NodeOf } from './node-view.ts';
import { sayingAfterHours } from './optional-texts.ts';
import { useUpdate } from './use-card.ts';

/** What is said instead while the office is closed, written in its place on the card. */
export function HandoffHours({ node }: { readonly node: NodeOf<'handoff'> }) {
  const update = useUpdate<NodeOf<'handoff'>['data']>(node.id);
  return (
    <div className="card-part">
      <p className="card-part-title">
        <Moon size={14} strokeWidth={1.75} aria-hidden />
        {inspectorWords.afterHours}
      </p>
      <CardText
        node={node}
        field="afterHoursText"
        label={inspectorWords.afterHoursOf(stepTitle(node))}
        text={node.data.afterHoursText ?? ''}
        placeholder={inspectorWords.afterHoursSame}
        onCommit={(text, group) =>
          update(inspectorWords.editAfterHours, (data) => sayingAfterHours(data, text), group)
        }
      />
    </div>
  );
}
