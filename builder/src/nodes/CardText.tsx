import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import { type CostOptions, textCost } from '@parley/shared/text/text-cost';
import { useMemo, useState } from 'react';
import { useEditor, useView } from '../editor/editor-context.ts';
import { classNames } from '../ui/class-names.ts';
import { writingWords } from '../words/writing.ts';
import { Composer } from '../writing/Composer.tsx';
import { dearCharacters } from '../writing/dear-characters.ts';
import { TextCount } from '../writing/TextCount.tsx';
import { stepTitle } from './names.ts';
import { expectSecondClick } from './second-click.ts';
import { TextWithNames } from './TextWithNames.tsx';
import { useMayBeFirst } from './text-count.ts';
import { useUpdate } from './use-card.ts';

interface CardTextProps {
  readonly node: FlowNode;
  readonly text: string;
  readonly placeholder: string;
  /** The place in the step's data; its name and how it is stored are the caller's where it is not the text. */
  readonly field?: string;
  readonly label?: string;
  readonly onCommit?: (text: string, group?: string) => void;
  readonly onPasted?: ((pasted: string) => void) | undefined;
}

/** The text that the contact reads, written right on the card. */
export function CardText(props: CardTextProps) {
  const { node, text, placeholder, field = 'text', onPasted } = props;
  const editing = useView((view) => view.editing?.node === node.id && view.editing.field === field);
  const readOnly = useView((view) => view.readOnly);
  const edit = useView((view) => view.edit);
  const update = useUpdate<{ readonly text: string }>(node.id);
  const cost = useCounting(node, field);
  const commit =
    props.onCommit ??
    ((next: string, group?: string) =>
      update(writingWords.editText, (data) => ({ ...data, text: next }), group));
  if (!editing || readOnly)
    return (
      <WrittenText
        node={node}
        field={field}
        text={text}
        placeholder={placeholder}
        cost={cost}
        readOnly={readOnly}
        onCommit={commit}
      />
    );
  return (
    <Composer
      look="card"
      takesFocus
      value={text}
      label={props.label ?? writingWords.textOf(stepTitle(node))}
      placeholder={placeholder}
      cost={cost}
      onCommit={commit}
      onPasted={onPasted}
      onLeave={() => edit(null)}
      onDone={() => {
        const card = document.activeElement?.closest<HTMLElement>('.react-flow__node');
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        card?.focus({ preventScroll: true });
      }}
    />
  );
}

/** How the text of a step is counted: with the line about STOP where it opens, and without its answers' emojis. */
export function useCounting(node: FlowNode, field: string): CostOptions {
  const first = useMayBeFirst(node.id) && field === 'text';
  const answers = kindOf(node).answers?.(node.data);
  return useMemo(() => ({ first, keep: answers?.map(({ label }) => label) ?? [] }), [first, answers]);
}

interface WrittenTextProps {
  readonly node: FlowNode;
  readonly field: string;
  readonly text: string;
  readonly placeholder: string;
  readonly cost: CostOptions;
  readonly readOnly: boolean;
  readonly onCommit: (text: string) => void;
}

function WrittenText({
  node,
  field,
  text,
  placeholder,
  cost: counting,
  readOnly,
  onCommit,
}: WrittenTextProps) {
  const edit = useView((view) => view.edit);
  const { view } = useEditor();
  const [all, showAll] = useState(false);
  const cost = useMemo(() => textCost(text, counting), [text, counting]);
  const begin = () => edit({ node: node.id, field });
  const long = isLong(text);
  const words = (
    <span className={classNames('card-text-words', long && !all && 'is-cut')} dir="auto">
      {text.trim() === '' ? (
        <span className="card-empty">{placeholder}</span>
      ) : (
        <TextWithNames text={text} costly={dearCharacters(text, cost)} />
      )}
    </span>
  );
  return (
    <>
      {readOnly ? (
        <div className="card-text is-read-only">{words}</div>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="card-text"
          title={writingWords.doubleClick}
          onDoubleClick={begin}
          onClick={(event) => {
            // By keyboard, or on an empty text: there is nothing to select by a first click.
            if (event.detail === 0 || text.trim() === '') {
              view.getState().select([node.id]);
              begin();
            } else if (event.detail === 1) expectSecondClick(event.nativeEvent, event.currentTarget, begin);
          }}
        >
          <span className="visually-hidden">{writingWords.editTextOf}</span>
          {words}
        </button>
      )}
      {long && (
        <button type="button" tabIndex={-1} className="card-show-all nodrag" onClick={() => showAll(!all)}>
          {all ? writingWords.showLess : writingWords.showAll}
        </button>
      )}
      <TextCount cost={cost} text={text} onPlain={readOnly ? undefined : onCommit} />
    </>
  );
}

const lineLength = 38;
const mostLines = 10;

/** About more than fits well on a card; measuring each card would cost more than being off by a line. */
function isLong(text: string): boolean {
  if (text.length < lineLength && !text.includes('\n')) return false;
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lineLength)), 0);
  return lines > mostLines;
}
