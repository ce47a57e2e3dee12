import type { Trigger, TriggerType } from '@parley/shared/nodes/trigger';
import { Trash2 } from 'lucide-react';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { formWords } from '../words/form.ts';
import { LengthField } from './LengthField.tsx';
import { FieldNameLine, TextLine } from './TextLine.tsx';
import { WordsField } from './WordsField.tsx';

/** What each way into a flow is called. */
export const triggerTitles: { readonly [Type in TriggerType]: string } = {
  keyword: formWords.someoneTextsAWord,
  'opt-in': formWords.someoneJoins,
  'tag-added': formWords.aTagIsAdded,
  event: formWords.somethingHappensElsewhere,
  date: formWords.beforeOrAfterADate,
  manual: formWords.startedByHand,
};

interface TriggerFieldsProps<T extends Trigger = Trigger> {
  readonly trigger: T;
  readonly at: number;
  /** `group`: what is written in one go is one step to undo. */
  readonly onChange: (trigger: Trigger, group?: string) => void;
  readonly onRemove: () => void;
}

/** One way into the flow. */
export function TriggerFields(props: TriggerFieldsProps) {
  const { trigger, at, onRemove } = props;
  return (
    <section className="answer" aria-label={triggerTitles[trigger.type]}>
      <div className="answer-head">
        <h3 className="form-title" data-field={`triggers.${at}`} tabIndex={-1}>
          {triggerTitles[trigger.type]}
        </h3>
        <IconButton
          label={formWords.removeWayIn(triggerTitles[trigger.type])}
          icon={<Trash2 size={16} strokeWidth={1.75} aria-hidden />}
          onClick={onRemove}
        />
      </div>
      <Fields {...props} />
    </section>
  );
}

function Fields({ trigger, onChange }: TriggerFieldsProps) {
  switch (trigger.type) {
    case 'keyword':
      return (
        <WordsField
          label={formWords.words}
          words={trigger.words}
          placeholder={formWords.book}
          hint={formWords.theWholeTextHasToBe}
          onChange={(words) => onChange({ ...trigger, words })}
        />
      );
    case 'opt-in':
      return (
        <TextLine
          label={formWords.byThisForm}
          optional
          value={trigger.form ?? ''}
          placeholder={formWords.anyForm}
          onCommit={(form, group) =>
            onChange(form.trim() === '' ? { type: 'opt-in' } : { type: 'opt-in', form: form.trim() }, group)
          }
        />
      );
    case 'tag-added':
      return (
        <TextLine
          label={formWords.tag}
          value={trigger.tag}
          placeholder={formWords.vip}
          onCommit={(tag, group) => onChange({ ...trigger, tag }, group)}
        />
      );
    case 'event':
      return (
        <TextLine
          label={formWords.whatHappens}
          value={trigger.name}
          placeholder={formWords.purchase}
          hint={formWords.yourShopOrWebsiteTellsUs}
          onCommit={(name, group) => onChange({ ...trigger, name }, group)}
        />
      );
    case 'date':
      return <DateFields trigger={trigger} onChange={onChange} />;
    case 'manual':
      return <p className="form-note">{formWords.someoneStartsItForAContact}</p>;
  }
}

function DateFields({
  trigger,
  onChange,
}: {
  readonly trigger: Extract<Trigger, { type: 'date' }>;
  readonly onChange: TriggerFieldsProps['onChange'];
}) {
  const before = trigger.offset.startsWith('-');
  const length = before ? trigger.offset.slice(1) : trigger.offset;
  const sides = [
    { value: 'before', label: formWords.before },
    { value: 'after', label: formWords.after },
  ];
  return (
    <>
      <LengthField
        label={formWords.when}
        value={length}
        least={0}
        onCommit={(next, group) => onChange({ ...trigger, offset: before ? `-${next}` : next }, group)}
      />
      <Field label={formWords.beforeOrAfter}>
        {(control) => (
          <Select
            {...control}
            value={before ? 'before' : 'after'}
            choices={sides}
            onChoose={(side) => onChange({ ...trigger, offset: side === 'before' ? `-${length}` : length })}
          />
        )}
      </Field>
      <FieldNameLine
        label={formWords.theDateIn}
        value={trigger.field}
        placeholder={formWords.appointment}
        onCommit={(field, group) => onChange({ ...trigger, field: field.trim() }, group)}
      />
      <Field label={formWords.atThisTimeOfDay} optional hint={formWords.inTheContactsTimeZoneWithout}>
        {(control) => (
          <TextInput
            {...control}
            type="time"
            value={trigger.at ?? ''}
            onChange={(event) => {
              const { at: _, ...rest } = trigger;
              onChange(event.target.value === '' ? rest : { ...rest, at: event.target.value });
            }}
          />
        )}
      </Field>
    </>
  );
}
