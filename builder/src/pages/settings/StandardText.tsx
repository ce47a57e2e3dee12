import { countTexts } from '@parley/shared/text/segments';
import { Field } from '../../ui/Field.tsx';
import { TextArea } from '../../ui/TextInput.tsx';
import { settingsWords } from '../../words/settings.ts';
import { writingWords } from '../../words/writing.ts';
import styles from './SettingsPage.module.css';

interface StandardTextProps {
  readonly word: 'HELP' | 'STOP' | 'START';
  readonly note?: string;
  /** What is sent while the field is empty. */
  readonly ours: string;
  readonly value: string;
  readonly onText: (text: string) => void;
}

/** The answer to HELP, STOP or START, and how many texts it costs. */
export function StandardText({ word, note, ours, value, onText }: StandardTextProps) {
  const { units, perText, texts } = countTexts(value.trim() || ours);
  const hint = (
    <>
      <span className={styles.counter}>{writingWords.count(units, perText * texts, texts)}</span>
      {note && ` · ${note}`}
    </>
  );
  return (
    <Field label={settingsWords.whenSomeoneTexts(word)} optional hint={hint}>
      {(control) => (
        <TextArea
          {...control}
          rows={3}
          maxLength={480}
          placeholder={ours}
          value={value}
          onChange={(event) => onText(event.target.value)}
        />
      )}
    </Field>
  );
}
