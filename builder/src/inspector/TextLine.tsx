import { useId } from 'react';
import { useLocalText } from '../editor/use-local-text.ts';
import { fieldLabel } from '../nodes/names.ts';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFieldNames } from './use-field-names.ts';

interface TextLineProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string, group: string) => void;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly placeholder?: string;
  /** The place in the step's data, by which the panel finds it. */
  readonly field?: string;
  readonly list?: string;
  readonly maxLength?: number;
}

/** One line of text that is handed on as its author pauses. */
export function TextLine({ label, value, onCommit, hint, optional = false, field, ...rest }: TextLineProps) {
  const local = useLocalText(value, onCommit);
  return (
    <Field label={label} hint={hint} optional={optional}>
      {(control) => <TextInput {...control} {...rest} {...local} data-field={field} />}
    </Field>
  );
}

/** The name of something known about a contact: an existing one, or a new one by typing it. */
export function FieldNameLine(props: Omit<TextLineProps, 'list'>) {
  const id = useId();
  const names = useFieldNames();
  return (
    <>
      <TextLine {...props} list={id} maxLength={60} />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={name}>
            {fieldLabel(name)}
          </option>
        ))}
      </datalist>
    </>
  );
}
