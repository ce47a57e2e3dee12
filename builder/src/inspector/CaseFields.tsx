import type { BranchCase } from '@parley/shared/nodes/branch';
import { type Comparison, type Condition, conditionsOf, type When } from '@parley/shared/nodes/condition';
import { Plus, Trash2, X } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { Select } from '../ui/Select.tsx';
import { formWords } from '../words/form.ts';
import {
  type About,
  aboutOf,
  abouts,
  blankCondition,
  comparisonsFor,
  takesValue,
} from './condition-words.ts';
import { FieldNameLine, TextLine } from './TextLine.tsx';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface CaseFieldsProps {
  readonly item: BranchCase;
  readonly at: number;
  readonly onChange: (change: (item: BranchCase) => BranchCase, group?: string) => void;
  readonly onRemove: () => void;
}

/** One way of a branch: its name and what has to be true. */
export function CaseFields({ item, at, onChange, onRemove }: CaseFieldsProps) {
  const conditions = conditionsOf(item.when);
  const all = 'all' in item.when;
  const setWhen = (list: readonly Condition[], every: boolean, group?: string) =>
    onChange(
      (now) => ({ ...now, when: (every ? { all: [...list] } : { any: [...list] }) satisfies When }),
      group,
    );
  return (
    <fieldset className="answer">
      <legend className="visually-hidden">{formWords.conditionIs(at + 1)}</legend>
      <div className="answer-head">
        <TextLine
          label={formWords.name}
          optional
          field={`cases.${at}`}
          value={item.label}
          placeholder={formWords.hotLead}
          onCommit={(label, group) => onChange((now) => ({ ...now, label }), group)}
        />
        <IconButton
          label={formWords.remove(item.label || formWords.conditionOf(at + 1))}
          icon={<Trash2 {...icon} />}
          onClick={onRemove}
        />
      </div>
      {conditions.length > 1 && (
        <Field label={formWords.trueWhen}>
          {(control) => (
            <Select
              {...control}
              value={all ? 'all' : 'any'}
              choices={[
                { value: 'all', label: formWords.allOfTheseAreTrue },
                { value: 'any', label: formWords.anyOfTheseIsTrue },
              ]}
              onChoose={(which) => setWhen(conditions, which === 'all')}
            />
          )}
        </Field>
      )}
      {conditions.map((condition, i) => (
        <ConditionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no id of their own.
          key={i}
          condition={condition}
          alone={conditions.length === 1}
          onChange={(next, group) =>
            setWhen(
              conditions.map((other, j) => (j === i ? next : other)),
              all,
              group,
            )
          }
          onRemove={() =>
            setWhen(
              conditions.filter((_, j) => j !== i),
              all,
            )
          }
        />
      ))}
      <Button
        look="quiet"
        icon={<Plus {...icon} />}
        onClick={() => setWhen([...conditions, blankCondition('field')], all)}
      >
        {formWords.andAlso}
      </Button>
    </fieldset>
  );
}

interface ConditionFieldsProps {
  readonly condition: Condition;
  readonly alone: boolean;
  readonly onChange: (condition: Condition, group?: string) => void;
  readonly onRemove: () => void;
}

function ConditionFields({ condition, alone, onChange, onRemove }: ConditionFieldsProps) {
  const about = aboutOf(condition);
  return (
    <div className="condition">
      <div className="answer-head">
        <Field label={formWords.whenIf}>
          {(control) => (
            <Select
              {...control}
              value={about}
              choices={abouts}
              onChoose={(next) => onChange(blankCondition(next as About))}
            />
          )}
        </Field>
        {!alone && (
          <IconButton label={formWords.removeThisCondition} icon={<X {...icon} />} onClick={onRemove} />
        )}
      </div>
      {about === 'field' && (
        <FieldNameLine
          label={formWords.which}
          value={condition.field ?? ''}
          placeholder={formWords.timeline}
          onCommit={(field, group) => onChange({ ...condition, field: field.trim() }, group)}
        />
      )}
      {about === 'tag' && (
        <TextLine
          label={formWords.which}
          value={condition.tag ?? ''}
          placeholder={formWords.vip}
          onCommit={(tag, group) => onChange({ ...condition, tag }, group)}
        />
      )}
      <Field label={formWords.and}>
        {(control) => (
          <Select
            {...control}
            value={condition.is}
            choices={comparisonsFor[about]}
            onChoose={(is) => onChange({ ...condition, is: is as Comparison })}
          />
        )}
      </Field>
      {takesValue(condition) && (
        <TextLine
          label={formWords.comparedWith}
          value={String(condition.value ?? '')}
          placeholder={formWords.asap}
          onCommit={(value, group) => onChange({ ...condition, value: numberOr(value) }, group)}
        />
      )}
    </div>
  );
}

/** Numbers are stored as numbers, as a person would write them. */
function numberOr(text: string): string | number {
  const trimmed = text.trim();
  return /^-?\d{1,15}(\.\d+)?$/.test(trimmed) && String(Number(trimmed)) === trimmed
    ? Number(trimmed)
    : trimmed;
}
