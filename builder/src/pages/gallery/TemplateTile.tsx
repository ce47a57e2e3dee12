import type { Template } from '@parley/shared/templates/index';
import { useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { countOf } from '../flows/state-in-words.ts';
import styles from './GalleryPage.module.css';

interface TemplateTileProps {
  readonly template: Template;
  readonly onUse: () => void;
}

/** A template as three lines of the conversation that it holds. */
export function TemplateTile({ template, onUse }: TemplateTileProps) {
  const id = useId();
  // Every flow has one start, which is not a step that anyone takes.
  const steps = template.flow.nodes.length - 1;
  return (
    <li className={styles.tile}>
      <div>
        <h2 className={styles.name} id={id}>
          {template.name}
        </h2>
        <p className={styles.about}>{template.about}</p>
      </div>
      <ol className={styles.transcript} aria-label="How it goes">
        {template.transcript.slice(0, 3).map((line) => (
          <li
            key={`${line.from} ${line.text}`}
            className={classNames(styles.bubble, line.from === 'contact' && styles.contact)}
          >
            <span className="visually-hidden">{line.from === 'contact' ? 'They: ' : 'You: '}</span>
            {line.text}
          </li>
        ))}
      </ol>
      <footer className={styles.foot}>
        <span className={styles.steps}>{countOf(steps, 'step')}</span>
        <Button onClick={onUse} id={`${id}-use`} aria-labelledby={`${id}-use ${id}`}>
          Use this
        </Button>
      </footer>
    </li>
  );
}
