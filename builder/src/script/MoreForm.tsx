import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { formOf } from '../nodes/forms.ts';
import { classNames } from '../ui/class-names.ts';
import { scriptWords as words } from '../words/script.ts';

/** What the system does at a step, behind a button: the same form as in the panel. */
export function MoreForm({ node }: { readonly node: FlowNode }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const kind = kindOf(node);
  const Form = formOf(node.kind);
  return (
    <div className="script-more">
      <button
        type="button"
        className="script-more-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <ChevronRight size={16} strokeWidth={1.75} aria-hidden className={classNames(open && 'is-open')} />
        {words.more}
      </button>
      {open && (
        <fieldset id={id} className="script-form form">
          <legend className="visually-hidden">{words.settingsOf(kind.title)}</legend>
          <Form node={node} />
        </fieldset>
      )}
    </div>
  );
}
