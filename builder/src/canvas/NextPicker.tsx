import { type KindName, kindOf, nodeKinds } from '@parley/shared/nodes/index';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { connect } from '../document/commands.ts';
import { useChange, useDraft, useEditor, useView } from '../editor/editor-context.ts';
import type { OpenPicker } from '../editor/view.ts';
import { addableViews, viewOf } from '../nodes/index.ts';
import { stepTitle } from '../nodes/names.ts';
import { useAddStep } from './use-add-step.ts';
import type { UsePlaces } from './use-places.ts';

/** What should happen next: a new step of some kind, or one that is there already. */
export function NextPicker({ places }: { readonly places: UsePlaces }) {
  const picker = useView((view) => view.picker);
  return picker === null ? null : (
    <OpenNextPicker key={`${picker.from}/${picker.exit}`} picker={picker} places={places} />
  );
}

function OpenNextPicker({ picker, places }: { readonly picker: OpenPicker; readonly places: UsePlaces }) {
  const { view } = useEditor();
  const flow = useDraft((draft) => draft.flow);
  const change = useChange();
  const addStep = useAddStep(places);
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const close = () => view.getState().pick(null);

  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(picker.x, window.innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(picker.y, window.innerHeight - height - 8))}px`;
  }, [picker]);

  useEffect(() => {
    const before = document.activeElement;
    box.current?.querySelector('input')?.focus({ preventScroll: true });
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) view.getState().pick(null);
    };
    document.addEventListener('pointerdown', outside, true);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      const free = document.activeElement === document.body || document.activeElement === null;
      if (free && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [view]);

  const wanted = typed.trim().toLowerCase();
  const kinds = addableViews.filter(({ kind }) => titleOf(kind).toLowerCase().includes(wanted));
  const steps = flow.nodes.filter(
    (node) =>
      !kindOf(node).begins && node.id !== picker.from && stepTitle(node).toLowerCase().includes(wanted),
  );
  return (
    <div
      ref={box}
      className="picker"
      role="dialog"
      aria-label={picker.label === 'Then' ? 'What happens next?' : `What happens next after ${picker.label}?`}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') close();
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          // Else the same press would also be written into the new step's text.
          event.preventDefault();
          box.current?.querySelector<HTMLElement>('.picker-item')?.click();
        }
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
          event.preventDefault();
          const stops = [...(box.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
          const at = stops.indexOf(document.activeElement as HTMLElement);
          stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
        }
      }}
    >
      <input
        className="picker-search"
        aria-label="Search steps"
        placeholder="What happens next?"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="picker-list">
        {kinds.length > 0 && <h3 className="picker-title">New step</h3>}
        {kinds.map(({ kind, icon: Icon }) => (
          <button
            key={kind}
            type="button"
            className={`picker-item kind-${kind}`}
            onClick={() => {
              close();
              addStep(kind, { after: picker });
            }}
          >
            <span className="card-badge">
              <Icon size={16} strokeWidth={1.75} aria-hidden />
            </span>
            {titleOf(kind)}
          </button>
        ))}
        {steps.length > 0 && <h3 className="picker-title">Go to</h3>}
        {steps.map((node) => {
          const Icon = viewOf(node.kind).icon;
          return (
            <button
              key={node.id}
              type="button"
              className={`picker-item kind-${node.kind}`}
              onClick={() => {
                close();
                change('Connect', connect({ from: picker.from, exit: picker.exit, to: node.id }));
              }}
            >
              <span className="card-badge">
                <Icon size={16} strokeWidth={1.75} aria-hidden />
              </span>
              <span className="picker-name">{stepTitle(node)}</span>
            </button>
          );
        })}
        {kinds.length + steps.length === 0 && <p className="form-note">No step is called that.</p>}
      </div>
    </div>
  );
}

const titleOf = (kind: KindName) => nodeKinds[kind].title;
