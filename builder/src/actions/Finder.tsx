import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useDraft } from '../editor/editor-context.ts';
import { viewOf } from '../nodes/index.ts';
import { stepTitle } from '../nodes/names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { aboveWords } from '../words/above.ts';
import { actionWords } from '../words/actions.ts';
import { Combo, type ComboItem } from './Combo.tsx';
import type { Desk } from './desk.ts';
import styles from './Finder.module.css';
import { goBack } from './go.ts';
import { matches } from './keys.ts';
import { findInFlow, type Hit } from './search.ts';

const shownHits = 50;

/** Looks for words in everything that was written into this flow. The canvas stays in sight and follows. */
export function Finder({ desk, onClose }: { readonly desk: Desk; readonly onClose: () => void }) {
  const words = aboveWords.finder;
  const flow = useDraft((draft) => draft.flow);
  const [typed, setTyped] = useState('');
  const hits = findInFlow(flow, typed);
  const [before] = useState(() => document.activeElement);
  const went = useRef(false);
  const close = () => {
    onClose();
    // To the step that was found, else to where one came from.
    requestAnimationFrame(() => {
      if (!went.current && before instanceof HTMLElement && before.isConnected)
        before.focus({ preventScroll: true });
      else goBack(desk);
    });
  };
  const goToHit = (hit: Hit) => {
    went.current = true;
    desk.spot.current = { node: hit.node.id, row: null };
    desk.parts.view.getState().goTo(hit.node.id);
  };
  const items = hits.slice(0, shownHits).map((hit, i): ComboItem & { readonly hit: Hit } => ({
    id: `${i}`,
    hit,
    run: () => goToHit(hit),
    content: <HitLine hit={hit} />,
  }));
  const note =
    typed.trim() === ''
      ? ''
      : hits.length === 0
        ? words.nothing(typed.trim())
        : hits.length > shownHits
          ? words.more(hits.length - shownHits)
          : words.hits(hits.length);
  useMarkAgain();
  return (
    <div
      className={styles.finder}
      role="dialog"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <IconButton
        className={styles.close}
        label={actionWords.close}
        icon={<X size={20} strokeWidth={1.75} aria-hidden />}
        onClick={close}
      />
      <Combo
        label={words.title}
        placeholder={words.placeholder}
        typed={typed}
        onTyped={setTyped}
        groups={[{ items }]}
        note={note}
        onActive={(item) => items.find(({ id }) => id === item.id)?.run()}
      />
    </div>
  );
}

/** Ctrl+F once more marks what was typed, as it does everywhere. */
function useMarkAgain(): void {
  useEffect(() => {
    const again = (event: KeyboardEvent) => {
      const input = document.querySelector<HTMLInputElement>(`.${styles.finder} input`);
      if (input === null || !matches('Mod+F', event)) return;
      event.preventDefault();
      input.focus();
      input.select();
    };
    window.addEventListener('keydown', again, true);
    return () => window.removeEventListener('keydown', again, true);
  }, []);
}

function HitLine({ hit }: { readonly hit: Hit }) {
  const Icon = viewOf(hit.node.kind).icon;
  return (
    <>
      <span className={`card-badge kind-${hit.node.kind}`}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
      </span>
      <span className={styles.words}>
        <span className={styles.where}>{stepTitle(hit.node)}</span>
        <span className={styles.text}>
          {hit.before}
          <mark className={styles.mark}>{hit.match}</mark>
          {hit.after}
        </span>
      </span>
    </>
  );
}
