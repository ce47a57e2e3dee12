import type { Template } from '@parley/shared/templates/index';
import { Play } from 'lucide-react';
import { useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { galleryWords } from '../../words/gallery.ts';
import styles from './GalleryPage.module.css';

interface TemplateTileProps {
  readonly template: Template;
  readonly onTry: () => void;
  readonly onUse: () => void;
}

/** A template as three lines of the conversation that it holds. */
export function TemplateTile({ template, onTry, onUse }: TemplateTileProps) {
  const id = useId();
  // Every flow has one start, which is not a step that anyone takes.
  const steps = template.flow.nodes.length - 1;
  return (
    <li className={styles.tile}>
      <div>
        <h3 className={styles.name} id={id}>
          {template.name}
        </h3>
        <p className={styles.about}>{template.about}</p>
      </div>
      <ol className={styles.transcript} aria-label={galleryWords.howItGoes}>
        {template.transcript.slice(0, 3).map((line) => (
          <li
            key={`${line.from} ${line.text}`}
            className={classNames(styles.bubble, line.from === 'contact' && styles.contact)}
          >
            <span className="visually-hidden">
              {line.from === 'contact' ? galleryWords.they : galleryWords.you}
            </span>
            {line.text}
          </li>
        ))}
      </ol>
      <footer className={styles.foot}>
        <span className={styles.steps}>{galleryWords.steps(steps)}</span>
        <span className={styles.actions}>
          <Button
            icon={<Play size={16} strokeWidth={1.75} aria-hidden />}
            onClick={onTry}
            id={`${id}-try`}
            aria-labelledby={`${id}-try ${id}`}
          >
            {galleryWords.tryIt}
          </Button>
          <Button onClick={onUse} id={`${id}-use`} aria-labelledby={`${id}-use ${id}`}>
            {galleryWords.useIt}
          </Button>
        </span>
      </footer>
    </li>
  );
}
