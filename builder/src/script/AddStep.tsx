import { type KindName, nodeKinds } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { Plus } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { blankNode, newId } from '../document/commands.ts';
import { useChange } from '../editor/editor-context.ts';
import { wayName } from '../inspector/next-steps.ts';
import { addableViews, viewOf } from '../nodes/index.ts';
import { scriptWords as words } from '../words/script.ts';
import { insertStep } from './script-commands.ts';
import { fieldPlace, stepPlace, useFocusPlace } from './use-place.ts';

interface AddStepProps {
  readonly node: string;
  readonly number: number;
  readonly exit: Exit;
}

/** A new step after a way out, before what follows there now. The kinds unfold below the button. */
export function AddStep({ node, number, exit }: AddStepProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const kinds = useRef<HTMLFieldSetElement>(null);
  const change = useChange();
  const focus = useFocusPlace();
  useEffect(() => {
    if (open) kinds.current?.querySelector('button')?.focus();
  }, [open]);
  const add = (kind: KindName) => {
    const step = blankNode(kind, newId(kind));
    setOpen(false);
    change(words.addStep(nodeKinds[kind].title), insertStep(step, { from: node, exit: exit.id }));
    const { writesFirst } = viewOf(kind);
    focus(writesFirst === undefined ? stepPlace(step.id) : fieldPlace(step.id, writesFirst), step.id);
  };
  const way = wayName(exit);
  const name = way === '' ? words.addAfter(number) : words.addAfterRow(way, number);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="script-add"
        aria-label={name}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <Plus size={16} strokeWidth={1.75} aria-hidden />
        <span>{words.add}</span>
      </button>
      {open && (
        <fieldset
          ref={kinds}
          id={id}
          className="script-kinds"
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            setOpen(false);
            button.current?.focus();
          }}
        >
          <legend className="visually-hidden">{name}</legend>
          {addableViews.map(({ kind, icon: Icon }) => (
            <button key={kind} type="button" className={`kind-${kind}`} onClick={() => add(kind)}>
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              {nodeKinds[kind].title}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
