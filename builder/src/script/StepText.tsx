import { useId } from 'react';
import { useChange } from '../editor/editor-context.ts';
import { useLocalText } from '../editor/use-local-text.ts';
import type { Writing } from '../nodes/script-parts.ts';
import { TextWithNames } from '../nodes/TextWithNames.tsx';
import { textCountInWords, useMayBeFirst } from '../nodes/text-count.ts';
import { classNames } from '../ui/class-names.ts';
import { scriptWords as words } from '../words/script.ts';
import { writeText } from './script-commands.ts';
import { fieldPlace } from './use-place.ts';

interface StepTextProps {
  readonly node: string;
  readonly number: number;
  /** Its place in the step's data. */
  readonly part: string;
  readonly writing: Writing;
}

/** A text that the contact reads, written where it stands. */
export function StepText({ node, number, part, writing }: StepTextProps) {
  const id = useId();
  const change = useChange();
  const { label, text, placeholder, main, put } = writing;
  const local = useLocalText(text, (next, group) =>
    change(words.editText, writeText(node, put, next), group),
  );
  const count = textCountInWords(local.value, useMayBeFirst(node) && main);
  return (
    <div className={classNames('script-text', !main && 'is-minor', text.trim() === '' && 'is-empty')}>
      <label className={main ? 'visually-hidden' : 'script-label'} htmlFor={id}>
        {label}
        <span className="visually-hidden"> {words.ofStep(number)}</span>
      </label>
      <div className="script-grow" data-text={local.value || placeholder}>
        <textarea
          {...local}
          id={id}
          rows={1}
          dir="auto"
          placeholder={placeholder}
          aria-describedby={count === '' ? undefined : `${id}-count`}
          data-place={fieldPlace(node, part)}
        />
      </div>
      <p className="script-printed">
        <TextWithNames text={local.value} />
      </p>
      {count !== '' && (
        <p className="script-count" id={`${id}-count`}>
          {count}
        </p>
      )}
    </div>
  );
}
