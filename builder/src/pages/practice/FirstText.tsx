import { useFlows } from '../../api/queries.ts';
import { useMay } from '../../session/use-may.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { practiceWords } from '../../words/practice.ts';
import { StartFlow } from '../conversations/StartFlow.tsx';
import styles from './FirstText.module.css';
import { useLiveKeywords, useOnlyByHand } from './live-keywords.ts';

interface FirstTextProps {
  readonly phone: string;
  readonly onText: (text: string) => void;
}

/** What a phone shows before its first text: the words that begin a conversation here. */
export function FirstText({ phone, onText }: FirstTextProps) {
  const may = useMay('rep');
  const onlyByHand = useOnlyByHand();
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
      {onlyByHand && (
        <>
          <p>{practiceWords.noLiveFlowStartsByA}</p>
          {may && <StartFlow phone={phone} />}
        </>
      )}
      {!live && (
        <>
          <p>{practiceWords.noFlowIsLiveYetSo}</p>
          <ButtonLink href="/flows">{practiceWords.goToYourFlows}</ButtonLink>
        </>
      )}
    </div>
  );
}
