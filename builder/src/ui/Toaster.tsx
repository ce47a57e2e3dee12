import { Check, CircleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { uiWords } from '../words/ui.ts';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Toaster.module.css';
import { type Toast, useToasts } from './toast.ts';

const shownFor = 6000;
const shownWithButtonFor = 10_000;
/** By then the page shows what was done, and a menu has given its focus back. */
const afterDeletionMs = 80;

/** Where toasts appear. Once per page; it stays above dialogs. */
export function Toaster() {
  const items = useToasts((state) => state.items);
  const ref = useRef<HTMLElement>(null);
  const newest = items.at(-1)?.id;
  useEffect(() => {
    const region = ref.current;
    if (!region) return;
    // It stays open, also when empty: a region that is there before its words is read out. A dialog that
    // opened since lies above it.
    const covered = newest !== undefined && document.querySelector('dialog:modal') !== null;
    if (covered && region.matches(':popover-open')) region.hidePopover();
    if (!region.matches(':popover-open')) region.showPopover();
  }, [newest]);
  return (
    <section ref={ref} className={styles.region} popover="manual" aria-label={uiWords.messages}>
      <div className={styles.list} role="status">
        {items.map((item) => (
          <ToastCard key={item.id} toast={item} />
        ))}
      </div>
    </section>
  );
}

function ToastCard({ toast }: { readonly toast: Toast }) {
  const dismiss = useToasts((state) => state.dismiss);
  const [held, setHeld] = useState(false);
  const { action } = toast;
  const lasts = action === undefined ? shownFor : shownWithButtonFor;
  const button = useRef<HTMLSpanElement>(null);
  // What had the focus may be what was deleted: the way back is then the next thing at hand.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) button.current?.querySelector('button')?.focus();
    }, afterDeletionMs);
    return () => clearTimeout(timer);
  }, []);
  const passing = toast.tone === 'done' && !held;
  useEffect(() => {
    if (!passing) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), lasts);
    return () => clearTimeout(timer);
  }, [passing, lasts, dismiss, toast.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reading or reaching it only keeps it from going away.
    <div
      className={classNames(styles.toast, styles[toast.tone])}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.tone === 'error' ? (
        <CircleAlert size={20} strokeWidth={1.75} aria-hidden />
      ) : (
        <Check size={20} strokeWidth={1.75} aria-hidden />
      )}
      <span className={styles.text}>{toast.text}</span>
      {action && (
        <span ref={button}>
          <Button
            onClick={() => {
              action.run();
              dismiss(toast.id);
            }}
          >
            {action.label}
          </Button>
        </span>
      )}
      <IconButton
        label={uiWords.closeThisMessage}
        icon={<X size={16} strokeWidth={1.75} aria-hidden />}
        onClick={() => dismiss(toast.id)}
      />
    </div>
  );
}
