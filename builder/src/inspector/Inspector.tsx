import { kindOf } from '@parley/shared/nodes/index';
import { useEffect, useRef } from 'react';
import { focusSpot } from '../actions/focus.ts';
import { nameNode } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import { useChange, useDraft, useView } from '../editor/editor-context.ts';
import { formOf } from '../nodes/forms.ts';
import { viewOf } from '../nodes/index.ts';
import { stepTitle } from '../nodes/names.ts';
import { formWords } from '../words/form.ts';
import { GoesTo } from './GoesTo.tsx';
import { StepProblems } from './StepProblems.tsx';
import { TextLine } from './TextLine.tsx';
import './inspector.css';

/** The panel of the step that is picked out: its form, and what is wrong with it. */
export function Inspector() {
  const id = useView((view) => (view.selected.length === 1 ? view.selected[0] : undefined));
  const node = useDraft(({ flow }) => (id === undefined ? undefined : indexOf(flow).nodes.get(id)));
  const reveal = useView((view) => view.reveal);
  const readOnly = useView((view) => view.readOnly);
  const change = useChange();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reveal === null || reveal.node !== id) return;
    const fields = [...(form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [])];
    const wanted = reveal.field;
    const exact = fields.find((field) => field.dataset.field === wanted);
    const near = fields.find((field) => wanted !== '' && (field.dataset.field ?? '').startsWith(wanted));
    // A part of something that is shown by its first field alone: what the place begins with.
    const around = fields.find((field) => {
      const place = (field.dataset.field ?? '').replace(/\.[^.]*$/, '');
      return place.includes('.') && wanted.startsWith(`${place}.`);
    });
    const field =
      exact ??
      near ??
      around ??
      (wanted === '' ? fields.find((f) => f.dataset.field !== 'name') : undefined) ??
      fields[0];
    field?.focus({ preventScroll: true });
    field?.scrollIntoView({ block: 'nearest' });
  }, [reveal, id]);
  if (node === undefined) return <p className="form-note">{formWords.pickAStepToSeeIts}</p>;
  const Icon = viewOf(node.kind).icon;
  const Form = formOf(node.kind);
  return (
    <div className={`form kind-${node.kind}`} ref={form} key={node.id}>
      <div className="form-head">
        <span className="card-badge">
          <Icon size={16} strokeWidth={1.75} aria-hidden />
        </span>
        <h2>{kindOf(node).title}</h2>
      </div>
      <fieldset className="form-fields" disabled={readOnly}>
        <StepProblems node={node.id} />
        <Form node={node} />
        <GoesTo node={node} />
        <TextLine
          label={formWords.nameOfThisStep}
          field="name"
          optional
          value={node.name ?? ''}
          placeholder={stepTitle({ ...node, name: '' })}
          maxLength={200}
          onCommit={(name, group) => change(formWords.renameStep, nameNode(node.id, name), group)}
          onDone={() => focusSpot({ node: node.id, row: null })}
        />
      </fieldset>
    </div>
  );
}
