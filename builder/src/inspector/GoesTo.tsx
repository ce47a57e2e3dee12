import { type FlowNode, kindOf } from '@parley/shared/nodes/index';
import type { Exit } from '@parley/shared/nodes/node-kind';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { addStepAfter } from '../document/commands.ts';
import { indexOf } from '../document/flow-index.ts';
import { useChange, useDraft } from '../editor/editor-context.ts';
import { cardLabel } from '../nodes/names.ts';
import { openInWords } from '../nodes/use-card.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { formWords } from '../words/form.ts';
import { choiceOf, isOffered, useLead, wayName } from './next-steps.ts';

/** Where each way out of a step leads: the lines, for those who do not draw. */
export function GoesTo({ node }: { readonly node: FlowNode }) {
  const exits = kindOf(node).exits(node.data);
  if (exits.length === 0) return null;
  const late = exits.length > fewWays;
  return (
    <section className="form-part" aria-label={formWords.whatHappensNext}>
      <h3 className="form-title">{formWords.whatHappensNext}</h3>
      {exits.map((exit) => (
        <WayOut key={exit.id} node={node.id} exit={exit} late={late} />
      ))}
    </section>
  );
}

const fewWays = 12;
const newEnd = 'new-end';

interface WayOutProps {
  readonly node: string;
  readonly exit: Exit;
  /** All steps are listed only once one looks: hundreds of lists of hundreds of steps would take seconds. */
  readonly late: boolean;
}

function WayOut({ node, exit, late }: WayOutProps) {
  const [looked, look] = useState(false);
  const hurry = () => flushSync(() => look(true));
  const flow = useDraft((draft) => draft.flow);
  const change = useChange();
  const lead = useLead(node, exit);
  const to = indexOf(flow).to.get(node)?.get(exit.id);
  const steps = flow.nodes.filter((one) => isOffered(one, node, to));
  const ends = steps.some((one) => kindOf(one).exits(one.data).length === 0);
  const choose = (choice: string) => {
    if (choice === newEnd) change(formWords.addEnd, addStepAfter('end', { from: node, exit: exit.id }));
    else lead(choice);
  };
  const name = wayName(exit);
  return (
    <Field label={name === '' ? formWords.goesTo : formWords.exitGoesTo(name)}>
      {(control) => (
        <Select
          {...control}
          {...(late && !looked ? { onFocus: hurry, onPointerDown: hurry } : {})}
          value={choiceOf(to)}
          choices={[
            { value: choiceOf(undefined), label: openInWords[exit.open] },
            ...(late && !looked ? steps.filter(({ id }) => id === to) : steps).map((one) => ({
              value: choiceOf(one.id),
              label: cardLabel(one),
            })),
            ...(ends ? [] : [{ value: newEnd, label: formWords.theEndOfTheConversation }]),
          ]}
          onChoose={choose}
        />
      )}
    </Field>
  );
}
