import type { ReactNode } from 'react';
import styles from './AppFrame.module.css';
import { TroubleBanner } from './TroubleBanner.tsx';

/** The editor has the whole window and a header of its own; only trouble is told above it. */
export function EditorFrame({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles.editor}>
      <TroubleBanner />
      <div className={styles.editorBody}>{children}</div>
    </div>
  );
}
