import { type CostOptions, textCost } from '@parley/shared/text/text-cost';
import { Braces, Smile } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { fieldLabel } from '../nodes/names.ts';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { writingWords } from '../words/writing.ts';
import { markCostly } from './costly-marks.ts';
import { dearCharacters } from './dear-characters.ts';
import { Editable } from './editable.ts';
import { pageRange } from './editable-dom.ts';
import { type Anchor, anchorOf } from './Floating.tsx';
import { InlineNames, type TakesKey } from './InlineNames.tsx';
import { NameEditor } from './NameEditor.tsx';
import { NamePicker } from './NamePicker.tsx';
import type { NameChoice } from './name-choices.ts';
import { TextCount } from './TextCount.tsx';
import { nameAt, nameBegun, nameNear, newToken, type Range, tokenOf } from './text-parts.ts';
import { useAddName } from './use-add-name.ts';
import { useVisit } from './use-visit.ts';
import './writing.css';

const EmojiPicker = lazy(async () => ({ default: (await import('./EmojiPicker.tsx')).EmojiPicker }));

interface ComposerProps {
  readonly value: string;
  readonly label?: string | undefined;
  readonly labelledBy?: string | undefined;
  readonly placeholder?: string | undefined;
  /** How it is counted; without it it is not. */
  readonly cost?: CostOptions | undefined;
  /** The place in the step's data, by which the panel finds it. */
  readonly field?: string | undefined;
  readonly look: 'card' | 'panel';
  readonly readOnly?: boolean;
  readonly takesFocus?: boolean;
  /** `group`: the visit it belongs to, for undoing it as one. */
  readonly onCommit: (text: string, group: string) => void;
  readonly onLeave?: (() => void) | undefined;
  /** Something was pasted: it stands in the text, which has been handed on already. */
  readonly onPasted?: ((pasted: string) => void) | undefined;
  /** Escape, and Ctrl+Enter. */
  readonly onDone?: (() => void) | undefined;
}

type Open = { readonly what: 'names' | 'name' | 'emojis'; readonly anchor: Anchor; readonly range: Range };

const nowhere: Range = { from: 0, to: 0 };
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** A text being written: names as chips in it, what it costs under it. The same on the card and in the panel. */
export function Composer(props: ComposerProps) {
  const { value, label, labelledBy, placeholder, cost: counting, field, look, readOnly = false } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const editable = useRef<Editable>(null);
  const listKeys = useRef<TakesKey>(null);
  const [text, setText] = useState(value);
  const [range, setRange] = useState(nowhere);
  const [inside, setInside] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const [naming, setNaming] = useState(false);
  const [option, setOption] = useState<string>();
  const visit = useVisit(value, props.onCommit);
  const addName = useAddName();
  const { onPasted } = props;

  const write = (next: string) => {
    setText(next);
    visit.write(next);
    const caret = editable.current?.range.to ?? 0;
    if (next.charAt(caret - 1) === '{' && next.length > text.length) setNaming(true);
  };
  const events = {
    onText: write,
    onCaret: setRange,
    onName: (chip: HTMLElement, at: Range) => setOpen({ what: 'name', anchor: anchorOf(chip), range: at }),
    onPaste: (pasted: string) => {
      if (onPasted === undefined || editable.current === null) return false;
      editable.current.replace(editable.current.range, pasted);
      visit.leave();
      onPasted(pasted);
      return true;
    },
  };
  const latest = useRef(events);
  latest.current = events;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the box is filled once; later texts come by the next effect.
  useEffect(() => {
    if (root.current === null) return;
    const made = new Editable(root.current, value, {
      onText: (next) => latest.current.onText(next),
      onCaret: (next) => latest.current.onCaret(next),
      onName: (chip, at) => latest.current.onName(chip, at),
      onPaste: (pasted) => latest.current.onPaste(pasted),
    });
    editable.current = made;
    return () => made.destroy();
  }, []);
  useEffect(() => {
    if (visit.pending()) return;
    editable.current?.show(value);
    setText(value);
  }, [value, visit]);
  useTakeFocus(props.takesFocus === true, root, editable);

  const counted = useDeferredValue(text);
  const cost = useMemo(
    () => (counting === undefined ? null : textCost(counted, counting)),
    [counted, counting],
  );
  useEffect(() => {
    if (root.current === null || cost === null || counted !== editable.current?.text) return;
    return markCostly(root.current, dearCharacters(counted, cost));
  }, [cost, counted]);

  const begun = naming && inside ? nameBegun(text, range.to) : null;
  const insert = (choice: NameChoice, at: Range) => {
    setOpen(null);
    setNaming(false);
    editable.current?.focus(at);
    editable.current?.replace(at, newToken(choice.name));
    if (choice.fresh) void addName(choice.name);
  };
  const openAt = (what: Open['what'], button: Element) =>
    setOpen({ what, anchor: anchorOf(button), range: editable.current?.range ?? range });
  const close = () => {
    setOpen(null);
    editable.current?.focus(open?.range);
  };
  const put = (words: string) => {
    const at = open?.range ?? range;
    setOpen(null);
    editable.current?.focus(at);
    editable.current?.replace(at, words);
  };
  const near = inside ? nameNear(text, range) : null;
  const part = open?.what === 'name' ? nameAt(text, open.range) : null;
  const picked = inside ? nameAt(text, range) : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the focus come and go.
    <div
      ref={frame}
      className={classNames('composer', `composer-${look}`)}
      onFocus={() => {
        if (inside) return;
        visit.begin();
        setInside(true);
      }}
      onBlur={(event) => {
        const into = event.relatedTarget;
        const stays =
          into instanceof Element && (frame.current?.contains(into) || into.closest(`[data-owner="${id}"]`));
        if (stays || frame.current?.isConnected !== true) return;
        visit.leave();
        setInside(false);
        setNaming(false);
        props.onLeave?.();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: no text area holds chips. */}
      <div
        ref={root}
        id={`${id}-text`}
        role="textbox"
        aria-multiline
        tabIndex={0}
        contentEditable={!readOnly}
        suppressContentEditableWarning
        className="composer-text nodrag nowheel nopan nokey"
        dir="auto"
        spellCheck
        aria-readonly={readOnly || undefined}
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-describedby={cost === null ? undefined : `${id}-count`}
        aria-activedescendant={option}
        aria-placeholder={placeholder}
        data-placeholder={text === '' ? placeholder : undefined}
        data-field={field}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (begun !== null && listKeys.current?.(event.key)) {
            event.preventDefault();
            event.stopPropagation();
            return;
          }
          const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!done || props.onDone === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          props.onDone();
        }}
      />
      {!readOnly && (inside || look === 'panel') && (
        <div className="composer-tools">
          <IconButton
            label={near === null ? writingWords.insertName : writingWords.changeName(fieldLabel(near.name))}
            icon={<Braces {...icon} />}
            aria-haspopup="dialog"
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => {
              if (near === null) return openAt('names', event.currentTarget);
              const at = { from: near.start, to: near.end };
              setOpen({ what: 'name', anchor: anchorOf(event.currentTarget), range: at });
            }}
          />
          <IconButton
            label={writingWords.insertEmoji}
            icon={<Smile {...icon} />}
            aria-haspopup="dialog"
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => openAt('emojis', event.currentTarget)}
          />
        </div>
      )}
      {cost && (
        <TextCount
          id={`${id}-count`}
          cost={cost}
          text={text}
          live={inside}
          onPlain={
            readOnly ? undefined : (plain) => editable.current?.replace({ from: 0, to: text.length }, plain)
          }
        />
      )}
      {picked && (
        <p className="visually-hidden" role="status">
          {writingWords.nameChosen(fieldLabel(picked.name), picked.fallback)}
        </p>
      )}
      {begun && root.current && (
        <InlineNames
          anchor={anchorOf(pageRange(root.current, { from: begun.from, to: begun.from + 1 }))}
          owner={id}
          typed={begun.typed}
          keys={listKeys}
          onActive={setOption}
          onChoose={(choice) => insert(choice, begun)}
          onClose={() => setNaming(false)}
        />
      )}
      {open?.what === 'names' && (
        <NamePicker
          anchor={open.anchor}
          owner={id}
          onChoose={(choice) => insert(choice, open.range)}
          onClose={close}
        />
      )}
      {open?.what === 'emojis' && (
        <Suspense fallback={null}>
          <EmojiPicker
            anchor={open.anchor}
            owner={id}
            text={text}
            at={open.range}
            cost={counting}
            onChoose={put}
            onClose={close}
          />
        </Suspense>
      )}
      {open && part && (
        <NameEditor
          key={open.range.from}
          anchor={open.anchor}
          owner={id}
          part={part}
          onChange={(fallback) => put(tokenOf(part.name, fallback))}
          onRemove={() => put('')}
          onClose={close}
        />
      )}
    </div>
  );
}

/** A card that has just been added is hidden until it is measured, and what is hidden takes no focus. */
function useTakeFocus(
  wanted: boolean,
  root: { readonly current: HTMLElement | null },
  editable: { readonly current: Editable | null },
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it appears.
  useEffect(() => {
    if (!wanted) return;
    let left = 30;
    let frame = 0;
    const take = () => {
      const end = editable.current?.text.length ?? 0;
      editable.current?.focus({ from: end, to: end });
      left -= 1;
      if (document.activeElement !== root.current && left > 0) frame = requestAnimationFrame(take);
    };
    take();
    return () => cancelAnimationFrame(frame);
  }, []);
}
