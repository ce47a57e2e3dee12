import { helpText, startConfirmation, stopConfirmation } from '@parley/shared/text/compliance';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type SettingsBody, saveSettings } from '../../api/client.ts';
import { keys } from '../../api/queries.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Field } from '../../ui/Field.tsx';
import { Trouble } from '../../ui/Notice.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { toast } from '../../ui/toast.ts';
import { settingsWords } from '../../words/settings.ts';
import { countryChoices } from './countries.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { OfficeHours } from './OfficeHours.tsx';
import { hoursAreRight } from './office-hours.ts';
import { Section } from './Section.tsx';
import styles from './SettingsPage.module.css';
import { StandardText } from './StandardText.tsx';
import { TimeZoneField } from './TimeZoneField.tsx';

interface SettingsFormProps {
  readonly stored: SettingsBody;
  readonly mayChange: boolean;
}

/** Everything about the business, saved together. What is typed stays until it is saved, or the page is left in spite of a question. */
export function SettingsForm({ stored, mayChange }: SettingsFormProps) {
  const client = useQueryClient();
  const [entry, setEntry] = useState(stored);
  const [saved, setSaved] = useState(stored);
  const set = (change: Partial<SettingsBody>) => setEntry((now) => ({ ...now, ...change }));
  const saving = useMutation({
    mutationFn: saveSettings,
    onSuccess: (_, sent) => {
      setSaved(sent);
      client.setQueryData(keys.settings, sent);
      toast(settingsWords.yourSettingsAreSaved);
    },
  });
  const changed = JSON.stringify(entry) !== JSON.stringify(saved);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (hoursAreRight(entry.officeHours)) saving.mutate(entry);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <LeaveGuard changed={changed} />
      <fieldset className={styles.all} disabled={!mayChange}>
        <Section title={settingsWords.yourBusiness}>
          <Field label={settingsWords.businessName} hint={settingsWords.peopleSeeItInTheTexts}>
            {(control) => (
              <TextInput
                {...control}
                maxLength={60}
                autoComplete="organization"
                value={entry.businessName}
                onChange={(event) => set({ businessName: event.target.value })}
              />
            )}
          </Field>
          <div className={styles.pair}>
            <TimeZoneField value={entry.timeZone} onChoose={(timeZone) => set({ timeZone })} />
            <Field label={settingsWords.country} hint={settingsWords.numbersWrittenWithoutACountry}>
              {(control) => (
                <Select
                  {...control}
                  choices={countryChoices(entry.country)}
                  value={entry.country}
                  onChoose={(country) => set({ country })}
                />
              )}
            </Field>
          </div>
        </Section>
        <OfficeHours hours={entry.officeHours} onChange={(officeHours) => set({ officeHours })} />
        <Section
          title={settingsWords.textsThatEveryNumberNeeds}
          about={settingsWords.sentWhenSomeoneTextsOneOf}
        >
          <StandardText
            word="HELP"
            ours={helpText(entry.businessName)}
            value={entry.helpText}
            onText={(text) => set({ helpText: text })}
          />
          <StandardText
            word="STOP"
            note={settingsWords.afterItTheyGetNothingMore}
            ours={stopConfirmation(entry.businessName)}
            value={entry.stopText}
            onText={(text) => set({ stopText: text })}
          />
          <StandardText
            word="START"
            ours={startConfirmation(entry.businessName)}
            value={entry.startText}
            onText={(text) => set({ startText: text })}
          />
        </Section>
      </fieldset>
      {mayChange && (
        <div className={classNames(styles.save, changed && styles.pending)}>
          {saving.error && (
            <div className={styles.saveTrouble}>
              <Trouble error={saving.error} />
            </div>
          )}
          {changed && <span className={styles.unsaved}>{settingsWords.changesNotSavedYet}</span>}
          <Button type="submit" look="primary" disabled={!changed} busy={saving.isPending}>
            {saving.isPending ? settingsWords.saving : settingsWords.saveSettings}
          </Button>
        </div>
      )}
    </form>
  );
}
