import { kindOf } from '@parley/shared/nodes/index';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { PeopleChoice } from '../api/client.ts';
import { useFlowPeople, versionQuery } from '../api/queries.ts';
import { indexOf } from '../document/flow-index.ts';
import { useDraft, useEditor } from '../editor/editor-context.ts';
import { stepTitle } from '../nodes/names.ts';
import { scriptOf } from '../script/script-of.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { publishWords as words } from '../words/publish.ts';
import { peopleNow, type Stranded, strandedKey } from './people-now.ts';

/** What becomes of those at a removed step, by its key: `keep`, `person`, or `to:` and the id of a step. */
export type Choices = Readonly<Record<string, string>>;

interface PeopleSectionProps {
  readonly choices: Choices;
  readonly onChoose: (choices: Choices) => void;
}

/** Who is in the conversation now and what becomes of them; those at a step that is gone are asked about. */
export function PeopleSection({ choices, onChoose }: PeopleSectionProps) {
  const { flowId } = useEditor();
  const people = useFlowPeople(flowId);
  const draft = useDraft(({ flow }) => flow);
  const { total, finishing, stranded } = peopleNow(people.data?.items ?? [], draft);
  return (
    <section className="publish-part">
      <h3>{words.people}</h3>
      {people.isPending && <p>{words.counting}</p>}
      {people.isError && people.data === undefined && (
        <p>
          {words.notCounted} <Button onClick={() => void people.refetch()}>{words.tryAgain}</Button>
        </p>
      )}
      {people.data && (
        <p>
          {total === 0 ? words.nobody : words.inIt(total)}{' '}
          {finishing.map(({ version, count }) => words.finish(count, version)).join(' ')}
        </p>
      )}
      {stranded.map((one) => (
        <StrandedChoice
          key={strandedKey(one)}
          stranded={one}
          value={choices[strandedKey(one)] ?? 'keep'}
          onChoose={(value) => onChoose({ ...choices, [strandedKey(one)]: value })}
        />
      ))}
      {Object.values(choices).some((choice) => choice.startsWith('to:')) && (
        <p className="form-note">{words.moveAsks}</p>
      )}
    </section>
  );
}

interface StrandedChoiceProps {
  readonly stranded: Stranded;
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function StrandedChoice({ stranded, value, onChoose }: StrandedChoiceProps) {
  const id = useId();
  const { flowId } = useEditor();
  const draft = useDraft(({ flow }) => flow);
  const { data: version } = useQuery(versionQuery(flowId, stranded.version));
  const old = version === undefined ? undefined : indexOf(version.flow).nodes.get(stranded.node);
  const title = old === undefined ? stranded.node : stepTitle(old);
  const targets = scriptOf(draft).steps.filter(({ node }) => !kindOf(node).begins);
  return (
    <div className="publish-stranded">
      <label htmlFor={id}>
        {words.stranded(stranded.count, stranded.version)} <em>{title}</em>
      </label>
      <Select
        id={id}
        value={value}
        aria-label={words.whatBecomes(title)}
        onChoose={onChoose}
        choices={[
          { value: 'keep', label: words.theyFinish(stranded.version) },
          ...targets.map(({ node }) => ({ value: `to:${node.id}`, label: words.moveTo(stepTitle(node)) })),
          { value: 'person', label: words.toPerson },
        ]}
      />
    </div>
  );
}

/** As the API takes them; whoever keeps to their version need not be named. */
export function toPeople(choices: Choices): PeopleChoice[] {
  return Object.entries(choices).flatMap(([key, choice]): PeopleChoice[] => {
    const [version, node] = JSON.parse(key) as [number, string];
    if (choice === 'keep') return [];
    return [{ version, node, to: choice === 'person' ? 'person' : { node: choice.slice(3) } }];
  });
}
