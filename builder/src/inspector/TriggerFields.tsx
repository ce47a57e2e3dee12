import type { Trigger, TriggerType } from '@parley/shared/nodes/trigger';
import { Trash2 } from 'lucide-react';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { LengthField } from './LengthField.tsx';
import { FieldNameLine, TextLine } from './TextLine.tsx';
import { WordsField } from './WordsField.tsx';

/** What each way into a flow is called. */
export const triggerTitles: { readonly [Type in TriggerType]: string } = {
  keyword: 'Someone texts a word',
  'opt-in': 'Someone joins',
  'tag-added': 'A tag is added',
  event: 'Something happens elsewhere',
  date: 'Before or after a date',
  manual: 'Started by hand',
};

interface TriggerFieldsProps<T extends Trigger = Trigger> {
  readonly trigger: T;
  readonly at: number;
  readonly onChange: (trigger: Trigger) => void;
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
          label={`Remove “${triggerTitles[trigger.type]}”`}
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
          label="Words"
          words={trigger.words}
          placeholder="BOOK"
          hint="The whole text has to be one of them; capitals don’t matter."
          onChange={(words) => onChange({ ...trigger, words })}
        />
      );
    case 'opt-in':
      return (
        <TextLine
          label="By this form"
          optional
          value={trigger.form ?? ''}
          placeholder="any form"
          onCommit={(form) =>
            onChange(form.trim() === '' ? { type: 'opt-in' } : { type: 'opt-in', form: form.trim() })
          }
        />
      );
    case 'tag-added':
      return (
        <TextLine
          label="Tag"
          value={trigger.tag}
          placeholder="VIP"
          onCommit={(tag) => onChange({ ...trigger, tag })}
        />
      );
    case 'event':
      return (
        <TextLine
          label="What happens"
          value={trigger.name}
          placeholder="purchase"
          hint="Your shop or website tells us by the API."
          onCommit={(name) => onChange({ ...trigger, name })}
        />
      );
    case 'date':
      return <DateFields trigger={trigger} onChange={onChange} />;
    case 'manual':
      return <p className="form-note">Someone starts it for a contact, here or by the API.</p>;
  }
}

function DateFields({
  trigger,
  onChange,
}: {
  readonly trigger: Extract<Trigger, { type: 'date' }>;
  readonly onChange: (trigger: Trigger) => void;
}) {
  const before = trigger.offset.startsWith('-');
  const length = before ? trigger.offset.slice(1) : trigger.offset;
  const sides = [
    { value: 'before', label: 'before' },
    { value: 'after', label: 'after' },
  ];
  return (
    <>
      <LengthField
        label="When"
        value={length}
        least={0}
        onCommit={(next) => onChange({ ...trigger, offset: before ? `-${next}` : next })}
      />
      <Field label="before or after">
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
        label="the date in"
        value={trigger.field}
        placeholder="appointment"
        onCommit={(field) => onChange({ ...trigger, field: field.trim() })}
      />
      <Field
        label="at this time of day"
        optional
        hint="In the contact’s time zone. Without it: at the date’s own time."
      >
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
