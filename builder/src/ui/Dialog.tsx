import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { uiWords } from '../words/ui.ts';
import { classNames } from './class-names.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** What it is about, under the title. */
  readonly about?: ReactNode;
  readonly wide?: boolean;
  /** There is something to read before the first entry, so the focus begins at the title. */
  readonly reading?: boolean;
  readonly children: ReactNode;
}

/**
 * A question that the rest of the page waits for. The browser's own dialog: focus goes in and comes back, Escape
 * closes it, the page behind is out of reach – and it needs no styles at run time, which our policy forbids.
 */
export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

function OpenDialog({
  onClose,
  title,
  about,
  wide = false,
  reading = false,
  children,
}: Omit<DialogProps, 'open'>) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [atTitle] = useState(reading);
  const id = useId();
  // Asked while a menu that opened it is still there.
  const [before] = useState(() => openerOf(document.activeElement));
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    const first = 'input, select, textarea';
    const safe = '[data-dialog-actions] button';
    const start = atTitle ? heading.current : dialog?.querySelector<HTMLElement>(first);
    (start ?? dialog?.querySelector<HTMLElement>(safe))?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [before, atTitle]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys' way out is Escape, which the browser handles.
    <dialog
      ref={ref}
      className={classNames(styles.dialog, wide && styles.wide)}
      aria-labelledby={id}
      aria-describedby={about ? `${id}-about` : undefined}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A second Escape closes it without asking; a dialog that is open again was only shown anew.
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className={styles.inside}>
        <div className={styles.header}>
          <h2 ref={heading} className={styles.title} id={id} tabIndex={-1}>
            {title}
          </h2>
          <IconButton
            className={styles.close}
            label={uiWords.close}
            icon={<X size={20} strokeWidth={1.75} aria-hidden />}
            onClick={onClose}
          />
        </div>
        {about && (
          <div className={styles.about} id={`${id}-about`}>
            {about}
          </div>
        )}
        {children}
      </div>
    </dialog>
  );
}

/** What gets the focus back: a menu is gone by then, and its button is still there. */
function openerOf(focused: Element | null): Element | null {
  const button = focused?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return button ? document.getElementById(button) : focused;
}

/** The row of buttons that ends a dialog. The safe one comes first and has the focus where nothing is to fill in. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.actions} data-dialog-actions>
      {children}
    </div>
  );
}
