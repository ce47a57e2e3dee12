import { Field } from '../../ui/Field.tsx';
import { Select } from '../../ui/Select.tsx';
import { settingsWords } from '../../words/settings.ts';
import { timeZoneChoices } from './time-zones.ts';

/** Where the business is: asked at the start, and changed in the settings. */
export function TimeZoneField({ value, onChoose }: { value: string; onChoose: (timeZone: string) => void }) {
  return (
    <Field label={settingsWords.timeZone} hint={settingsWords.officeHoursAndDatesAreRead}>
      {(control) => (
        <Select {...control} choices={timeZoneChoices(value)} value={value} onChoose={onChoose} />
      )}
    </Field>
  );
}
