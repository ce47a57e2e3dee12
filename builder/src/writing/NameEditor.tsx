import { Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { fieldLabel } from '../nodes/names.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { writingWords } from '../words/writing.ts';
import { type Anchor, Floating } from './Floating.tsx';
import type { NamePart } from './text-parts.ts';

interface NameEditorProps {
  readonly anchor: Anchor;
  readonly owner: string;
  readonly part: NamePart;
  readonly onChange: (fallback: string) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

/** A name in a text, opened: what is said instead where nothing is known. */
export function NameEditor({ anchor, owner, part, onChange, onRemove, onClose }: NameEditorProps) {
  const box = useRef<HTMLInputElement>(null);
  const keep = () => onChange(box.current?.value ?? '');
  return (
    <Floating
      anchor={anchor}
      owner={owner}
      label={writingWords.changeName(fieldLabel(part.name))}
      onClose={onClose}
    >
      <form
        className="name-editor"
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <p className="chip">{fieldLabel(part.name)}</p>
        <Field label={writingWords.fallback} hint={writingWords.fallbackHint}>
          {(control) => (
            <TextInput
              {...control}
              ref={box}
              defaultValue={part.fallback ?? ''}
              placeholder={writingWords.fallbackExample}
              maxLength={100}
              dir="auto"
            />
          )}
        </Field>
        <div className="name-editor-buttons">
          <Button look="quiet" icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden />} onClick={onRemove}>
            {writingWords.removeName}
          </Button>
          <Button look="primary" type="submit">
            {writingWords.done}
          </Button>
        </div>
      </form>
    </Floating>
  );
}
