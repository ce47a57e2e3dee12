import { useStatus } from '../api/queries.ts';
import { ApiError } from '../api/request.ts';
import { Notice } from '../ui/Notice.tsx';
import { frameWords } from '../words/frame.ts';
import styles from './AppFrame.module.css';

/** Why nothing is being sent right now, or that the server cannot be reached. Nothing where all is well. */
export function TroubleBanner() {
  const status = useStatus();
  const unreachable = status.error instanceof ApiError && status.error.status === 0 ? status.error : null;
  const trouble = unreachable?.message ?? status.data?.trouble;
  if (!trouble) return null;
  return (
    <div className={styles.banner}>
      <Notice tone={unreachable ? 'error' : 'warn'} urgent>
        {unreachable ? trouble : frameWords.textsAreNotGoingOutRight(trouble)}
      </Notice>
    </div>
  );
}
