import { readingOrder } from '@parley/shared/flow/reading-order';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useFlows } from '../api/queries.ts';
import { indexOf } from '../document/flow-index.ts';
import { useDraft } from '../editor/editor-context.ts';
import { viewOf } from '../nodes/index.ts';
import { stepTitle } from '../nodes/names.ts';
import { aboveWords } from '../words/above.ts';
import { type ActionContext, isEnabled, titleOf } from './action.ts';
import { contextNow } from './action-context.ts';
import { Combo, type ComboItem } from './Combo.tsx';
import type { Desk } from './desk.ts';
import { jumpTo } from './go.ts';
import { Keys } from './Keys.tsx';
import styles from './Palette.module.css';
import { matching } from './search.ts';
import { actions } from './table.ts';

const pages = {
  flows: '/flows',
  gallery: '/flows/new',
  conversations: '/conversations',
  practice: '/practice',
  settings: '/settings',
} as const;

type Entry = ComboItem & { readonly title: string };

interface PaletteProps {
  readonly desk: Desk;
  readonly onClose: () => void;
}

/** Goes to or does anything by its name. */
export function Palette({ desk, onClose }: PaletteProps) {
  const words = aboveWords.launcher;
  const dialog = useRef<HTMLDialogElement>(null);
  // What had the focus when it was asked for is what actions are about.
  const [context] = useState(() => contextNow(desk));
  const [before] = useState(() => document.activeElement);
  const [typed, setTyped] = useState('');
  const close = (then?: () => void) => {
    dialog.current?.close();
    onClose();
    requestAnimationFrame(() => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      then?.();
    });
  };
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const actionItems = useActionItems(context, close);
  const stepItems = useStepItems(desk, close);
  const [flowItems, pageItems] = useOtherPages(close);
  const asked = typed.trim() !== '';
  const does = { title: words.actions, items: matching(actionItems, typed) };
  const steps = { title: words.steps, items: matching(stepItems, typed).slice(0, asked ? 50 : 8) };
  const groups = [
    // A name that was typed is rather a step's than an action's.
    ...(asked ? [steps, does] : [does, steps]),
    { title: words.flows, items: matching(flowItems, typed).slice(0, 20) },
    { title: words.pages, items: matching(pageItems, typed) },
  ];
  const none = groups.every(({ items }) => items.length === 0);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys' way out is Escape, which the browser handles.
    <dialog
      ref={dialog}
      className={styles.palette}
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => event.target === event.currentTarget && close()}
    >
      <Combo
        label={words.title}
        placeholder={words.placeholder}
        typed={typed}
        onTyped={setTyped}
        groups={groups}
        note={none ? words.nothing(typed.trim()) : ''}
      />
    </dialog>
  );
}

type Close = (then?: () => void) => void;

function useActionItems(context: ActionContext, close: Close): readonly Entry[] {
  return actions
    .filter((action) => action.inPalette !== false && isEnabled(action, context))
    .map((action) => {
      const title = titleOf(action, context);
      const [keys] = action.keys;
      return {
        id: `do-${action.id}`,
        title,
        run: () => close(() => action.run(context)),
        content: (
          <>
            <span className={styles.title}>{title}</span>
            {keys !== undefined && <Keys keys={keys} />}
          </>
        ),
      };
    });
}

function useStepItems(desk: Desk, close: Close): readonly Entry[] {
  const flow = useDraft((draft) => draft.flow);
  const { nodes } = indexOf(flow);
  return readingOrder(flow).ids.flatMap((id): Entry[] => {
    const node = nodes.get(id);
    if (node === undefined) return [];
    const Icon = viewOf(node.kind).icon;
    const title = stepTitle(node);
    return [
      {
        id: `step-${id}`,
        title,
        run: () => close(() => jumpTo(desk, id)),
        content: (
          <>
            <span className={`card-badge kind-${node.kind}`}>
              <Icon size={16} strokeWidth={1.75} aria-hidden />
            </span>
            <span className={styles.title}>{title}</span>
          </>
        ),
      },
    ];
  });
}

function useOtherPages(close: Close): readonly [readonly Entry[], readonly Entry[]] {
  const [here, navigate] = useLocation();
  const flows = useFlows();
  const entry = (id: string, title: string, to: string): Entry => ({
    id,
    title,
    run: () => close(() => navigate(to)),
    content: <span className={styles.title}>{title}</span>,
  });
  const others = (flows.data?.items ?? []).filter(({ id }) => !here.endsWith(`/flows/${id}`));
  const names = aboveWords.launcher.pageNames;
  return [
    others.map(({ id, name }) => entry(`flow-${id}`, name, `/flows/${id}`)),
    (Object.keys(pages) as (keyof typeof pages)[]).map((page) =>
      entry(`page-${page}`, names[page], pages[page]),
    ),
  ];
}
