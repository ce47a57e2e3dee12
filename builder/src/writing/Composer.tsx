import { pasteAnswers } from '@parley/shared/text/paste-answers';
import { type CostOptions, textCost } from '@parley/shared/text/text-cost';
import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { fieldLabel } from '../nodes/names.ts';
import { classNames } from '../ui/class-names.ts';
import { writingWords } from '../words/writing.ts';
import { afterPress } from './after-press.ts';
import { ComposerPopups, fetchEmojis, type Open } from './ComposerPopups.tsx';
import { ComposerTools } from './ComposerTools.tsx';
import { markCostly } from './costly-marks.ts';
import { dearCharacters } from './dear-characters.ts';
import { Editable } from './editable.ts';
import { pageRange } from './editable-dom.ts';
import { anchorOf } from './Floating.tsx';
import { InlineNames, type TakesKey } from './InlineNames.tsx';
import type { NameChoice } from './name-choices.ts';
import { nowhere, spotAt } from './spot.ts';
import { TextCount } from './TextCount.tsx';
import { newToken, type Range } from './text-parts.ts';
import { useAddName } from './use-add-name.ts';
import { useTakeFocus } from './use-take-focus.ts';
import { useVisit } from './use-visit.ts';
import './writing.css';

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

const start: Range = { from: 0, to: 0 };

/** A text being written: names as chips in it, what it costs under it. The same on the card and in the panel. */
export function Composer(props: ComposerProps) {
  const { value, label, labelledBy, placeholder, cost: counting, field, look, readOnly = false } = props;
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const editable = useRef<Editable>(null);
  const listKeys = useRef<TakesKey>(null);
  const [text, setText] = useState(value);
  const [spot, setSpot] = useState(nowhere);
  const [inside, setInside] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const naming = useRef(false);
  const [option, setOption] = useState<string>();
  const visit = useVisit(value, props.onCommit);
  const addName = useAddName();
  const { onPasted } = props;

  const write = (next: string) => {
    setText(next);
    visit.write(next);
    const caret = editable.current?.range.to ?? 0;
    if (next.charAt(caret - 1) === '{' && next.length > text.length) naming.current = true;
  };
  const events = {
    onText: write,
    // Most places are the same nowhere, and cost no drawing.
    onCaret: (at: Range) => {
      const now = spotAt(editable.current?.text ?? '', at, naming.current);
      if (now.begun === null) naming.current = false;
      setSpot(now);
    },
    onName: (chip: HTMLElement, at: Range) => setOpen({ what: 'name', anchor: anchorOf(chip), range: at }),
    onPaste: (pasted: string) => {
      if (onPasted === undefined || editable.current === null) return false;
      const { range, text: before } = editable.current;
      editable.current.replace(range, startsLine(before, range.from, pasted) ? `\n${pasted}` : pasted);
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

  const begun = inside ? spot.begun : null;
  const stopNaming = () => {
    naming.current = false;
    setSpot(nowhere);
  };
  const insert = (choice: NameChoice, at: Range) => {
    setOpen(null);
    stopNaming();
    editable.current?.focus(at);
    editable.current?.replace(at, newToken(choice.name));
    if (choice.fresh) void addName(choice.name);
  };
  const openAt = (what: Open['what'], button: Element, range = editable.current?.range ?? start) =>
    setOpen({ what, anchor: anchorOf(button), range });
  const close = () => {
    setOpen(null);
    editable.current?.focus(open?.range);
  };
  const put = (words: string) => {
    const at = open?.range ?? start;
    setOpen(null);
    editable.current?.focus(at);
    editable.current?.replace(at, words);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the focus come and go.
    <div
      ref={frame}
      className={classNames('composer', `composer-${look}`)}
      onFocus={() => {
        if (inside) return;
        visit.begin();
        setInside(true);
        if (!readOnly) fetchEmojis();
      }}
      onBlur={(event) => {
        const into = event.relatedTarget;
        const stays =
          into instanceof Element && (frame.current?.contains(into) || into.closest(`[data-owner="${id}"]`));
        if (stays || frame.current?.isConnected !== true) return;
        visit.leave();
        stopNaming();
        afterPress(() => {
          if (frame.current === null || frame.current.contains(document.activeElement)) return;
          setInside(false);
          props.onLeave?.();
        });
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
        <ComposerTools
          near={inside ? spot.near : null}
          onNames={(button) => {
            const { near } = spot;
            if (near === null || !inside) openAt('names', button);
            else openAt('name', button, { from: near.start, to: near.end });
          }}
          onEmojis={(button) => openAt('emojis', button)}
        />
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
      {inside && spot.picked && spot.near && (
        <p className="visually-hidden" role="status">
          {writingWords.nameChosen(fieldLabel(spot.near.name), spot.near.fallback)}
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
          onClose={stopNaming}
        />
      )}
      {open && (
        <ComposerPopups
          open={open}
          owner={id}
          text={text}
          cost={counting}
          onName={insert}
          onPut={put}
          onClose={close}
        />
      )}
    </div>
  );
}

/** A list of answers does not stick to the question before it. */
function startsLine(text: string, at: number, pasted: string): boolean {
  return /\S$/.test(text.slice(0, at)) && pasteAnswers(pasted) !== null;
}
