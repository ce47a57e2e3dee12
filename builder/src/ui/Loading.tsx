import styles from './Loading.module.css';

/** That something is on its way, in words. Nothing shows in the first moment: most answers are faster. */
export function Loading({ words }: { readonly words: string }) {
  return (
    <div className={styles.loading} role="status">
      <span className={styles.spinner} aria-hidden />
      {words}
    </div>
  );
}

/** Grey rows in the place of a list that is on its way. */
export function SkeletonRows({ words, rows = 4 }: { readonly words: string; readonly rows?: number }) {
  return (
    <div className={styles.rows} role="status">
      <span className="visually-hidden">{words}</span>
      {Array.from({ length: rows }, (_, i) => `row-${i}`).map((key) => (
        <span key={key} className={styles.row} aria-hidden />
      ))}
    </div>
  );
}
