import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { LengthField } from './LengthField.tsx';
import { LongText } from './LongText.tsx';
import { TextLine } from './TextLine.tsx';

type Data = NodeOf<'handoff'>['data'];
type To = Data['to'];
type Whom = 'anyone' | 'team' | 'roundRobin' | 'person';

const whoms: readonly { readonly value: Whom; readonly label: string }[] = [
  { value: 'anyone', label: 'Anyone' },
  { value: 'team', label: 'A team' },
  { value: 'roundRobin', label: 'A team, in turn' },
  { value: 'person', label: 'One person' },
];

const nameOf = (to: To): string =>
  'team' in to ? to.team : 'roundRobin' in to ? to.roundRobin : 'person' in to ? to.person : '';
const whomOf = (to: To): Whom => whoms.find(({ value }) => value in to)?.value ?? 'anyone';

function toOf(whom: Whom, name: string): To {
  switch (whom) {
    case 'anyone':
      return { anyone: true };
    case 'team':
      return { team: name };
    case 'roundRobin':
      return { roundRobin: name };
    case 'person':
      return { person: name };
  }
}

export function HandoffForm({ node }: { readonly node: NodeOf<'handoff'> }) {
  const update = useUpdate<Data>(node.id);
  const { to, text = '', answerWithin, afterHoursText = '' } = node.data;
  const whom = whomOf(to);
  return (
    <>
      <Field label="Hand to">
        {(control) => (
          <Select
            {...control}
            data-field="to"
            value={whom}
            choices={whoms}
            onChoose={(next) =>
              update('Change who', (data) => ({ ...data, to: toOf(next as Whom, nameOf(data.to)) }))
            }
          />
        )}
      </Field>
      {whom !== 'anyone' && (
        <TextLine
          key={whom}
          label={whom === 'person' ? "The person's user id" : 'The team’s name'}
          value={nameOf(to)}
          placeholder={whom === 'person' ? '' : 'Sales'}
          onCommit={(name) => update('Change who', (data) => ({ ...data, to: toOf(whom, name) }))}
        />
      )}
      <LongText
        label="What they are told"
        field="text"
        value={text}
        placeholder="Let me connect you with a person."
        onCommit={(next) => update('Edit text', (data) => ({ ...data, text: next }))}
      />
      <Switch
        label="Go on if nobody answers in time"
        checked={answerWithin !== undefined}
        onChange={(on) =>
          update('Change answer time', ({ answerWithin: _, ...data }) =>
            on ? { ...data, answerWithin: 'PT5M' } : data,
          )
        }
      />
      {answerWithin !== undefined && (
        <LengthField
          label="Answer within"
          field="answerWithin"
          value={answerWithin}
          onCommit={(length) => update('Change answer time', (data) => ({ ...data, answerWithin: length }))}
        />
      )}
      <LongText
        label="After hours, say instead"
        field="afterHoursText"
        optional
        value={afterHoursText}
        placeholder="We’re closed; we’ll text you in the morning."
        onCommit={(next) =>
          update('Edit after-hours text', ({ afterHoursText: _, ...data }) =>
            next.trim() === '' ? data : { ...data, afterHoursText: next },
          )
        }
      />
    </>
  );
}
