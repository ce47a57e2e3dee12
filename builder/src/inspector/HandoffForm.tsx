import { useView } from '../editor/editor-context.ts';
import { useCounting } from '../nodes/CardText.tsx';
import type { NodeOf } from '../nodes/node-view.ts';
import { sayingAfterHours } from '../nodes/optional-texts.ts';
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
    { value: 'anyone', label: inspectorWords.anyone },
    ...people.map(({ id, name }) => ({ value: `person ${id}`, label: name })),
    ...(gone ? [{ value: choiceOf(to), label: inspectorWords.someoneGone }] : []),
    { value: 'team', label: inspectorWords.aTeam },
    { value: 'in-turn', label: inspectorWords.teamInTurn },
  ];
  return (
    <>
      <Field label={inspectorWords.handTo}>
        {(control) => (
          <Select
            {...control}
            data-field="to"
            value={choiceOf(to)}
            choices={choices}
            onChoose={(next) =>
              update(inspectorWords.changeWho, (data) => ({ ...data, to: toOf(next, data.to) }))
            }
          />
        )}
      </Field>
      {team && (
        <TextLine
          key={choiceOf(to)}
          label={inspectorWords.teamName}
          value={teamName(to)}
          placeholder={inspectorWords.teamExample}
          onCommit={(name, group) =>
            update(
              inspectorWords.changeWho,
              (data) => ({ ...data, to: 'roundRobin' in data.to ? { roundRobin: name } : { team: name } }),
              group,
            )
          }
        />
      )}
      <LongText
        label={inspectorWords.whatTheyAreTold}
        field="text"
        cost={cost}
        value={text}
        placeholder={inspectorWords.handoffExample}
        onCommit={(next, group) => update(writingWords.editText, (data) => ({ ...data, text: next }), group)}
      />
      <Switch
        label={inspectorWords.goOnUnanswered}
        checked={answerWithin !== undefined}
        onChange={(on) =>
          update(inspectorWords.changeAnswerTime, ({ answerWithin: _, ...data }) =>
            on ? { ...data, answerWithin: 'PT5M' } : data,
          )
        }
      />
      {answerWithin !== undefined && (
        <LengthField
          label={inspectorWords.answerWithin}
          field="answerWithin"
          value={answerWithin}
          onCommit={(length, group) =>
            update(inspectorWords.changeAnswerTime, (data) => ({ ...data, answerWithin: length }), group)
          }
        />
      )}
      <LongText
        label={inspectorWords.afterHoursInstead}
        field="afterHoursText"
        cost={hoursCost}
        optional
        value={afterHoursText}
        placeholder={inspectorWords.afterHoursExample}
        onCommit={(next, group) =>
          update(inspectorWords.editAfterHours, (data) => sayingAfterHours(data, next), group)
        }
      />
    </>
  );
}
