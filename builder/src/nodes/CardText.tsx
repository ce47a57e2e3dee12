import type { FlowNode } from '@parley/shared/nodes/index';
import { useEffect, useRef } from 'react';
import { useEditor, useView } from '../editor/editor-context.ts';
import { useLocalText } from '../editor/use-local-text.ts';
import { stepTitle } from './names.ts';
import { expectSecondClick } from './second-click.ts';
import { TextWithNames } from './TextWithNames.tsx';
import { textCountInWords, useMayBeFirst } from './text-count.ts';
import { useUpdate } from './use-card.ts';

interface CardTextProps {
  readonly node: FlowNode;
  readonly text: string;
  readonly placeholder: string;
}

/** The text that the contact reads, written right on the card. */
export function CardText({ node, text, placeholder }: CardTextProps) {
  const editing = useView((view) => view.editing?.node === node.id && view.editing.field === 'text');
  const edit = useView((view) => view.edit);
  const { view } = useEditor();
  const begin = () => edit({ node: node.id, field: 'text' });
  const count = textCountInWords(text, useMayBeFirst(node.id));
  return (
    <>
      {editing ? (
        <TextEditor node={node} text={text} placeholder={placeholder} />
      ) : (
        <button
          type="button"
          className="card-text"
          title="Double-click to write"
          onDoubleClick={begin}
          onClick={(event) => {
            // By keyboard, or on an empty text: there is nothing to select by a first click.
            if (event.detail === 0 || text.trim() === '') {
              view.getState().select([node.id]);
              begin();
            } else if (event.detail === 1) expectSecondClick(event.nativeEvent, event.currentTarget, begin);
          }}
        >
          <span className="visually-hidden">Edit text: </span>
          {text.trim() === '' ? (
            <span className="card-empty">{placeholder}</span>
          ) : (
            <TextWithNames text={text} />
          )}
        </button>
      )}
      {count !== '' && <p className="card-count">{count}</p>}
    </>
  );
}

function TextEditor({ node, text, placeholder }: CardTextProps) {
  const edit = useView((view) => view.edit);
  const update = useUpdate<{ readonly text: string }>(node.id);
  const box = useRef<HTMLTextAreaElement>(null);
  const local = useLocalText(text, (next) => update('Edit text', (data) => ({ ...data, text: next })));
  useEffect(() => {
    const area = box.current;
    if (area === null) return;
    // A card that has just been added is hidden until it is measured, and what is hidden takes no focus.
    let left = 30;
    let frame = 0;
    const take = () => {
      area.focus({ preventScroll: true });
      left -= 1;
      if (document.activeElement !== area && left > 0) frame = requestAnimationFrame(take);
      else area.setSelectionRange(area.value.length, area.value.length);
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <textarea
      ref={box}
      className="card-text card-editor nodrag nowheel nopan nokey"
      aria-label={`Text of ${stepTitle(node)}`}
      placeholder={placeholder}
      rows={2}
      {...local}
      onBlur={() => {
        local.onBlur();
        edit(null);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
        event.stopPropagation();
        const card = event.currentTarget.closest<HTMLElement>('.react-flow__node');
        event.currentTarget.blur();
        card?.focus({ preventScroll: true });
      }}
    />
  );
}
