import { standardFields } from '@parley/shared/flow/standard-fields';
import { fieldName } from '@parley/shared/text/template';
import { type KeyboardEvent, useId } from 'react';
import { useView } from '../editor/editor-context.ts';
import { leaveField } from '../editor/leave-field.ts';
import { useLocalText } from '../editor/use-local-text.ts';
import { fieldLabel } from '../nodes/names.ts';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { inspectorWords } from '../words/inspector.ts';
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
  /** After Enter, when what was typed has been handed on: where one goes from here. */
  readonly onDone?: () => void;
}

/** One line of text that is handed on as its author pauses. */
export function TextLine({
  label,
  value,
  onCommit,
  hint,
  optional = false,
  field,
  onDone,
  ...rest
}: TextLineProps) {
  const local = useLocalText(value, onCommit);
  const onKeyDown = (event: KeyboardEvent) => {
    if (onDone === undefined || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    leaveField();
    onDone();
  };
  return (
    <Field label={label} hint={hint} optional={optional}>
      {(control) => <TextInput {...control} {...rest} {...local} data-field={field} onKeyDown={onKeyDown} />}
    </Field>
  );
}

interface FieldNameLineProps extends Omit<TextLineProps, 'list' | 'hint'> {
  /** Something is remembered under this name, which makes it a field where it is none. */
  readonly makes?: boolean;
}

/** The name of something known about a contact: an existing one, or a new one by typing it. */
export function FieldNameLine({ value, onCommit, makes = false, ...props }: FieldNameLineProps) {
  const id = useId();
  const names = useFieldNames();
  const own = useView((view) => view.fields);
  const fresh = makes && value !== '' && !standardFields.includes(value) && !own.includes(value);
  return (
    <>
      <TextLine
        {...props}
        {...(fresh ? { hint: inspectorWords.newField(fieldLabel(value)) } : {})}
        value={fieldLabel(value)}
        onCommit={(text, group) => onCommit(fieldName(text) ?? text.trim(), group)}
        list={id}
        maxLength={60}
      />
      <datalist id={id}>
        {names.map((name) => (
          <option key={name} value={fieldLabel(name)} />
        ))}
      </datalist>
    </>
  );
}
