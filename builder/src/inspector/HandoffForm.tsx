import { useView } from '../editor/editor-context.ts';
import { useCounting } from '../nodes/CardText.tsx';
import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { inspectorWords } from '../words/inspector.ts';
import { writingWords } from '../words/writing.ts';
import { LengthField } from './LengthField.tsx';
import { LongText } from './LongText.tsx';
import { TextLine } from './TextLine.tsx';

type Data = NodeOf<'handoff'>['data'];
type To = Data['to'];

const teamName = (to: To): string => ('team' in to ? to.team : 'roundRobin' in to ? to.roundRobin : '');

/** Its place in the list, and back; a team keeps its name from one way to the other. */
const choiceOf = (to: To): string =>
  'person' in to ? `person ${to.person}` : 'team' in to ? 'team' : 'roundRobin' in to ? 'in-turn' : 'anyone';
function toOf(value: string, before: To): To {
  if (value === 'team') return { team: teamName(before) };
  if (value === 'in-turn') return { roundRobin: teamName(before) };
  return value.startsWith('person ') ? { person: value.slice('person '.length) } : { anyone: true };
}

export function HandoffForm({ node }: { readonly node: NodeOf<'handoff'> }) {
  const update = useUpdate<Data>(node.id);
  const cost = useCounting(node, 'text');
  const hoursCost = useCounting(node, 'afterHoursText');
  const people = useView((view) => view.people) ?? [];
  const { to, text = '', answerWithin, afterHoursText = '' } = node.data;
  const team = 'team' in to || 'roundRobin' in to;
  const gone = 'person' in to && !people.some(({ id }) => id === to.person);
  const choices = [
    { value: 'anyone', label: 'Anyone' },
    ...people.map(({ id, name }) => ({ value: `person ${id}`, label: name })),
    ...(gone ? [{ value: choiceOf(to), label: 'Someone who is no longer here' }] : []),
    { value: 'team', label: 'A team' },
    { value: 'in-turn', label: 'A team, in turn' },
  ];
  return (
    <>
      <Field label="Hand to">
        {(control) => (
          <Select
            {...control}
            data-field="to"
            value={choiceOf(to)}
            choices={choices}
            onChoose={(next) => update('Change who', (data) => ({ ...data, to: toOf(next, data.to) }))}
          />
        )}
      </Field>
      {team && (
        <TextLine
          key={choiceOf(to)}
          label="The team’s name"
          value={teamName(to)}
          placeholder="Sales"
          onCommit={(name) =>
            update('Change who', (data) => ({
              ...data,
              to: 'roundRobin' in data.to ? { roundRobin: name } : { team: name },
            }))
          }
        />
      )}
      <LongText
        label="What they are told"
        field="text"
        cost={cost}
        value={text}
        placeholder="Let me connect you with a person."
        onCommit={(next, group) => update(writingWords.editText, (data) => ({ ...data, text: next }), group)}
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
        cost={hoursCost}
        optional
        value={afterHoursText}
        placeholder="We’re closed; we’ll text you in the morning."
        onCommit={(next, group) =>
          update(
            inspectorWords.editAfterHours,
            ({ afterHoursText: _, ...data }) =>
              next.trim() === '' ? data : { ...data, afterHoursText: next },
            group,
          )
        }
      />
    </>
  );
}
