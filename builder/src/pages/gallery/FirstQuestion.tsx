import { FilePlus2, LayoutTemplate, ScrollText } from 'lucide-react';
import { type FormEvent, type RefObject, useId, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { galleryWords } from '../../words/gallery.ts';
import styles from './GalleryPage.module.css';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface FirstQuestionProps {
  readonly caret: RefObject<HTMLTextAreaElement | null>;
  readonly busy: boolean;
  readonly onAsk: (text: string) => void;
  readonly onTemplates: () => void;
  readonly onText: () => void;
  readonly onBlank: () => void;
}

/** The first card of a flow that is not there yet: one begins by writing into it. */
export function FirstQuestion({ caret, busy, onAsk, onTemplates, onText, onBlank }: FirstQuestionProps) {
  const id = useId();
  const [text, setText] = useState('');
  const ask = () => {
    if (text.trim() !== '') onAsk(text.trim());
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask();
  };
  return (
    <form className={styles.first} onSubmit={submit}>
      <label className={styles.question} htmlFor={id}>
        {galleryWords.firstQuestion}
      </label>
      <textarea
        ref={caret}
        id={id}
        rows={2}
        maxLength={1600}
        className={styles.ghost}
        aria-describedby={`${id}-hint`}
        placeholder={galleryWords.firstQuestionExample}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          ask();
        }}
      />
      <div className={styles.begin}>
        <span className={styles.hint} id={`${id}-hint`}>
          {galleryWords.firstQuestionHint}
        </span>
        {text.trim() !== '' && (
          <Button type="submit" look="primary" busy={busy}>
            {galleryWords.makeIt}
          </Button>
        )}
      </div>
      <fieldset className={styles.ways}>
        <legend className="visually-hidden">{galleryWords.waysToBegin}</legend>
        <Button icon={<LayoutTemplate {...icon} />} onClick={onTemplates}>
          {galleryWords.fromTemplate}
        </Button>
        <Button icon={<ScrollText {...icon} />} busy={busy} onClick={onText}>
          {galleryWords.asText}
        </Button>
        <Button icon={<FilePlus2 {...icon} />} busy={busy} onClick={onBlank}>
          {galleryWords.blank}
        </Button>
      </fieldset>
    </form>
  );
}
