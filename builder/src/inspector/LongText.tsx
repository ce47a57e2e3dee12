import { Braces } from 'lucide-react';
import { useRef } from 'react';
import { useLocalText } from '../editor/use-local-text.ts';
import { fieldLabel } from '../nodes/names.ts';
import { textCountInWords, useMayBeFirst } from '../nodes/text-count.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Menu, MenuItem, MenuNote } from '../ui/Menu.tsx';
import { TextArea } from '../ui/TextInput.tsx';
import { useFieldNames } from './use-field-names.ts';

interface LongTextProps {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (text: string) => void;
  readonly field: string;
  readonly placeholder?: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** The step that begins with this text, which may then open a conversation. */
  readonly opens?: string;
}

/** What stands in for a name that is not known yet. */
const fallbacks: Readonly<Record<string, string>> = { first_name: 'there' };

/** A text to be sent: with what it costs, and a way to put names in. */
export function LongText({
  label,
  value,
  onCommit,
  field,
  placeholder,
  hint,
  optional = false,
  opens,
}: LongTextProps) {
  const local = useLocalText(value, onCommit);
  const caret = useRef<{ readonly from: number; readonly to: number }>(null);
  const names = useFieldNames();
  const count = textCountInWords(local.value, useMayBeFirst(opens));
  const insert = (name: string) => {
    const { from, to } = caret.current ?? { from: local.value.length, to: local.value.length };
    const fallback = fallbacks[name];
    const token = `{{${name}${fallback === undefined ? '' : `|${fallback}`}}}`;
    onCommit(local.value.slice(0, from) + token + local.value.slice(to));
    local.onChange({ target: { value: local.value.slice(0, from) + token + local.value.slice(to) } });
  };
  return (
    <div className="long-text">
      <Field label={label} optional={optional} hint={[count, hint].filter(Boolean).join(' – ') || undefined}>
        {(control) => (
          <TextArea
            {...control}
            {...local}
            onSelect={({ currentTarget: area }) => {
              caret.current = { from: area.selectionStart, to: area.selectionEnd };
            }}
            rows={3}
            placeholder={placeholder}
            className="long-text-box"
            data-field={field}
          />
        )}
      </Field>
      <Menu
        trigger={
          <Button
            look="quiet"
            className="long-text-insert"
            icon={<Braces size={16} strokeWidth={1.75} aria-hidden />}
          >
            Insert name
          </Button>
        }
      >
        <MenuNote>What is known of the contact</MenuNote>
        {names.map((name) => (
          <MenuItem key={name} onSelect={() => insert(name)}>
            {fieldLabel(name)}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}
