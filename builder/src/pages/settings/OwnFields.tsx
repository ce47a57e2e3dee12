import { fieldLabel } from '@parley/shared/text/field-label';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { addField, messageOf } from '../../api/client.ts';
import { keys, useFields } from '../../api/queries.ts';
import { useMay } from '../../session/use-may.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Field } from '../../ui/Field.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { settingsWords } from '../../words/settings.ts';
import { Section } from './Section.tsx';
import styles from './SettingsPage.module.css';

/** What can be known about a contact: the fields every workspace has, and its own. */
export function OwnFields() {
  const fields = useFields();
  const mayAdd = useMay('editor');
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [announced, setAnnounced] = useState('');
  const addition = useMutation({
    mutationFn: addField,
    onSuccess: async (_, added) => {
      setName('');
      setAnnounced(settingsWords.isThereNowTextsCanUse(fieldLabel(added)));
      await client.invalidateQueries({ queryKey: keys.fields });
    },
  });
  const wanted = fieldLabel(name.trim()).toLowerCase();
  const known = fields.data?.items.find((field) => fieldLabel(field.name).toLowerCase() === wanted);
  const trouble = known
    ? settingsWords.isThereAlready(fieldLabel(known.name))
    : addition.error
      ? messageOf(addition.error)
      : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && !known) addition.mutate(name.trim());
  };
  return (
    <div className={styles.after}>
      <Section title={settingsWords.whatYouKnowAboutPeople} about={settingsWords.textsCanUseTheseAsIn}>
        {fields.isPending && <Loading words={settingsWords.lookingUpTheFields} />}
        {fields.error && !fields.data && (
          <Trouble error={fields.error} onRetry={() => void fields.refetch()} />
        )}
        {fields.data && (
          <ul className={styles.fields} aria-label={settingsWords.fields}>
            {fields.data.items.map((field) => (
              <li key={field.name} className={classNames(styles.field, field.standard && styles.standard)}>
                {fieldLabel(field.name)}
              </li>
            ))}
          </ul>
        )}
        <p className="visually-hidden" role="status">
          {announced}
        </p>
        {mayAdd && (
          <form className={styles.add} onSubmit={submit}>
            <Field label={settingsWords.addAFieldOfYourOwn} error={trouble}>
              {(control) => (
                <TextInput
                  {...control}
                  maxLength={60}
                  placeholder={settingsWords.forExampleFavoriteColor}
                  value={name}
                  onChange={(event) => setName(event.target.value)}
                />
              )}
            </Field>
            <Button type="submit" disabled={name.trim() === ''} busy={addition.isPending}>
              {settingsWords.add}
            </Button>
          </form>
        )}
      </Section>
    </div>
  );
}
