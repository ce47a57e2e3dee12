import type { FlowNode } from '@parley/shared/nodes/index';
import { useId } from 'react';
import { useChange, useView } from '../editor/editor-context.ts';
import { useCounting } from '../nodes/CardText.tsx';
import type { Writing } from '../nodes/script-parts.ts';
import { classNames } from '../ui/class-names.ts';
import { scriptWords as words } from '../words/script.ts';
import { Composer } from '../writing/Composer.tsx';
import { writeText } from './script-commands.ts';
import { fieldPlace } from './use-place.ts';

interface StepTextProps {
  readonly node: FlowNode;
  readonly number: number;
  /** Its place in the step's data. */
  readonly part: string;
  readonly writing: Writing;
}

/** A text that the contact reads, written where it stands. */
export function StepText({ node, number, part, writing }: StepTextProps) {
  const id = useId();
  const change = useChange();
  const readOnly = useView((view) => view.readOnly);
  const cost = useCounting(node, part);
  const { label, text, placeholder, main } = writing;
  return (
    <div
      className={classNames('script-text', !main && 'is-minor', text.trim() === '' && 'is-empty')}
      data-place={fieldPlace(node.id, part)}
    >
      <p id={id} className={main ? 'visually-hidden' : 'script-label'}>
        {label}
        <span className="visually-hidden"> {words.ofStep(number)}</span>
      </p>
      <Composer
        look="card"
        labelledBy={id}
        value={text}
        placeholder={placeholder}
        cost={cost}
        readOnly={readOnly}
        onCommit={(next, group) => change(words.editText, writeText(node.id, part, next), group)}
      />
    </div>
  );
}
