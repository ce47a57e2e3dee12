import { Check, CircleAlert, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import styles from './Toaster.module.css';
import { type Toast, useToasts } from './toast.ts';

const shownFor = 6000;

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
    <section ref={ref} className={styles.region} popover="manual" aria-label="Messages">
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
  const passing = toast.tone === 'done' && !held;
  useEffect(() => {
    if (!passing) return undefined;
    const timer = setTimeout(() => dismiss(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [passing, dismiss, toast.id]);
  const { action } = toast;
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
        <Button
          onClick={() => {
            action.run();
            dismiss(toast.id);
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        label="Close this message"
        icon={<X size={16} strokeWidth={1.75} aria-hidden />}
        onClick={() => dismiss(toast.id)}
      />
    </div>
  );
}
