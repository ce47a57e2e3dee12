import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useLocalText } from '../editor/use-local-text.ts';
import { useFieldNames } from '../inspector/use-field-names.ts';
import { fieldLabel } from '../nodes/names.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { tryWords } from '../words/try-it.ts';
import type { PageShell } from './page-shell.ts';

const cross = <X size={16} strokeWidth={1.75} aria-hidden />;

/** Who the contact is in this try, and what has been learnt of them: all of it can be changed. */
export function KnownPanel({ shell }: { readonly shell: PageShell }) {
  const { fields } = shell.contact;
  const names = useFieldNames().filter((name) => !(name in fields));
  return (
    <section
      className="try-panel"
      aria-label={tryWords.knownOf(fields.first_name?.trim() || tryWords.someone)}
    >
      <dl className="try-fields">
        {Object.entries(fields).map(([name, value]) => (
          <FieldRow key={name} name={name} value={value} shell={shell} />
        ))}
      </dl>
      <Select
        aria-label={tryWords.addKnown}
        value=""
        choices={[
          { value: '', label: tryWords.addKnownChoice },
          ...names.map((name) => ({ value: name, label: fieldLabel(name) })),
        ]}
        onChoose={(name) => name !== '' && shell.know({ fields: { ...shell.contact.fields, [name]: '' } })}
      />
      <Tags shell={shell} />
      <Switch
        label={tryWords.isAfterHours}
        checked={shell.chat.closed}
        onChange={(closed) => shell.know({ closed })}
      />
    </section>
  );
}

interface FieldRowProps {
  readonly name: string;
  readonly value: string;
  readonly shell: PageShell;
}

function FieldRow({ name, value, shell }: FieldRowProps) {
  const set = (text: string) => shell.know({ fields: { ...shell.contact.fields, [name]: text } });
  const local = useLocalText(value, set);
  const remove = () => {
    const { [name]: _, ...rest } = shell.contact.fields;
    shell.know({ fields: rest });
  };
  return (
    <div className="try-field">
      <dt>{fieldLabel(name)}</dt>
      <dd>
        <TextInput aria-label={fieldLabel(name)} {...local} />
        <IconButton label={tryWords.forget(fieldLabel(name))} icon={cross} onClick={remove} />
      </dd>
    </div>
  );
}

function Tags({ shell }: { readonly shell: PageShell }) {
  const [name, setName] = useState('');
  const { tags } = shell.contact;
  const add = (event: FormEvent) => {
    event.preventDefault();
    const tag = name.trim();
    if (tag !== '' && !tags.includes(tag)) shell.know({ tags: [...tags, tag] });
    setName('');
  };
  return (
    <div className="try-tags">
      <h3>{tryWords.tags}</h3>
      {tags.length === 0 ? (
        <p>{tryWords.noTags}</p>
      ) : (
        <ul className="try-taglist">
          {tags.map((tag) => (
            <li key={tag}>
              {tag}
              <IconButton
                label={tryWords.removeTag(tag)}
                icon={cross}
                onClick={() => shell.know({ tags: tags.filter((other) => other !== tag) })}
              />
            </li>
          ))}
        </ul>
      )}
      <form className="try-add" onSubmit={add}>
        <TextInput
          aria-label={tryWords.newTag}
          placeholder={tryWords.newTag}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit">{tryWords.addTag}</Button>
      </form>
    </div>
  );
}
