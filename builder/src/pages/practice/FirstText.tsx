import { useFlows } from '../../api/queries.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import styles from './FirstText.module.css';
import { useLiveKeywords } from './live-keywords.ts';

/** What a phone shows before its first text: the words that begin a conversation here. */
export function FirstText({ onText }: { readonly onText: (text: string) => void }) {
  const keywords = useLiveKeywords();
  const flows = useFlows();
  const live = flows.data?.items.some(({ liveVersion }) => liveVersion !== null) ?? true;
  return (
    <div className={styles.first}>
      {keywords.length > 0 && (
        <>
          <p>Text any of these to begin:</p>
          <ul className={styles.keywords} aria-label="Words that begin a flow">
            {keywords.map(({ word, flowName }) => (
              <li key={`${flowName} ${word}`}>
                <Button onClick={() => onText(word)}>
                  <b>{word}</b> {flowName}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {keywords.length === 0 && live && (
        <p>
          No live flow starts by a keyword. Text anything, or start a flow by hand from the business's side.
        </p>
      )}
      {!live && (
        <>
          <p>No flow is live yet, so nobody would answer. Publish one first.</p>
          <ButtonLink href="/flows">Go to your flows</ButtonLink>
        </>
      )}
    </div>
  );
}
