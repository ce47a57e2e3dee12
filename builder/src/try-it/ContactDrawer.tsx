import type { WeekHours } from '@parley/shared/time/hours';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useLocalText } from '../editor/use-local-text.ts';
import { useFieldNames } from '../inspector/use-field-names.ts';
import { fieldLabel } from '../nodes/names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import type { PageShell } from './page-shell.ts';

interface ContactDrawerProps {
  readonly shell: PageShell;
  readonly officeHours: WeekHours | null;
}

const neverOpen: WeekHours = {};

/** Who the contact is in this try, and what has been learnt of them. */
export function ContactDrawer({ shell, officeHours }: ContactDrawerProps) {
  const [closed, setClosed] = useState(false);
  const { fields, tags } = shell.contact;
  const names = useFieldNames().filter((name) => !(name in fields));
  const who = fields.first_name?.trim() || 'a contact without a name';
  return (
    <details className="try-contact">
      <summary>What we know of {who}</summary>
      <dl className="try-fields">
        {Object.entries(fields).map(([name, value]) => (
          <FieldRow key={name} name={name} value={value} shell={shell} />
        ))}
        <div className="try-field">
          <dt>Tags</dt>
          <dd>{tags.length === 0 ? 'none' : tags.join(', ')}</dd>
        </div>
      </dl>
      <Select
        aria-label="Add something we know"
        value=""
        choices={[
          { value: '', label: 'Add something we know…' },
          ...names.map((name) => ({ value: name, label: fieldLabel(name) })),
        ]}
        onChoose={(name) => name !== '' && shell.change({ fields: { ...fields, [name]: '' } })}
      />
      <Switch
        label="It is after hours"
        checked={closed}
        onChange={(on) => {
          setClosed(on);
          shell.change({ officeHours: on ? neverOpen : officeHours });
        }}
      />
    </details>
  );
}

function FieldRow({
  name,
  value,
  shell,
}: {
  readonly name: string;
  readonly value: string;
  readonly shell: PageShell;
}) {
  const set = (text: string) => shell.change({ fields: { ...shell.contact.fields, [name]: text } });
  const local = useLocalText(value, set);
  const remove = () => {
    const { [name]: _, ...rest } = shell.contact.fields;
    shell.change({ fields: rest });
  };
  return (
    <div className="try-field">
      <dt>{fieldLabel(name)}</dt>
      <dd>
        <input aria-label={fieldLabel(name)} {...local} />
        <IconButton
          label={`Forget ${fieldLabel(name)}`}
          icon={<X size={16} strokeWidth={1.75} aria-hidden />}
          onClick={remove}
        />
      </dd>
    </div>
  );
}
