import { type KindName, kindOf, nodeKinds } from '@parley/shared/nodes/index';
import { Unlink } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { announce } from '../actions/announce.ts';
import { takeEarly } from '../actions/desk.ts';
import { matching } from '../actions/search.ts';
import { connect, disconnect } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import { useChange, useDraft, useEditor, useView } from '../editor/editor-context.ts';
import type { OpenPicker } from '../editor/view.ts';
import { addableViews, viewOf } from '../nodes/index.ts';
import { stepTitle } from '../nodes/names.ts';
import { actionWords } from '../words/actions.ts';
import { useAddStep } from './use-add-step.ts';
import type { UsePlaces } from './use-places.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What should happen next: a new step of some kind, or one that is there already. */
export function NextPicker({ places }: { readonly places: UsePlaces }) {
  const picker = useView((view) => view.picker);
  const readOnly = useView((view) => view.readOnly);
  return picker === null || readOnly ? null : (
    <OpenNextPicker key={`${picker.from}/${picker.exit}`} picker={picker} places={places} />
  );
}

function OpenNextPicker({ picker, places }: { readonly picker: OpenPicker; readonly places: UsePlaces }) {
  const { view } = useEditor();
  const words = actionWords.picker;
  const [typed, setTyped] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useStandBeside(box, picker);
  useHoldFocus(box, setTyped);
  const choices = useChoices(picker, typed, places);
  return (
    <div
      ref={box}
      className="picker"
      role="dialog"
      aria-label={picker.label === 'Then' ? words.next : words.after(picker.label)}
      onKeyDown={(event) => onKey(event, box.current, () => view.getState().pick(null))}
    >
      <input
        className="picker-search"
        aria-label={words.search}
        placeholder={words.next}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="picker-list">
        {choices.map(({ title, items }) => (
          <Choices key={title} title={title}>
            {items}
          </Choices>
        ))}
        {choices.length === 0 && <p className="form-note">{words.nothing}</p>}
      </div>
    </div>
  );
}

function Choices({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h3 className="picker-title">{title}</h3>
      {children}
    </>
  );
}

/** New steps, steps that are there, and what can be done with the line; as far as they are called what was typed. */
function useChoices(picker: OpenPicker, typed: string, places: UsePlaces) {
  const { view } = useEditor();
  const flow = useDraft((draft) => draft.flow);
  const change = useChange();
  const addStep = useAddStep(places);
  const words = actionWords.picker;
  const where = picker.into === true ? { into: picker } : { after: picker, port: picker.drop };
  const goesTo = indexOf(flow).to.get(picker.from)?.get(picker.exit);
  const then = (act: () => void) => () => {
    view.getState().pick(null);
    act();
  };
  const kinds = matching(
    addableViews.map(({ kind, icon }) => ({ kind, icon, title: nodeKinds[kind].title })),
    typed,
  );
  const there = flow.nodes
    .filter((node) => !kindOf(node).begins && node.id !== picker.from)
    .map((node) => ({ node, title: stepTitle(node) }));
  // What is put into a line goes on to where the line leads.
  const steps = picker.into === true ? [] : matching(there, typed);
  const line =
    goesTo === undefined || picker.into === true ? [] : matching([{ title: actionWords.removeLine }], typed);
  const connectTo = (to: string) => {
    change(actionWords.labels.connect, connect({ from: picker.from, exit: picker.exit, to }));
    announce(actionWords.said.connected);
  };
  const removeLine = () => {
    change(actionWords.labels.removeLine, disconnect([picker]));
    announce(actionWords.said.lineRemoved);
  };
  const text = typed.trim();
  const write = () => addStep('message', { ...where, data: { text } });
  const MessageIcon = viewOf('message').icon;
  const all = [
    {
      title: words.newMessage,
      // Words that name nothing there is are meant to be said.
      items:
        text === '' || kinds.length + steps.length + line.length > 0
          ? []
          : [
              <Choice key="write" kind="message" icon={<MessageIcon {...icon} />} onChoose={then(write)}>
                <span className="picker-name">{words.newMessageWith(text)}</span>
              </Choice>,
            ],
    },
    {
      title: words.newStep,
      items: kinds.map(({ kind, icon: Icon, title }) => (
        <Choice key={kind} kind={kind} icon={<Icon {...icon} />} onChoose={then(() => addStep(kind, where))}>
          {title}
        </Choice>
      )),
    },
    {
      title: words.goTo,
      items: steps.map(({ node, title }) => {
        const Icon = viewOf(node.kind).icon;
        return (
          <Choice
            key={node.id}
            kind={node.kind}
            icon={<Icon {...icon} />}
            onChoose={then(() => connectTo(node.id))}
          >
            <span className="picker-name">{title}</span>
            {node.id === goesTo && <span className="picker-now">{words.now}</span>}
          </Choice>
        );
      }),
    },
    {
      title: words.line,
      items: line.map(({ title }) => (
        <Choice key={title} kind="end" icon={<Unlink {...icon} />} onChoose={then(removeLine)}>
          {title}
        </Choice>
      )),
    },
  ];
  return all.filter(({ items }) => items.length > 0);
}

interface ChoiceProps {
  readonly kind: KindName;
  readonly icon: ReactNode;
  readonly onChoose: () => void;
  readonly children: ReactNode;
}

function Choice({ kind, icon: badge, onChoose, children }: ChoiceProps) {
  return (
    <button type="button" className={`picker-item kind-${kind}`} onClick={onChoose}>
      <span className="card-badge">{badge}</span>
      {children}
    </button>
  );
}

type Box = { readonly current: HTMLDivElement | null };

/** Beside what was pressed, as far as the window has room there. */
function useStandBeside(box: Box, { x, y }: OpenPicker): void {
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const { width, height } = element.getBoundingClientRect();
    element.style.left = `${Math.max(8, Math.min(x, window.innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(y, window.innerHeight - height - 8))}px`;
  }, [box, x, y]);
}

/** Takes the focus, gives it back, and goes when something else is pressed. */
function useHoldFocus(box: Box, onTyped: (typed: string) => void): void {
  const { view } = useEditor();
  const opener = useRef<Element>(null);
  // At once, so that no letter typed meanwhile goes elsewhere.
  useLayoutEffect(() => {
    opener.current = document.activeElement;
    box.current?.querySelector('input')?.focus({ preventScroll: true });
    onTyped(takeEarly());
  }, [box, onTyped]);
  useEffect(() => {
    const before = opener.current;
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) view.getState().pick(null);
    };
    document.addEventListener('pointerdown', outside, true);
    return () => {
      document.removeEventListener('pointerdown', outside, true);
      const free = document.activeElement === document.body || document.activeElement === null;
      if (free && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [box, view]);
}

/** Keys in the list are for the list: arrows travel in it, Enter in the line takes the first. */
function onKey(event: KeyboardEvent, box: HTMLElement | null, close: () => void): void {
  event.stopPropagation();
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') close();
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
    // Else the same press would also be written into the new step's text.
    event.preventDefault();
    box?.querySelector<HTMLElement>('.picker-item')?.click();
  }
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, button') ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.max(0, Math.min(stops.length - 1, at + (event.key === 'ArrowDown' ? 1 : -1)))]?.focus();
}
