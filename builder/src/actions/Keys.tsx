import styles from './Keys.module.css';
import { keysInWords } from './keys.ts';

/** Keys as they stand on the keyboard. */
export function Keys({ keys }: { readonly keys: string }) {
  return <kbd className={styles.keys}>{keysInWords(keys)}</kbd>;
}
