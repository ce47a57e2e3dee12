import { useFlows } from '../../api/queries.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { practiceWords } from '../../words/practice.ts';
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
          <p>{practiceWords.textAnyOfTheseToBegin}</p>
          <ul className={styles.keywords} aria-label={practiceWords.wordsThatBeginAFlow}>
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
      {keywords.length === 0 && live && <p>{practiceWords.noLiveFlowStartsByA}</p>}
      {!live && (
        <>
          <p>{practiceWords.noFlowIsLiveYetSo}</p>
          <ButtonLink href="/flows">{practiceWords.goToYourFlows}</ButtonLink>
        </>
      )}
    </div>
  );
}
