import { ArrowRight } from 'lucide-react';
import { useEditor, useView } from '../editor/editor-context.ts';
import type { NodeOf } from '../nodes/node-view.ts';
import { useUpdate } from '../nodes/use-card.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { cardWords } from '../words/card.ts';
import { formWords } from '../words/form.ts';

type Data = NodeOf<'end'>['data'];

/** An end is an end, or the way into another flow. */
export function EndForm({ node }: { readonly node: NodeOf<'end'> }) {
  const { flowId } = useEditor();
  const flows = useView((view) => view.flows);
  const update = useUpdate<Data>(node.id);
  const { goTo = '' } = node.data;
  const chosen = flows?.find(({ id }) => id === goTo);
  const others = (flows ?? [])
    .filter((flow) => flow.id !== flowId || flow === chosen)
    .sort((a, b) => a.name.localeCompare(b.name));
  const gone = { value: goTo, label: flows === null ? cardWords.goToOther : cardWords.goToGone };
  const choices = [
    { value: '', label: cardWords.conversationEnds },
    ...others.map(({ id, name, state }) => {
      const label = cardWords.goToFlow(name);
      return {
        value: id,
        label: state === 'live' ? label : formWords.withState(label, cardWords.flowIs[state]),
      };
    }),
    ...(goTo === '' || chosen !== undefined ? [] : [gone]),
  ];
  return (
    <>
      <Field
        label={formWords.atTheEnd}
        hint={goTo === '' ? formWords.theConversationEndsHereForA : formWords.itGoesOnThereAtOnce}
      >
        {(control) => (
          <Select
            {...control}
            data-field="goTo"
            value={goTo}
            choices={choices}
            onChoose={(flow) =>
              update(formWords.changeWhereItGoes, () => (flow === '' ? {} : { goTo: flow }))
            }
          />
        )}
      </Field>
      {chosen !== undefined && chosen.id !== flowId && (
        <ButtonLink
          href={`/flows/${chosen.id}`}
          icon={<ArrowRight size={16} strokeWidth={1.75} aria-hidden />}
        >
          {formWords.openFlow(chosen.name)}
        </ButtonLink>
      )}
    </>
  );
}
